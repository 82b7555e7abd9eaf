// Images that stand in the request itself: `data:` URLs, bytes and Blobs, beside links.
import { checkLink, isDataUrl, type ImageReader } from "./image-link.ts";
import { refuse } from "./refuse.ts";

/** Which images a provider takes in a request. */
export interface ImageForms {
  /** The most bytes that one may have. */
  readonly maxBytes: number;
  /** Their types. */
  readonly types: readonly string[];
  /** The schemes of references to the provider's own files, such as `mm_file:`. */
  readonly fileSchemes?: readonly string[] | undefined;
}

/** What the vendors' pages call JPG, JPEG, PNG and WebP. */
export const COMMON_TYPES: readonly string[] = ["image/png", "image/jpeg", "image/jpg", "image/webp"];

/** What an image has at a place near its beginning, by its type. */
const SIGNATURES: readonly (readonly [type: string, at: number, text: string])[] = [
  ["image/png", 0, "\x89PNG"],
  ["image/jpeg", 0, "\xff\xd8\xff"],
  ["image/webp", 8, "WEBP"],
  ["image/gif", 0, "GIF8"],
  ["image/bmp", 0, "BM"],
  ["image/tiff", 0, "II*\0"],
  ["image/tiff", 0, "MM\0*"],
  ["image/heic", 4, "ftypheic"],
  ["image/heic", 4, "ftypheix"],
  ["image/heif", 4, "ftypmif1"],
];

export const imagesInRequest =
  (forms: ImageForms): ImageReader =>
  async (field, image) => {
    if (typeof image === "string")
      return isDataUrl(image)
        ? checkDataUrl(field, image, forms)
        : checkLink(field, image, forms.fileSchemes);
    const isBlob = image instanceof Blob;
    if (!isBlob && !ArrayBuffer.isView(image)) refuse(field, "give a URL, bytes (Uint8Array) or a Blob.");
    checkSize(field, isBlob ? image.size : image.byteLength, forms);
    const bytes = isBlob
      ? new Uint8Array(await image.arrayBuffer())
      : new Uint8Array(image.buffer, image.byteOffset, image.byteLength);
    const type = typeOf(bytes) ?? (isBlob ? image.type.toLowerCase() : "");
    checkType(field, type, forms);
    return `data:${type};base64,${toBase64(bytes)}`;
  };

/** Vendors want `data:image/png;base64,…`, with the type in lower case. */
function checkDataUrl(field: string, url: string, forms: ImageForms): string {
  const comma = url.indexOf(",");
  const head = url.slice(0, comma).toLowerCase();
  const padding = url.endsWith("==") ? 2 : url.endsWith("=") ? 1 : 0;
  checkSize(field, Math.floor((url.length - comma - 1) * 0.75) - padding, forms);
  if (!head.endsWith(";base64"))
    refuse(field, "give a data: URL in base64, such as data:image/png;base64,….");
  checkType(field, head.slice("data:".length, -";base64".length), forms);
  return head + url.slice(comma);
}

function checkSize(field: string, bytes: number, { maxBytes }: ImageForms): void {
  if (bytes < 1) refuse(field, "it is empty.");
  if (bytes > maxBytes) refuse(field, `it has more than the ${maxBytes} bytes that the provider takes.`);
}

function checkType(field: string, type: string, { types }: ImageForms): void {
  if (!types.includes(type))
    refuse(field, `the provider takes ${types.join(", ")}: give one of those, or an http(s) URL.`);
}

function typeOf(bytes: Uint8Array): string | undefined {
  const beginning = String.fromCharCode(...bytes.subarray(0, 12));
  return SIGNATURES.find(([, at, text]) => beginning.startsWith(text, at))?.[0];
}

const DIGITS = new TextEncoder().encode("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

/** As `btoa` does, which wants the bytes as a text first: for 20 MB that took seconds, in which nothing else ran. */
function toBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const bits = (bytes[from]! << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    text[to] = DIGITS[bits >> 18]!;
    text[to + 1] = DIGITS[(bits >> 12) & 63]!;
    text[to + 2] = DIGITS[(bits >> 6) & 63]!;
    text[to + 3] = DIGITS[bits & 63]!;
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return new TextDecoder().decode(text.fill("=".charCodeAt(0), text.length - missing));
}
