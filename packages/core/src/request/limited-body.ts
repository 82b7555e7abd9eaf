// Reads a body with a limit: an endless or a compressed-to-nothing body must not fill the memory.
import { VideoTaskError } from "../task/error.ts";
import type { ReadOptions, SharedEnvironment } from "../task/provider.ts";

/** The most that an answer may have (bytes: 16 MiB). Some gateways put a whole clip into a `data:` URI, hence not less. */
const MAX_BODY_BYTES = 2 ** 24;

/** The most that is read of an error's body (bytes: 64 KiB), and for how long (milliseconds): its status has said what matters. */
const MAX_ERROR_BYTES = 2 ** 16;
const MAX_ERROR_MS = 2_000;

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** @throws {VideoTaskError} `invalid_response` when there is more than {@link MAX_BODY_BYTES}; the rest is not read. */
export async function readBody(response: Response, onAbort: ReadOptions["onAbort"]): Promise<string> {
  const reader = readerOf(response, onAbort);
  const parts: string[] = [];
  if (!reader || (await readParts(reader, MAX_BODY_BYTES, parts))) return parts.join("");
  throw new VideoTaskError("invalid_response", `The body is longer than ${MAX_BODY_BYTES} bytes.`, {
    httpStatus: response.status,
  });
}

/** As much of an error's body as comes. It never throws: the status decides, even where the body stalls, breaks off or is garbled. */
export async function readErrorBody(
  response: Response,
  onAbort: ReadOptions["onAbort"],
  startTimer: SharedEnvironment["startTimer"],
): Promise<string> {
  const reader = readerOf(response, onAbort);
  const parts: string[] = [];
  if (!reader) return "";
  const cancelTimer = startTimer(MAX_ERROR_MS, () => void cancel(reader));
  await readParts(reader, MAX_ERROR_BYTES, parts).catch(() => {});
  cancelTimer();
  return parts.join("");
}

/** A reader that ends with the reading: a body that a fetch of one's own has made may not, nor one whose Request is collected. */
function readerOf({ body }: Response, onAbort: ReadOptions["onAbort"]): Reader | undefined {
  const reader = body?.getReader();
  if (reader) onAbort(() => void cancel(reader));
  return reader;
}

/** Reads up to so many bytes. @returns whether that was all */
async function readParts(reader: Reader, maxBytes: number, parts: string[]): Promise<boolean> {
  const decoder = new TextDecoder();
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      parts.push(decoder.decode());
      return true;
    }
    size += value.length;
    if (size > maxBytes) {
      void cancel(reader);
      return false;
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
}

const cancel = (reader: Reader): Promise<void> => reader.cancel().catch(() => {});
