// Characters that a terminal obeys, or that show a text as another one than it is: control characters, separators of lines, changes of
// direction, characters without width. Written as `\u001b`, which is the same character in a text of TypeScript or JSON, and which is to be
// seen everywhere else.

const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Line breaks and tabs stay. */
export function escapeInvisible(text: string): string {
  return text.replaceAll(INVISIBLE, (character) =>
    character
      .split("")
      .map((unit) => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}
