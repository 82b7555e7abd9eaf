// An image as a provider takes it: a link, a `data:` URL, or the reference of a file that the provider has.
import { isRecord } from "../../task/text.ts";
import { refuse } from "./refuse.ts";

/** Which images a provider takes. Links it always does. */
export interface ImageForms {
  /** The most bytes that an image in the request itself may have; left out where only links are taken. */
  readonly maxBytes?: number | undefined;
  /** The scheme of references to the provider's own files, such as `mm_file:`. */
  readonly fileScheme?: string | undefined;
}

/** What an image begins with, by its type. */
const SIGNATURES: Readonly<Record<string, readonly number[]>> = {
  "image/png": [0x89, 0x50, 0x4e, 0x47],
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/webp": [0x52, 0x49, 0x46, 0x46],
};

/** @throws {VideoTaskError} `invalid_request` for what the provider does not take */
export async function imageUrl(field: string, image: unknown, forms: ImageForms): Promise<string> {
  if (typeof image === "string") return checkUrl(field, image, forms);
  const isBlob = image instanceof Blob;
  if (!isBlob && !ArrayBuffer.isView(image)) refuse(field, "give a URL, bytes (Uint8Array) or a Blob.");
  const size = isBlob ? image.size : image.byteLength;
  checkSize(field, size, forms);
  const bytes = isBlob
    ? new Uint8Array(await image.arrayBuffer())
    : new Uint8Array(image.buffer, image.byteOffset, image.byteLength);
  const type = typeOf(bytes) ?? (isBlob && image.type.startsWith("image/") ? image.type : undefined);
  if (!type) refuse(field, "its bytes are no PNG, JPEG or WebP. Give a Blob with a type, or a URL.");
  return `data:${type.toLowerCase()};base64,${toBase64(bytes)}`;
}

function checkUrl(field: string, url: string, forms: ImageForms): string {
  const [scheme = ""] = url.split(":", 1);
  switch (`${scheme.toLowerCase()}:`) {
    case "https:":
    case "http:":
      if (URL.canParse(url)) return url;
      break;
    case "data:":
      checkSize(field, (url.length - url.indexOf(",") - 1) * 0.75, forms);
      return url;
    case forms.fileScheme:
      return url;
  }
  return refuse(field, "give an http(s) URL that the provider can fetch.");
}

function checkSize(field: string, bytes: number, { maxBytes }: ImageForms): void {
  if (maxBytes === undefined)
    refuse(field, "this provider takes links alone. Upload the image, and give its http(s) URL.");
  if (bytes > maxBytes) refuse(field, `it has more than the ${maxBytes} bytes that the provider takes.`);
}

const typeOf = (bytes: Uint8Array): string | undefined =>
  Object.entries(SIGNATURES).find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0];

/** How many bytes become text at a time: a multiple of three, and not more than a call takes as arguments. */
const CHUNK_BYTES = 24_576;

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK_BYTES))));
  return parts.join("");
}

/** Whether a text is a `data:` URL, which stands in the request with all its bytes. */
export const isDataUrl = (value: unknown): boolean => typeof value === "string" && /^data:/i.test(value);

/** How large a body is as JSON (bytes, at the least); it is measured where a provider names a limit. */
export const sizeOf = (body: unknown): number => (isRecord(body) ? JSON.stringify(body).length : 0);
