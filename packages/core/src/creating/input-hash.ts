// What tells two inputs apart: a hash, so that no prompt, link or image stands in a ledger.
import { VideoTaskError } from "../task/error.ts";
import { isRecord, messageOf } from "../task/text.ts";
import { toHex } from "./to-hex.ts";

/** Where word of a task is to be sent does not change the task; each submission has an address of its own. */
const LEFT_OUT = new Set(["callbackUrl", "callback_url"]);

/**
 * SHA-256 of the input, in hexadecimal: the same for the same fields in another order, and for a link that was signed anew.
 *
 * @throws {VideoTaskError} `invalid_request` for what cannot be read, or be sent as JSON
 */
export async function hashOfInput(input: unknown): Promise<string> {
  try {
    return await digest(new TextEncoder().encode(JSON.stringify(await comparable(input, []))));
  } catch (error) {
    throw new VideoTaskError("invalid_request", `input: it cannot be sent as JSON. ${messageOf(error)}`);
  }
}

/**
 * A value that two equal inputs share: plain JSON in which lists, objects and bytes do not look alike, with sorted keys.
 *
 * @param around the objects that it is in
 */
async function comparable(value: unknown, around: readonly object[]): Promise<unknown> {
  if (typeof value === "string") return withoutSignature(value);
  if (!isRecord(value)) return value;
  if (value instanceof Blob) return { sha256: await digest(new Uint8Array(await value.arrayBuffer())) };
  if (ArrayBuffer.isView(value))
    return { sha256: await digest(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
  // Dates and URLs, which are sent as texts.
  if (typeof value["toJSON"] === "function") return comparable(value["toJSON"](), around);
  if (around.includes(value)) throw new TypeError("It contains itself.");
  const within = [...around, value];
  if (Array.isArray(value)) return Promise.all(value.map((item) => comparable(item, within)));
  const names = Object.keys(value).filter((name) => value[name] !== undefined && !LEFT_OUT.has(name));
  // Pairs, since a key may be called like what every object inherits.
  const pairs = names.toSorted().map(async (name) => [name, await comparable(value[name], within)]);
  return { fields: await Promise.all(pairs) };
}

/** A link without its query, which is where signatures stand; any other text as it is. */
function withoutSignature(text: string): string {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return text;
  const { origin, pathname } = new URL(text);
  return origin + pathname;
}

async function digest(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return toHex(new Uint8Array(hash));
}
