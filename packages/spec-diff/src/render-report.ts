// The comparison for people, as Markdown: it can be read in a terminal, and a changeset takes it as its text.

import { LEVELS, type Change, type Difference, type Level } from "./change/change.ts";

const HEADINGS = {
  breaking: "Breaking",
  additive: "Additive",
  docs: "Documentation",
} as const satisfies Record<Level, string>;

/**
 * Renders a comparison as Markdown: the changes by level, then the bump. Everything in it that comes from the documents
 * stands in code spans or is the name of an operation.
 *
 * @param difference - what `diffDocuments` found
 * @returns the report, without a line break at its end
 */
export function renderReport(difference: Difference): string {
  const { bump, changes } = difference;
  const groups = LEVELS.flatMap((level) => {
    const found = changes.filter((change) => change.level === level);
    if (found.length === 0) return [];
    return [[`### ${HEADINGS[level]} (${found.length})`, "", ...found.map(renderChange)].join("\n")];
  });
  const lastLine = changes.length === 0 ? "Nothing changed. Bump: none" : `Bump: ${bump}`;
  return [...groups, lastLine].join("\n\n");
}

function renderChange({ text, pointer }: Change): string {
  const [sentence = "", warning] = text.split(" Warning: ");
  const line = `- ${sentence} (${code(pointer)})`;
  return warning === undefined ? line : `${line}\n  Warning: ${warning}`;
}

/** A pointer may hold a backtick, which Markdown takes inside a longer fence only. */
function code(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}
