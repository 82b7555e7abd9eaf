// Reads what somebody sends, with a limit on how much and on how long.

/** The most that a callback may have (bytes: 64 KiB). Those of MiniMax have less than one. */
const MAX_BODY_BYTES = 2 ** 16;

/** How long a callback may take to arrive (milliseconds). MiniMax waits 3 seconds for the answer to its challenge. */
const MAX_BODY_MS = 2_000;

/** The text, or the HTTP status that says why there is none. */
export type ReadBody = { readonly text: string } | { readonly status: 400 | 408 | 413 };

/** It never rejects. */
export async function readBody(request: Request): Promise<ReadBody> {
  if (Number(request.headers.get("content-length")) > MAX_BODY_BYTES) return { status: 413 };
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<ReadBody>((resolve) => {
    timer = setTimeout(() => resolve({ status: 408 }), MAX_BODY_MS);
  });
  try {
    reader = request.body?.getReader();
    const read = await Promise.race([reader ? readAll(reader) : { text: "" }, late]);
    // Nobody waits for the end of the rest.
    if (!("text" in read)) reader?.cancel().catch(() => {});
    return read;
  } catch {
    // The sender has gone away, what came is no UTF-8, or somebody else has read it.
    reader?.cancel().catch(() => {});
    return { status: 400 };
  } finally {
    clearTimeout(timer);
  }
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<ReadBody> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parts: string[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { text: parts.join("") + decoder.decode() };
    // An endless row of empty chunks, which leaves timers no turn, ends, too.
    size += Math.max(value.length, 1);
    if (size > MAX_BODY_BYTES) return { status: 413 };
    parts.push(decoder.decode(value, { stream: true }));
  }
}
