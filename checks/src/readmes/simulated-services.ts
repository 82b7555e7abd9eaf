// Loaded before a README's block runs: the providers' hosts are simulated, the keys are set, and time is virtual, so that the
// block runs unchanged, and a wait of minutes takes none.
import { createHook } from "node:async_hooks";
import { readFileSync } from "node:fs";
import { createSimulator, createVirtualClock, type ProviderName } from "@videotask/simulator";
import { clientPackages, coreProviders, queryOperation } from "../workspace/index.ts";
import { installVirtualTimers } from "./virtual-timers.ts";

const clock = createVirtualClock({ startAt: Date.now() });
const simulator = createSimulator({ clock });
const realFetch = globalThis.fetch;

const idParameters = clientPackages.map(({ name }) => queryOperation(name).parameter.name);

/** A client asks once: its task has ended by then. Who waits for one sees all of it. */
const waits = readFileSync(process.argv[1]!, "utf8").includes("@videotask/core");
const ageMs = waits ? 0 : 600_000;

/** Any task that is asked for exists: one that the simulator does not know yet is submitted, and asked for again. */
async function answer(url: URL, input: Request | URL | string, init?: RequestInit): Promise<Response> {
  const response = await simulator.fetch(input, init);
  const request = simulator.requests.findLast((logged) => logged.url === url.href);
  if (request?.operation !== "query" || !request.authorized || request.ref !== undefined) return response;
  // A provider takes the id in the query, or as the end of the path.
  const inQuery = idParameters.map((name) => url.searchParams.get(name)).find((value) => value !== null);
  const id = inQuery ?? decodeURIComponent(url.pathname.split("/").at(-1) ?? "");
  simulator.task(request.provider, { id, submittedAt: clock.now() - ageMs });
  return simulator.fetch(input, init);
}

for (const { name } of coreProviders) {
  const { apiKey, baseUrl } = simulator.connection(name as ProviderName);
  // Providers of one vendor read the same variables: minimax and minimax-agent are MINIMAX.
  const vendor = name.split("-")[0]!.toUpperCase();
  for (const variable of [vendor, `${vendor}_EU`]) {
    process.env[`${variable}_API_KEY`] = apiKey;
    process.env[`${variable}_BASE_URL`] = baseUrl;
  }
}

process.env["CALLBACK_SECRET"] = "a secret of the shop, for tests";

/** Real requests under way: they take real time, and what they rely on are real timers. */
let requests = 0;

globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (url.hostname.endsWith(".example"))
    return Response.json({ id: "job-1", state: "done", url: "https://cdn.acme.example/1.mp4" });
  if (url.hostname !== "127.0.0.1") return answer(url, input, init);
  const release = clock.hold();
  requests += 1;
  try {
    return await realFetch(input, init);
  } finally {
    requests -= 1;
    release();
  }
};

/** What releases the clock, for each work on a file that is under way: it takes real time as well. */
const filesAtWork = new Map<number, () => void>();

function endFileWork(id: number): void {
  filesAtWork.get(id)?.();
  filesAtWork.delete(id);
}

createHook({
  init: (id, type) => void (/^(FSREQ|FILEHANDLECLOSE)/.test(type) && filesAtWork.set(id, clock.hold())),
  after: endFileWork,
  destroy: endFileWork,
}).enable();

installVirtualTimers(clock, () => requests > 0);
