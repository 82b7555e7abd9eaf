// Where a gateway keeps the link of a success: in another field with each release, beside things that look like one.
import { describe, expect, test } from "vitest";
import { chainhub, doubao } from "../../src/index.ts";
import { errorOf, reading, taskOf } from "./reading.ts";

const LINK = "https://storage.example.com/videos/task_1.mp4";
const envelope = (data: object) => ({ code: "success", message: "", data: { task_id: "task_1", ...data } });
const success = (data: object) => envelope({ status: "SUCCESS", progress: "100%", fail_reason: "", ...data });
const link = (path: string, url: string): object =>
  path.split(".").reduceRight<object | string>((inner, key) => ({ [key]: inner }), url) as object;

/** In the order in which they are looked at. */
const FIELDS = [
  "result_url",
  "data.file.download_url",
  "data.content.video_url",
  "metadata.url",
  "fail_reason",
];

const NO_LINKS = {
  "a file id": "306793063383292",
  "an error text": "task failed, see https://status.example.com",
  "a data: URI": "data:video/mp4;base64,AAAAIGZ0eXBpc29t",
  "an empty text": "",
  "a path": "/videos/task_1.mp4",
  "a host without a scheme": "www.downloadurl.com",
  "another scheme": "ftp://storage.example.com/task_1.mp4",
  "a scheme and no host": "https://",
};

describe.each([
  ["chainhub", chainhub],
  ["doubao", doubao],
])("%s", (_name, provider) => {
  test.each(FIELDS)("the link of a success is found in data.%s", async (path) => {
    expect(await taskOf(provider, success(link(path, LINK)))).toMatchObject({
      status: "succeeded",
      outputs: [{ type: "video", url: LINK }],
    });
  });

  test("of two links, that of the earlier field counts", async () => {
    for (const [index, path] of FIELDS.entries())
      for (const later of FIELDS.slice(index + 1)) {
        // Both in `data.data` would overwrite one another.
        if (later.startsWith("data.") && path.startsWith("data.")) continue;
        const both = { ...link(later, "https://example.com/later.mp4"), ...link(path, LINK) };
        expect(await taskOf(provider, success(both)), `${path} before ${later}`).toMatchObject({
          outputs: [{ url: LINK }],
        });
      }
  });

  test.each(Object.entries(NO_LINKS))(
    "a fail_reason that is %s is never a link",
    async (_what, fail_reason) => {
      expect(await errorOf(provider, success({ fail_reason }))).toMatchObject({
        code: "missing_output",
        retryable: true,
      });
      expect(await taskOf(provider, success({ fail_reason, ...link("result_url", LINK) }))).toMatchObject({
        outputs: [{ url: LINK }],
      });
    },
  );

  test.each(Object.entries(NO_LINKS))(
    "a result_url that is %s is passed over for fail_reason",
    async (_what, result_url) => {
      expect(await taskOf(provider, success({ result_url, fail_reason: LINK }))).toMatchObject({
        outputs: [{ url: LINK }],
      });
    },
  );

  test("a success that has only its backup_download_url has that as its output", async () => {
    const file = { filename: "output.mp4", bytes: 7, backup_download_url: `${LINK}?Expires=1784556000` };
    for (const download_url of [undefined, null, "", "www.downloadurl.com"]) {
      const task = await taskOf(provider, success({ data: { file: { ...file, download_url } } }));
      expect(task.status === "succeeded" && task.outputs).toStrictEqual([
        {
          type: "video",
          url: file.backup_download_url,
          expiresAt: 1_784_556_000_000,
          sizeBytes: 7,
          filename: "output.mp4",
        },
      ]);
    }
  });

  test("a backup beside a link is its backupUrl, unless it is the same link", async () => {
    const other = "https://backup.example.com/task_1.mp4";
    for (const [backup_download_url, backupUrl] of [
      [other, other],
      [LINK, undefined],
      [` ${LINK} `, undefined],
      ["", undefined],
    ]) {
      const data = { file: { download_url: LINK, backup_download_url } };
      const task = await taskOf(provider, success({ data }));
      expect(task.status === "succeeded" && task.outputs).toMatchObject([{ url: LINK }]);
      expect(task.status === "succeeded" && task.outputs[0].backupUrl).toBe(backupUrl);
    }
  });

  test("a success without a link anywhere (new-api #7194) is missing_output", async () => {
    for (const nothing of [{}, { data: null }, { data: {}, metadata: null, result_url: null }])
      expect(await errorOf(provider, success(nothing))).toMatchObject({ code: "missing_output" });
  });

  test("a link in the answer of a task that is not done is no output", async () => {
    const task = await taskOf(
      provider,
      envelope({ status: "IN_PROGRESS", result_url: LINK, fail_reason: LINK }),
    );
    expect(task).not.toHaveProperty("outputs");
  });

  test("the result_url of a failed task is its reason when it holds the error's text", async () => {
    const body = envelope({ status: "FAILURE", fail_reason: "", result_url: "output new_sensitive" });
    expect(await taskOf(provider, body)).toMatchObject({
      status: "failed",
      failure: { code: "moderation", message: "output new_sensitive", source: "data.result_url" },
    });
  });

  test("a link in the answer of a failed task is no reason", async () => {
    const body = envelope({ status: "FAILURE", fail_reason: LINK, result_url: "task failed" });
    expect(await taskOf(provider, body)).toMatchObject({ failure: { message: "task failed" } });
    const { failure } = (await taskOf(provider, envelope({ status: "FAILURE", fail_reason: LINK }))) as {
      failure?: object;
    };
    expect(failure).toMatchObject({ code: "unknown", source: "data.status" });
    expect(JSON.stringify(failure)).not.toContain(LINK);
  });

  test("a task that the gateway lost track of stays in progress at 30 %", async () => {
    const body = envelope({ status: "IN_PROGRESS", progress: "30%", data: { status: "cancelled" } });
    const { task } = await reading(provider, body);
    expect(task).toMatchObject({ status: "running", done: false, progress: 30 });
  });
});
