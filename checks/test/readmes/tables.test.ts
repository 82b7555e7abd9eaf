// The tables of the root README say what the code says.
import { join } from "node:path";
import type { TaskStatus, VideoTaskErrorCode } from "@videotask/core";
import { marked } from "marked";
import { expect, test } from "vitest";
import { readmes } from "../../src/readmes/readmes.ts";
import { coreProviders, root } from "../../src/workspace/index.ts";

/** The rows of the table whose head begins so, as plain text with its code marks. */
function tableRows(...head: string[]): string[][] {
  const { text } = readmes.find(({ path }) => path === "README.md")!;
  for (const token of marked.lexer(text))
    if (token.type === "table" && head.every((title, column) => token["header"][column]?.text === title))
      return token["rows"].map((row: { text: string }[]) => row.map((cell) => cell.text));
  throw new Error(`There is no table that begins with ${head.join(" | ")}.`);
}

test("the statuses of each provider are in the column of what they mean", async () => {
  const columns = [
    "queued",
    "running",
    "succeeded",
    "failed",
    "cancelled",
    "unknown",
  ] as const satisfies TaskStatus[];
  const rows = await Promise.all(
    coreProviders.map(async ({ name, statuses }) => {
      const { STATUSES } = (await import(join(root, statuses))) as { STATUSES: Record<string, TaskStatus> };
      const words = Object.entries(STATUSES);
      const cells = columns.map((column) =>
        words.flatMap(([word, status]) => (status === column ? [`\`${word}\``] : [])).join(" "),
      );
      return [`\`${name}\``, ...cells];
    }),
  );
  expect(tableRows("provider", ...columns).toSorted()).toEqual(rows.toSorted());
});

test("every code that an error can have is explained", () => {
  const codes: Record<VideoTaskErrorCode, true> = {
    authentication: true,
    permission: true,
    insufficient_balance: true,
    quota_exceeded: true,
    moderation: true,
    invalid_request: true,
    invalid_ref: true,
    invalid_state: true,
    not_found: true,
    rate_limited: true,
    provider_unavailable: true,
    network: true,
    invalid_response: true,
    missing_output: true,
    submission_unknown: true,
    unsupported: true,
    timeout: true,
    task_failed: true,
    task_cancelled: true,
    task_expired: true,
  };
  const explained = tableRows("code").flatMap(([cell = ""]) => cell.match(/\w+/g) ?? []);
  expect(explained.toSorted()).toEqual(Object.keys(codes).toSorted());
});
