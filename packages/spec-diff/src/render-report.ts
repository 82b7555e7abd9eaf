// The comparison for people, as Markdown: it can be read in a terminal, and a changeset takes it as its text.

import { LEVELS, type Change, type Difference, type Level } from "./change/change.ts";
import { quote } from "./change/quote.ts";
import { RULES, type Kind } from "./rules/rules.ts";

/** To be looked up, and so left whole for longer than a word in a sentence. */
const LONGEST_POINTER = 1000;

const HEADINGS = {
  breaking: "Breaking",
  additive: "Additive",
  docs: "Documentation",
} as const satisfies Record<Level, string>;

/**
 * Renders a comparison as Markdown: what changes where and how keys are sent, the other changes by level, then the bump. Words of the
 * documents stand in code spans, unless they mean nothing to Markdown, and nothing in it means anything to a terminal.
 *
 * @param difference - what `diffDocuments` found
 * @returns the report, without a line break at its end
 */
export function renderReport(difference: Difference): string {
  const { bump, changes } = difference;
  const aboutKeys = changes.filter(isAboutKeys);
  const others = changes.filter((change) => !isAboutKeys(change));
  const groups = [
    ...renderGroup(
      "Where keys are sent",
      aboutKeys.map((change) => `${HEADINGS[change.level]}. ${renderChange(change)}`),
    ),
    ...LEVELS.flatMap((level) =>
      renderGroup(HEADINGS[level], others.filter((change) => change.level === level).map(renderChange)),
    ),
  ];
  const lastLine = changes.length === 0 ? "Nothing changed. Bump: none" : `Bump: ${bump}`;
  return [...groups, lastLine].join("\n\n");
}

/** Whoever reads no further than the first lines has to read these: a page that sends keys elsewhere is how they are stolen. */
function isAboutKeys({ kind }: Change): boolean {
  return Object.hasOwn(RULES, kind) && RULES[kind as Kind].movesKeys === true;
}

function renderGroup(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : [[`### ${heading} (${lines.length})`, "", ...lines.map((line) => `- ${line}`)].join("\n")];
}

function renderChange({ text, pointer }: Change): string {
  const { sentence, warning } = splitWarning(text);
  const line = `${sentence} (${quote(pointer, LONGEST_POINTER)})`;
  return warning === "" ? line : `${line}\n  ${warning}`;
}

/** No warning has a code span, so that a name which reads like one, and stands in a code span, is none. */
function splitWarning(text: string): { readonly sentence: string; readonly warning: string } {
  const index = text.lastIndexOf(" Warning: ");
  const isWarning = index !== -1 && !text.includes("`", index);
  return isWarning
    ? { sentence: text.slice(0, index), warning: text.slice(index + 1) }
    : { sentence: text, warning: "" };
}
