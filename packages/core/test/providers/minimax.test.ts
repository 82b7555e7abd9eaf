// MiniMax video generation (V1): what the query says, before and beside the file.
import { describe, expect, test } from "vitest";
import { minimax } from "../../src/index.ts";
import { documented } from "./documented.ts";
import { errorOf, NOW, reading, taskOf } from "./reading.ts";

const query = (fields: object) => ({
  task_id: "176843862716480",
  base_resp: { status_code: 0, status_msg: "success" },
  ...fields,
});

test.each([
  ["Preparing", "queued"],
  ["Queueing", "queued"],
  ["Processing", "running"],
  ["Fail", "failed"],
  ["Failed", "failed"],
  ["processing", "running"],
  ["failed", "failed"],
])("%s means %s and is asked once", async (word, status) => {
  const { task, drift, requests } = await reading(minimax, query({ status: word }));
  expect(task).toMatchObject({ status, providerStatus: word });
  expect(drift).toEqual([]);
  expect(requests).toHaveLength(1);
});

test("the page's examples, query and file, are one succeeded task", async () => {
  const { minimaxQuery, minimaxFile } = documented;
  const { task, drift } = await reading(minimax, minimaxQuery, minimaxFile);
  expect(task).toStrictEqual({
    ref: "it:task_1",
    provider: "it",
    id: "task_1",
    status: "succeeded",
    done: true,
    providerStatus: "Success",
    outputs: [
      {
        type: "video",
        url: "https://www.downloadurl.com",
        expiresAt: NOW + 3_600_000,
        width: 1920,
        height: 1080,
        filename: "output_aigc.mp4",
      },
    ],
  });
  expect(drift).toEqual([]);
});

test("a success asks for its file once, and raw has both bodies", async () => {
  const { minimaxQuery, minimaxFile } = documented;
  const { task, requests } = await reading(minimax, minimaxQuery, minimaxFile);
  expect(requests.map(({ url }) => url)).toEqual([
    "https://api.example.test/v1/query/video_generation?task_id=task_1",
    "https://api.example.test/v1/files/retrieve?file_id=176844028768320",
  ]);
  expect(task!.raw).toEqual({ query: minimaxQuery, file: minimaxFile });
});

test("a success without a file_id is missing_output, and no file is asked for", async () => {
  for (const fields of [{}, { file_id: "" }, { file_id: null }]) {
    const { error, requests } = await reading(minimax, query({ status: "Success", ...fields }));
    expect(error).toMatchObject({ code: "missing_output", retryable: true });
    expect(requests).toHaveLength(1);
  }
});

test("an answer without base_resp, and one with an empty base_resp, is read all the same", async () => {
  for (const rest of [{}, { base_resp: {} }, { base_resp: null }])
    expect(await taskOf(minimax, { status: "Processing", ...rest })).toMatchObject({ status: "running" });
});

test("a failure without a reason says so", async () => {
  expect(await taskOf(minimax, query({ status: "Fail" }))).toMatchObject({
    failure: { code: "unknown", source: "status", message: expect.stringMatching(/no reason/) },
  });
});

const verdict = (code: number, message: string) => ({
  task_id: "1",
  base_resp: { status_code: code, status_msg: message },
});

describe("a verdict of moderation", () => {
  test.each([
    [1026, "input new_sensitive"],
    [1027, "output new_sensitive"],
  ])("%i is a failed task even without a status", async (code, message) => {
    for (const status of [{}, { status: "" }, { status: "Processing" }, { status: "Fail" }]) {
      const task = await taskOf(minimax, { ...verdict(code, message), ...status });
      expect(task).toMatchObject({
        status: "failed",
        done: true,
        failure: { code: "moderation", message, providerCode: `${code}`, source: "base_resp.status_code" },
      });
    }
  });
});

const bytes = (text: string) => ({ headers: { "content-length": `${text.length}` } });

describe("ids keep every digit", () => {
  const DIGITS = "401047179385389059";
  const body = `{"task_id":${DIGITS},"status":"Success","file_id":${DIGITS},"base_resp":{"status_code":0}}`;
  const file = `{"file":{"file_id":${DIGITS},"download_url":"https://cdn.example.com/v.mp4"},"base_resp":{"status_code":0}}`;

  test("an int64 written as a JSON number comes back whole, and goes out whole, with and without Content-Length", async () => {
    const chunked = [new Response(body), new Response(file)];
    const sized = [new Response(body, bytes(body)), new Response(file, bytes(file))];
    for (const answers of [chunked, sized]) {
      const { task, requests } = await reading(minimax, ...answers);
      expect(requests[1]!.url).toBe(`https://api.example.test/v1/files/retrieve?file_id=${DIGITS}`);
      expect(task!.raw).toMatchObject({
        query: { task_id: DIGITS, file_id: DIGITS },
        file: { file: { file_id: DIGITS } },
      });
    }
  });

  test("an int64 in an error's body comes back whole in the message", async () => {
    const broken = `{"base_resp":{"status_code":2013,"status_msg":"invalid task_id ${DIGITS}"},"task_id":${DIGITS}}`;
    expect((await errorOf(minimax, broken)).message).toContain(DIGITS);
  });
});
