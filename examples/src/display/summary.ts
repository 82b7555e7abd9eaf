// What stands below the table: the tasks that did not end as expected, how many creates it took, and where the files are.
import { styleText } from "node:util";
import type { Creates, Environment } from "../environment.ts";
import type { Row } from "../row.ts";

export function summary(
  rows: readonly Row[],
  { success, creates }: Pick<Environment, "success" | "creates">,
  folder: string,
): string {
  const lines = rows.filter(({ outcome }) => !outcome?.asExpected).map(describeFailure);
  const counted = creates?.();
  if (!lines.length && counted?.asExpected !== false) lines.push(styleText("green", success));
  if (counted) lines.push(describeCreates(counted));
  if (rows.some(({ status }) => status === "succeeded")) lines.push(`The files are in ${folder}.`);
  return `\n${lines.join("\n")}\n`;
}

function describeCreates({ sent, made, asExpected }: Creates): string {
  const text = `${sent} creates were sent, and made ${made} tasks.`;
  return asExpected ? text : styleText("red", text);
}

function describeFailure({ expected, ref, outcome, problems }: Row): string {
  const missing = expected.problems
    .filter((problem) => !problems.has(problem))
    .map((problem) => ` It did not run into ${problem}.`);
  return styleText("red", `${ref}: ${outcome?.detail || outcome?.output}${missing.join("")}`);
}
