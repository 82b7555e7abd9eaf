// What a terminal obeys and no eye sees, made visible: control characters, separators of lines, and what turns the direction of a text or
// has no width. Documents are somebody else's, and their words are shown where reports and errors are read.

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The text with each of them written as in JSON, such as `\u001b`. */
export function escapeInvisible(text: string): string {
  return text.replaceAll(INVISIBLE, (characters) =>
    Array.from({ length: characters.length }, (_, index) => escapeUnit(characters.charCodeAt(index))).join(
      "",
    ),
  );
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}
