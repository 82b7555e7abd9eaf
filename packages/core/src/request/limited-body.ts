// Reads a body with a limit: an endless or a compressed-to-nothing body must not fill the memory.
import { VideoTaskError } from "../task/error.ts";

/** The most that an answer may have (bytes: 16 MiB). Some gateways put a whole clip into a `data:` URI, hence not less. */
const MAX_BODY_BYTES = 2 ** 24;

/** @throws {VideoTaskError} `invalid_response` when there is more than {@link MAX_BODY_BYTES}; the rest is not read. */
export async function readLimitedText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return "";
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > MAX_BODY_BYTES) {
      void reader.cancel().catch(() => {});
      throw new VideoTaskError("invalid_response", `The body is longer than ${MAX_BODY_BYTES} bytes.`, {
        httpStatus: response.status,
      });
    }
    text += decoder.decode(value, { stream: true });
  }
}
