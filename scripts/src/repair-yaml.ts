// Faults of a page's YAML that are mended before it is read, because pages themselves are never edited. Each has a name that
// source.json gives to the page that has it, and stops the run once it no longer applies: then the vendor has changed the page.

import { SpecError } from "./spec-error.ts";

/** The name of a fault: what it is called in source.json. */
export type RepairName = "quote-plain-scalar-with-colon";

const REPAIRS = {
  "quote-plain-scalar-with-colon": quotePlainScalar,
} as const satisfies Record<RepairName, (line: string) => string | undefined>;

export const repairNames = Object.keys(REPAIRS) as RepairName[];

/** @throws {@link SpecError} unless each fault is there, and in one place only */
export function repairYaml(text: string, repairs: readonly RepairName[], subject: string): string {
  return repairs.reduce((current, name) => repairOnce(current, name, subject), text);
}

function repairOnce(text: string, name: RepairName, subject: string): string {
  const lines = text.split("\n");
  const prose = findBlockScalars(lines);
  const mended = lines.map((line, index) => (prose.has(index) ? undefined : REPAIRS[name](line)));
  const places = mended.flatMap((line, index) => (line === undefined ? [] : [index + 1]));
  if (places.length !== 1) {
    const found = places.length === 0 ? "none" : `lines ${places.join(", ")} of the block`;
    throw new SpecError(subject, `one place to repair by ${name}, as source.json says`, found);
  }
  return lines.map((line, index) => mended[index] ?? line).join("\n");
}

/** `key: some words: others`, which no YAML reader takes, as `key: 'some words: others'`. */
function quotePlainScalar(line: string): string | undefined {
  const start = entryStart(line);
  const colon = line.indexOf(": ", start);
  if (colon === -1 || "#'\"{[".includes(line.charAt(start))) return undefined;
  const comment = line.indexOf(" #", colon);
  const end = comment === -1 ? line.length : comment;
  const value = line.slice(colon + 2, end).trim();
  const isPlain = value !== "" && !"'\"|>{[&*!#%@`".includes(value.charAt(0));
  if (!isPlain || !value.includes(": ")) return undefined;
  return `${line.slice(0, colon)}: '${value.replaceAll("'", "''")}'${line.slice(end)}`;
}

/** The lines that are text of a `|` or `>` block, where a colon is a colon. */
function findBlockScalars(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let indentation: number | undefined;
  for (const [index, line] of lines.entries()) {
    const isBlank = line.trim() === "";
    if (indentation !== undefined && (isBlank || indentOf(line) > indentation)) {
      found.add(index);
      continue;
    }
    const start = entryStart(line);
    const colon = line.indexOf(": ", start);
    if (opensBlock(line, start)) indentation = indentOf(line);
    else indentation = colon !== -1 && opensBlock(line, colon + 2) ? start : undefined;
  }
  return found;
}

const opensBlock = (line: string, at: number): boolean =>
  line.startsWith("|", at) || line.startsWith(">", at);

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Where the key of a line begins, or the item of a list. */
function entryStart(line: string): number {
  let start = indentOf(line);
  while (line.startsWith("- ", start)) start += 2 + indentOf(line.slice(start + 2));
  return start;
}
