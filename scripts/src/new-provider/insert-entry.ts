// An entry in a file that is there already: a line in a list. A file that does not look as expected is an error that names it, and
// is left as it is.

import { SpecError } from "../spec-error.ts";

export type Entry = {
  /** Relative to the repository. */
  readonly file: string;
  /** One line or several. */
  readonly text: string;
} & (
  | {
      /** The lines of a list in the order of the alphabet, of which this becomes one. */
      readonly among: RegExp;
    }
  | {
      /** The line with which the list begins. */
      readonly begin: RegExp;
      /** The first line after it that is no longer in the list. */
      readonly end: RegExp;
    }
);

/** @throws {SpecError} if the place is not found */
export function insertEntry(text: string, entry: Entry): string {
  const lines = text.split("\n");
  const index = "among" in entry ? indexAmong(lines, entry) : indexAtEnd(lines, entry);
  return lines.toSpliced(index, 0, entry.text).join("\n");
}

function indexAmong(lines: readonly string[], { file, text, among }: Entry & { among: RegExp }): number {
  const first = lines.findIndex((line) => among.test(line));
  if (first === -1) throw new SpecError(file, `lines that match ${among}`, "none");
  const after = lines.findIndex((line, index) => index >= first && (!among.test(line) || line > text));
  return after === -1 ? lines.length : after;
}

function indexAtEnd(
  lines: readonly string[],
  { file, begin, end }: Entry & { begin: RegExp; end: RegExp },
): number {
  const first = lines.findIndex((line) => begin.test(line));
  const last = lines.findIndex((line, index) => index > first && end.test(line));
  if (first === -1 || last === -1) throw new SpecError(file, `a list from ${begin} to ${end}`, "none");
  return last;
}
