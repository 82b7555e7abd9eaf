// What tells two inputs apart: a hash, so that no prompt, link or image stands in a ledger.
import { VideoTaskError } from "../task/error.ts";
import { isRecord, messageOf } from "../task/text.ts";

/** Where word of a task is to be sent does not change the task; each submission has an address of its own. */
const LEFT_OUT = new Set(["callbackUrl", "callback_url"]);

/**
 * SHA-256 of the input, in hexadecimal: the same for the same fields in another order, and for a link that was signed anew.
 *
 * @throws {VideoTaskError} `invalid_request` for an input that cannot be read to its end, such as one that contains itself
 */
export async function hashOfInput(input: unknown): Promise<string> {
  try {
    return await digest(new TextEncoder().encode(JSON.stringify(await comparable(input))));
  } catch (cause) {
    throw new VideoTaskError("invalid_request", `input: ${messageOf(cause)}`, { cause });
  }
}

/** Deeper than any vendor's body goes; an input that contains itself has no end. */
const MAX_DEPTH = 100;

/** A value that two equal inputs share: plain JSON, with sorted keys, and hashes for bytes. */
async function comparable(value: unknown, depth = 0): Promise<unknown> {
  if (depth > MAX_DEPTH) throw new TypeError(`It goes more than ${MAX_DEPTH} levels deep.`);
  if (typeof value === "string") return withoutSignature(value);
  if (value instanceof Blob) return { sha256: await digest(new Uint8Array(await value.arrayBuffer())) };
  if (value instanceof Uint8Array) return { sha256: await digest(value) };
  if (Array.isArray(value)) return Promise.all(value.map((item) => comparable(item, depth + 1)));
  if (!isRecord(value)) return value;
  // What is sent of a Date, or of whatever else has a way of its own.
  if (typeof value["toJSON"] === "function") return comparable(value["toJSON"](), depth + 1);
  const names = Object.keys(value).filter((name) => value[name] !== undefined && !LEFT_OUT.has(name));
  // Pairs, since a key may be called like what every object inherits.
  const fields = await Promise.all(
    names.toSorted().map(async (name) => [name, await comparable(value[name], depth + 1)]),
  );
  return { fields };
}

/** A link without its query, which is where signatures stand; any other text as it is. */
function withoutSignature(text: string): string {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return text;
  const { origin, pathname } = new URL(text);
  return origin + pathname;
}

async function digest(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
