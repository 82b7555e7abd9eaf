// The main job without keys: a task created at each endpoint of the simulator.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { runStart, type Run } from "./run-start.ts";

/** Reference, status and output of each row. */
const ends = (text: string) =>
  [...text.matchAll(/^(\S+:\S+) +(\w+) +\d+ +\S+ \S+ +(.+)$/gm)].map(([, ...cells]) => cells);

describe("a run without references", () => {
  let run: Run;
  beforeAll(async () => {
    run = await runStart();
  }, 60_000);

  test("exits 0, since every task ended as scripted, and says so", () => {
    expect(run.stderr).toBe("");
    expect(run.stdout).toContain("Every task ended as scripted");
    expect(run.code).toBe(0);
  });

  test.each([
    ["chainhub:306792606023824", "succeeded", "mp4, 2.7 kB"],
    ["minimax:176843862716480", "succeeded", "mp4, 2.7 kB"],
    ["minimax-agent:401047179385389059", "succeeded", "mp4, 2.7 kB"],
    ["minimax-v2:417823405126811862", "succeeded", "mp4, 2.7 kB"],
    ["jimmy:01940c38-160a", "failed", "moderation"],
    ["linkmodel:aurora_abc123", "succeeded", "mp4, 2.7 kB"],
    ["doubao:task_abc123xyz456", "succeeded", "mp4, 2.7 kB"],
  ])("sums up %s: outcome, requests, time and output", (ref, outcome, output) => {
    const row = run.stdout.match(new RegExp(`^${ref} .*$`, "m"))?.[0];
    const [, status, requests, waited, ...last] = row?.split(/ {2,}/) ?? [];
    expect([status, ...last]).toEqual([outcome, output]);
    // How many there are depends on how busy the machine is: the clock is a real one, only faster.
    expect(Number(requests)).toBeGreaterThan(1);
    expect(waited).toMatch(/^[1-9]\d*m \d\ds$/);
  });

  test("is what the README shows, but for numbers that depend on the moment", () => {
    const readme = readFileSync(join(import.meta.dirname, "../../../README.md"), "utf8");
    expect(ends(readme)).toEqual(ends(run.stdout));
  });

  test("tells of the 503, the 429 and the unknown status that one task ran into", () => {
    const lines = run.stdout.split("\n").filter((line) => line.includes("doubao:task_abc123xyz456"));
    expect(lines.join("\n")).toMatch(
      /HTTP 503, retrying in .*HTTP 429, retrying in 20 s.*undocumented data\.status "RESTYLING".* unknown.* running.* succeeded/s,
    );
  });

  test("creates each task with one request: a clear refusal comes once more, and what was lost does not", () => {
    const of = (ref: string) => run.stdout.split("\n").filter((line) => line.includes(` ${ref} `));
    expect(of("linkmodel")).toEqual([expect.stringContaining("create refused, HTTP 429: once more in 15 s")]);
    expect(of("linkmodel:aurora_abc123")[0]).toContain("created, for 0.074");
    expect(of("minimax")).toEqual([
      expect.stringContaining("create sent, its answer lost: waiting for a callback"),
      expect.stringContaining("found by its callback: minimax:176843862716480"),
    ]);
    expect(run.stdout).toContain("\n8 creates were sent, and made 7 tasks.\n");
  });

  test("has saved the six videos under names that tell their tasks", () => {
    expect(run.saved.toSorted()).toEqual([
      "chainhub%3A306792606023824.mp4",
      "doubao%3Atask_abc123xyz456.mp4",
      "linkmodel%3Aaurora_abc123.mp4",
      "minimax%3A176843862716480.mp4",
      "minimax-agent%3A401047179385389059.mp4",
      "minimax-v2%3A417823405126811862.mp4",
    ]);
  });

  test("writes plain lines into a pipe: no escape codes, and nothing twice", () => {
    expect(run.stdout).not.toContain("\u001b");
    expect(run.stdout.match(/^task \(provider:id\)/gm)).toHaveLength(1);
  });
});
