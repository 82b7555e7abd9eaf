// A picture of 16 x 9 as PNG, 172 bytes. Written by scripts/make-media.ts; do not edit.

const base64 = [
  "iVBORw0KGgoAAAANSUhEUgAAABAAAAAJCAIAAAC0SDtlAAAACXBIWXMAAAABAAAAAQBPJcTWAAAAXklEQVR4nM2QwQ2AMAwDvQls",
  "ApvAJrAJbAKbwCZHHVGERD/9ESWSHfnyiBRFdBpuCUmhx3kRpTcQmQIQtz5AzpQBMvJHwGoUuw40oca+F6vjC+poxSxO+w0N9UDt",
  "Wy8uQNAw34DQKwAAAABJRU5ErkJggg==",
];

/** The file's bytes. */
export function imageBytes(): Uint8Array {
  return Uint8Array.from(atob(base64.join("")), (character) => character.charCodeAt(0));
}
