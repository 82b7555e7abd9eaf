// The page has what `pnpm bench behaviour` prints of submissions; in virtual time, and so exact.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { VideoTaskError } from "@videotask/core";
import { expect, test } from "vitest";
import { CREATING_CONTENDERS } from "../src/behaviour/creating/contenders.ts";
import { countSubmissions, submissionCell, TROUBLES } from "../src/behaviour/creating/submissions.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/comparison.md"), "utf8");
const section = /^## Submissions$[^]*?(?=^## )/m.exec(page)?.[0] ?? "";
const [head = [], , ...rows] = section
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) => line.split("|").map((cell) => cell.trim()));

const contenders = Object.entries(CREATING_CONTENDERS);

test("the page has every trouble and every contender", () => {
  expect(head.slice(2, -1)).toEqual(Object.keys(TROUBLES));
  expect(rows.map(([, name]) => name)).toEqual(contenders.map(([name]) => name));
});

test.each(contenders)(
  "%s submits as often as the page says, and each time is a task",
  async (name, contender) => {
    const cells = rows.find((row) => row[1] === name)?.slice(2, -1);
    const counted = [];
    for (const injectTrouble of Object.values(TROUBLES))
      counted.push(await countSubmissions(contender, injectTrouble));
    expect(counted.map(submissionCell)).toEqual(cells);
    for (const { submissions, tasksMade } of counted) expect(tasksMade).toBe(submissions);
  },
);

test.each(contenders)(
  "%s submits once and gets its video where nothing goes wrong",
  async (_name, contender) => {
    const counted = await countSubmissions(contender, () => {});
    expect(counted).toEqual({ submissions: 1, tasksMade: 1, end: "video" });
  },
);

test.each(Object.entries(TROUBLES))("%s: @videotask/core submits once", async (_name, injectTrouble) => {
  const { submissions } = await countSubmissions(CREATING_CONTENDERS["@videotask/core"]!, injectTrouble);
  expect(submissions).toBe(1);
});

test.each(["accepted, then 503", "accepted, then reset"])(
  "%s: the error of @videotask/core is that the submission is unknown",
  async (trouble) => {
    const { service, createAndWait } = CREATING_CONTENDERS["@videotask/core"]!;
    const caught: unknown[] = [];
    await countSubmissions(
      {
        service,
        createAndWait: (connection) => createAndWait(connection).catch((error) => caught.push(error)),
      },
      TROUBLES[trouble]!,
    );
    expect(caught).toEqual([expect.objectContaining({ code: "submission_unknown" })]);
    expect(caught.every((error) => VideoTaskError.is(error))).toBe(true);
  },
);

test("with poll, the AI SDK repeats its create with one idempotency key, and without it with none", async () => {
  async function keysOf(name: string): Promise<(string | null)[]> {
    const { service, createAndWait } = CREATING_CONTENDERS[name]!;
    const keys: (string | null)[] = [];
    const noting = (connection: Parameters<typeof createAndWait>[0]) =>
      createAndWait({
        ...connection,
        fetch(input, init) {
          if (init?.method === "POST") keys.push(new Headers(init.headers).get("idempotency-key"));
          return connection.fetch(input, init);
        },
      });
    await countSubmissions({ service, createAndWait: noting }, TROUBLES["accepted, then 503"]!);
    return keys;
  }
  const [first, ...others] = await keysOf("ai and @ai-sdk/minimax, with poll");
  expect(first).toMatch(/^aisdk_vid_/);
  expect(others).toEqual([first]);
  expect(await keysOf("ai and @ai-sdk/minimax")).toEqual([null, null]);
});
