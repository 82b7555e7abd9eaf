// What is to be said below the table: the endings that were not as expected, and where the files are.
import { styleText } from "node:util";
import type { Row } from "../row.ts";
import type { Stage } from "../stage.ts";

export function summary(rows: readonly Row[], { success }: Stage, folder: string): string {
  const lines = rows.filter(({ end }) => !end?.asExpected).map(complaint);
  if (!lines.length) lines.push(styleText("green", success));
  if (rows.some(({ status }) => status === "succeeded")) lines.push(`The files are in ${folder}.`);
  return `\n${lines.join("\n")}\n`;
}

function complaint({ part, end, met }: Row): string {
  const missed = part.meets
    .filter((trouble) => !met.has(trouble))
    .map((trouble) => ` It did not meet ${trouble}.`);
  return styleText("red", `${part.ref}: ${end?.detail || end?.output}${missed.join("")}`);
}
