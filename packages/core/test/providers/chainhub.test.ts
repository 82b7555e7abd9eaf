// chainhub: MiniMax's own answer, file and all, inside the gateway's.
import { expect, test } from "vitest";
import { chainhub } from "../../src/index.ts";
import { documented } from "./documented.ts";
import { NOW, reading, taskOf } from "./reading.ts";

test("the page's example is a succeeded task with all that it says", async () => {
  const { data } = documented.chainhub.data;
  const { task, drift } = await reading(chainhub, documented.chainhub);
  expect(task).toStrictEqual({
    ref: "it:task_1",
    provider: "it",
    id: "task_1",
    status: "succeeded",
    done: true,
    providerStatus: "SUCCESS",
    progress: 100,
    submittedAt: 1_756_453_472_000,
    finishedAt: 1_756_453_535_000,
    outputs: [
      {
        type: "video",
        url: data.file.download_url,
        backupUrl: data.file.backup_download_url,
        expiresAt: 1_756_485_985_000,
        width: 1366,
        height: 768,
        filename: "output.mp4",
      },
    ],
  });
  expect(drift).toEqual([]);
});

test("the file id in fail_reason is not the link, which is in data.data.file.download_url", async () => {
  expect(documented.chainhub.data.fail_reason).toMatch(/^\d+$/);
  expect(await taskOf(chainhub, documented.chainhub)).toMatchObject({
    outputs: [{ url: documented.chainhub.data.data.file.download_url }],
  });
});

test("a link whose signature says nothing has no expiresAt, since no page says anything either", async () => {
  const { data } = documented.chainhub;
  const bare = { ...data, result_url: "https://cdn.example.com/v.mp4" };
  const task = await taskOf(chainhub, { ...documented.chainhub, data: bare });
  expect(task).toMatchObject({ outputs: [{ url: "https://cdn.example.com/v.mp4" }] });
  expect(task).not.toHaveProperty("outputs.0.expiresAt");
});

test("a moderated task fails in MiniMax's words", async () => {
  const failed = { status: "FAILURE", fail_reason: "output new_sensitive", finish_time: NOW / 1000 };
  expect(await taskOf(chainhub, { code: "success", message: "", data: failed })).toMatchObject({
    status: "failed",
    done: true,
    failure: { code: "moderation", message: "output new_sensitive", source: "data.fail_reason" },
  });
});
