// A process of its own that creates one task, and is killed where it is told to: `node create-process.ts <options as JSON>`.
import { open } from "node:fs/promises";
import { createVideoTasks, linkmodel, VideoTaskError, type Ledger } from "@videotask/core";
import { fileLedger } from "@videotask/core/ledger";

/** What a process is told. */
export interface Told {
  readonly connection: { readonly apiKey: string; readonly baseUrl: string };
  readonly path: string;
  readonly key: string;
  /** Where it is killed; left out for nowhere. */
  readonly dieAt?: string | undefined;
}

const told = JSON.parse(process.argv[2] ?? "") as Told;

/** A place that this process goes through. It is killed there if it was told to, at once. */
function pass(point: string): Promise<void> | void {
  if (point !== told.dieAt) return undefined;
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => {});
}

/** Counts the syncs of files, of which there are two for each line that is new: the file's, and the folder's. */
async function watchSyncs(): Promise<void> {
  const file = await open(import.meta.filename);
  const prototype = Object.getPrototypeOf(file) as { sync(): Promise<void> };
  await file.close();
  const { sync } = prototype;
  let count = 0;
  prototype.sync = async function () {
    const number = ++count;
    await pass(`before fsync ${number}`);
    await sync.call(this);
    await pass(`behind fsync ${number}`);
  };
}

const file = fileLedger(told.path);
const ledger: Ledger = {
  async begin(entry) {
    await pass("before begin");
    const record = await file.begin(entry);
    await pass("behind begin");
    return record;
  },
  async settle(id, outcome) {
    await pass("before settle");
    await file.settle(id, outcome);
    await pass("behind settle");
  },
};

async function fetch(request: Request, init?: RequestInit): Promise<Response> {
  await pass("before the POST");
  const response = await globalThis.fetch(request, init);
  await pass("behind the answer's head");
  const body = await response.arrayBuffer();
  await pass("behind the answer");
  return new Response(body, response);
}

await watchSyncs();
console.log("ready");
const tasks = createVideoTasks([linkmodel({ ...told.connection, fetch })], { ledger });
try {
  const state = await tasks.create(
    "linkmodel",
    { model: "sora-2", prompt: told.key, durationSeconds: 8 },
    { idempotencyKey: told.key },
  );
  await pass("behind create");
  console.log(JSON.stringify({ ref: state.ref }));
} catch (error) {
  if (!VideoTaskError.is(error)) throw error;
  console.log(JSON.stringify({ code: error.code, submissionId: error.submissionId }));
}
