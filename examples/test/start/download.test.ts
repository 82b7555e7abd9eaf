// Saving outputs, from a simulator's storages and from hosts that answer something else.
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chainhub, createVideoTasks, type TaskOutput } from "@videotask/core";
import { createSimulator, type Fault } from "@videotask/simulator";
import { expect, onTestFinished, test } from "vitest";
import { download } from "../../src/download.ts";

/** An output with a backup, on a port; `faults` meet the requests for it. */
async function output(...faults: Fault[]) {
  const simulator = createSimulator();
  const server = await simulator.listen();
  const folder = await mkdtemp(join(tmpdir(), "videotask-test-"));
  onTestFinished(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  const ref = simulator.task("chainhub", { queuedMs: 0, runningMs: 0 });
  const task = await createVideoTasks([chainhub(server.connection("chainhub"))]).wait(ref);
  simulator.faults.add(faults, { operation: "media" });
  const save = (changes: Partial<TaskOutput> = {}, signal = new AbortController().signal) =>
    download({ ...task.outputs[0], ...changes }, join(folder, "clip"), signal);
  return { save, files: () => readdir(folder) };
}

test("a video is saved byte for byte, with an ending by its type", async () => {
  const { save } = await output();
  const { path, type, bytes } = await save();
  expect(path).toMatch(/clip\.mp4$/);
  expect(type).toBe("mp4");
  const saved = await readFile(path);
  expect(saved.length).toBe(bytes);
  expect(saved.toString("latin1", 4, 8)).toBe("ftyp");
});

test("when the first host fails, the video comes from its backup", async () => {
  const { save } = await output({ kind: "status", status: 503 });
  expect((await save()).bytes).toBeGreaterThan(1_000);
});

test("an HTML page with HTTP 200 is no video", async () => {
  const { save, files } = await output({ kind: "html" });
  await expect(save({ backupUrl: undefined })).rejects.toThrow("a text/html");
  expect(await files()).toEqual([]);
});

test("a connection that breaks half way leaves no file behind", async () => {
  const { save, files } = await output({ kind: "truncated" });
  await expect(save({ backupUrl: undefined })).rejects.toThrow("terminated");
  expect(await files()).toEqual([]);
});

test("a link that is not http(s) is refused", async () => {
  const { save } = await output();
  await expect(save({ url: "file:///etc/hosts", backupUrl: undefined })).rejects.toThrow(
    "not an http(s) link",
  );
});

test("an error does not quote the signature of a link", async () => {
  const { save } = await output({ kind: "status", status: 403 });
  const error = await save({ backupUrl: undefined }).catch(String);
  expect(error).toContain("HTTP 403");
  expect(error).not.toContain("?");
});

test("an abort ends the saving with its reason, and the backup is not tried", async () => {
  const { save } = await output({ kind: "hang" });
  const reason = new Error("enough");
  await expect(save({}, AbortSignal.abort(reason))).rejects.toBe(reason);
});
