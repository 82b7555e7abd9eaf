// Makes a provider's name of a file one that any system can write: a bare name, and no path, device or stream.
import { textOf } from "./text.ts";

/** What no name has on Windows (behind a colon is a stream), and what is not seen or makes people see another name. */
const HARMFUL = /[<>:"|?*\p{Cc}\p{Cs}\p{Bidi_Control}]/gu;

/** The devices of Windows, which are in every folder, whatever extension they have. */
const DEVICE = /^(con(in\$|out\$)?|prn|aux|nul|(com|lpt)[\d¹²³])\s*(\.|$)/i;

/** The longest name on Linux; Windows and macOS have room for more. */
const MAX_BYTES = 255;

/** The name that is left of `value` once it is harmless, or `undefined` if none is. */
export function fileName(value: unknown): string | undefined {
  const text = textOf(value)?.replace(HARMFUL, "") ?? "";
  const bare = text
    .replace(/^[^]*[/\\]/, "")
    .trimStart()
    .replace(DEVICE, "_$&");
  const [extension = ""] = /\.\w{1,15}$/.exec(bare) ?? [];
  const stem = bare.slice(0, bare.length - extension.length);
  // No character is cut in two: `encodeInto` stops before one that has no room.
  const { read } = new TextEncoder().encodeInto(stem, new Uint8Array(MAX_BYTES - extension.length));
  // Windows drops the dots and blanks at the end.
  return /^[^]*[^\s.]/.exec(stem.slice(0, read) + extension)?.[0];
}
