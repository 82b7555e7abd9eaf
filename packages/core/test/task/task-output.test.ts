// Outputs: only what a user can fetch, and names that stay in the user's folder.
import { describe, expect, test } from "vitest";
import type { ProviderAnswer } from "../../src/index.ts";
import { errorOf } from "../providers/reading.ts";
import { answeringWith, BODY, taskFrom } from "./custom-answer.ts";

const outputs = (...urls: unknown[]) =>
  ({
    status: "succeeded",
    providerStatus: "ok",
    outputs: urls.map((url) => ({ type: "video", url })),
  }) as ProviderAnswer;

describe("outputs", () => {
  test("without an absolute http(s) URL do not count", async () => {
    const good = ["https://cdn.example.com/a.mp4", "http://cdn.example.com/b.mp4"];
    const bad = [
      "",
      "cdn.example.com/v.mp4",
      "/v.mp4",
      "data:video/mp4;base64,AA",
      "javascript:alert(1)",
      "https:///v.mp4",
      "https://%",
      "http://[::1",
    ];
    const task = await taskFrom(outputs(...bad, good[0], "file:///etc/passwd", undefined, null, 7, good[1]));
    expect(task).toMatchObject({ outputs: good.map((url) => ({ url })) });
    for (const url of bad)
      expect(await errorOf(answeringWith(outputs(url)), BODY)).toMatchObject({ code: "missing_output" });
  });

  test("an empty or missing list is missing_output, retryable", async () => {
    for (const answer of [outputs(), { status: "succeeded", providerStatus: "ok" }])
      expect(await errorOf(answeringWith(answer), BODY)).toMatchObject({
        code: "missing_output",
        retryable: true,
      });
  });

  test("a backupUrl that is no URL is left out", async () => {
    const answer = outputs("https://cdn.example.com/v.mp4");
    const [output] = answer.outputs!;
    for (const backupUrl of ["", "no", "data:,"])
      expect(await taskFrom({ ...answer, outputs: [{ ...output!, backupUrl }] })).not.toHaveProperty(
        "outputs.0.backupUrl",
      );
  });

  test.each([
    ["clip.mp4", "clip.mp4"],
    ["../../etc/passwd", "passwd"],
    ["/etc/passwd", "passwd"],
    ["C:\\Windows\\system.ini", "system.ini"],
    ["a/b\\c.mp4", "c.mp4"],
    ["clip\u0000.mp4\u001b\n", "clip.mp4"],
    ["..", undefined],
    [".", undefined],
    ["...", undefined],
    ["", undefined],
    ["a/", undefined],
    ["a/..", undefined],
    ["a\\..", undefined],
    ["./.", undefined],
    [".\u0000.", undefined],
    ["\u0000..", undefined],
    ["..\n", undefined],
    [".hidden.mp4", ".hidden.mp4"],
    ["视频.mp4", "视频.mp4"],
  ])("the filename %j becomes %j, never a path", async (filename, bare) => {
    const answer = outputs("https://cdn.example.com/v.mp4");
    const task = await taskFrom({ ...answer, outputs: [{ ...answer.outputs![0]!, filename }] });
    expect(task.status === "succeeded" && task.outputs[0].filename).toBe(bare);
  });
});
