// The body of an answer as text that becomes the same bytes again: a page is kept byte for byte, so anything that would
// not survive is refused. The limit counts what was unpacked, so that a small answer cannot fill the memory.

import { SpecError } from "../spec-error.ts";

/** The longest of the vendors' pages has 7 kB. */
const MAXIMUM_BYTES = 2 ** 18;

/** @throws {@link SpecError} as soon as there are more than 256 kibibytes */
export async function readBytes(response: Response, subject: string): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAXIMUM_BYTES) throw new SpecError(subject, `at most ${MAXIMUM_BYTES} bytes`, "more");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @throws {@link SpecError} for more than 256 kibibytes, and for what is no UTF-8 */
export function decode(bytes: Uint8Array, subject: string): string {
  if (bytes.length > MAXIMUM_BYTES) throw new SpecError(subject, `at most ${MAXIMUM_BYTES} bytes`, "more");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new SpecError(subject, "text in UTF-8", `${bytes.length} bytes that are none`, { cause: error });
  }
}
