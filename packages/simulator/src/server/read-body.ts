// The body of a request that came over HTTP, up to a bound: MiniMax V2, whose bodies are the largest, takes 64 MB.

import type { IncomingMessage } from "node:http";

const MOST_BYTES = 80_000_000;

/** What a body of more than 80 MB is refused with. */
export class BodyTooLargeError extends Error {
  override readonly name = "BodyTooLargeError";
}

/**
 * The body of `request`; null where it has none.
 * @throws {BodyTooLargeError} as soon as it is more than 80 MB
 */
export async function readBody(request: IncomingMessage): Promise<Blob | null> {
  const chunks: BlobPart[] = [];
  let length = 0;
  // Left open where it is too large: the refusal goes over the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Uint8Array<ArrayBuffer>;
    length += bytes.length;
    if (length > MOST_BYTES) throw new BodyTooLargeError("The body is larger than 80 MB.");
    chunks.push(bytes);
  }
  return chunks.length > 0 ? new Blob(chunks) : null;
}
