// What stands below the table: the tasks that did not end as expected, and where the files are.
import { styleText } from "node:util";
import type { Environment } from "../environment.ts";
import type { Row } from "../row.ts";

export function summary(rows: readonly Row[], { success }: Environment, folder: string): string {
  const lines = rows.filter(({ outcome }) => !outcome?.asExpected).map(describeFailure);
  if (!lines.length) lines.push(styleText("green", success));
  if (rows.some(({ status }) => status === "succeeded")) lines.push(`The files are in ${folder}.`);
  return `\n${lines.join("\n")}\n`;
}

function describeFailure({ expected, outcome, problems }: Row): string {
  const missing = expected.problems
    .filter((problem) => !problems.has(problem))
    .map((problem) => ` It did not run into ${problem}.`);
  return styleText("red", `${expected.ref}: ${outcome?.detail || outcome?.output}${missing.join("")}`);
}
