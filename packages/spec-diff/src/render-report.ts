// The comparison for people, as Markdown: a terminal shows it as it stands, and a changeset takes it as its text.

import { LEVELS, type Difference, type Level } from "./changes/change.ts";

const HEADINGS = {
  breaking: "Breaking",
  additive: "Additive",
  docs: "Documentation",
} as const satisfies Record<Level, string>;

export function renderReport({ bump, changes }: Difference): string {
  const groups = LEVELS.map((level) => [level, changes.filter((change) => change.level === level)] as const)
    .filter(([, found]) => found.length > 0)
    .map(([level, found]) => {
      const lines = found.map(({ text, pointer }) => {
        const [sentence = "", warning] = text.split(" Warning: ");
        const line = `- ${sentence} (${code(pointer)})`;
        return warning === undefined ? line : `${line}\n  Warning: ${warning}`;
      });
      return [`### ${HEADINGS[level]} (${found.length})`, "", ...lines].join("\n");
    });
  const verdict = changes.length === 0 ? "Nothing changed. Bump: none" : `Bump: ${bump}`;
  return [...groups, verdict].join("\n\n");
}

/** A pointer may hold a backtick, which Markdown takes inside a longer fence only. */
function code(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}
