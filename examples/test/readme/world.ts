// Loaded before a README's block runs: the providers' hosts are simulated, the keys are set, and time is virtual, so that the
// block runs as it stands, and a wait of minutes takes none.
import { readFileSync } from "node:fs";
import { createSimulator, createVirtualClock, type ProviderName } from "@videotask/simulator";

const clock = createVirtualClock({ startAt: Date.now() });
const simulator = createSimulator({ clock });
const realFetch = globalThis.fetch;

/** A client asks once: its task has ended by then. Who waits for one sees all of it. */
const waits = readFileSync(process.argv[1]!, "utf8").includes("@videotask/core");
const ageMs = waits ? 0 : 600_000;

/** Where each provider is asked for a task. Any task that is asked for exists. */
const QUERIES: readonly (readonly [ProviderName, RegExp])[] = [
  ["chainhub", /\/minimax\/v1\/query\/video_generation\?task_id=([^&]+)/],
  ["minimax", /\/v1\/query\/video_generation\?task_id=([^&]+)/],
  ["minimax-agent", /\/v1\/query\/video_template_generation\?task_id=([^&]+)/],
  ["jimmy", /\/api\/open-api\/v1\/videos\/([^/?]+)/],
  ["linkmodel", /\/query\/video-generation\?task_id=([^&]+)/],
  ["doubao", /\/v1\/video\/generations\/([^/?]+)/],
];
const submitted = new Set<string>();

function submit(url: string): void {
  for (const [provider, query] of QUERIES) {
    const id = url.startsWith(simulator.connection(provider).baseUrl) && query.exec(url)?.[1];
    if (!id || submitted.has(`${provider}:${id}`)) continue;
    submitted.add(`${provider}:${id}`);
    simulator.task(provider, { id: decodeURIComponent(id), submittedAt: clock.now() - ageMs });
    return;
  }
}

for (const [provider] of QUERIES) {
  const { apiKey, baseUrl } = simulator.connection(provider);
  const name = provider.replace("-agent", "").toUpperCase();
  for (const variable of [name, `${name}_EU`]) {
    process.env[`${variable}_API_KEY`] = apiKey;
    process.env[`${variable}_BASE_URL`] = baseUrl;
  }
}

/** Real requests under way: they take real time, and what they rely on are real timers. */
let requests = 0;

globalThis.fetch = async (input, init) => {
  const { href, hostname } = new URL(input instanceof Request ? input.url : input);
  if (hostname.endsWith(".example"))
    return Response.json({ state: "done", url: "https://cdn.acme.example/1.mp4" });
  submit(href);
  if (hostname !== "127.0.0.1") return simulator.fetch(input, init);
  const release = clock.hold();
  requests += 1;
  try {
    return await realFetch(input, init);
  } finally {
    requests -= 1;
    release();
  }
};

const { setTimeout, clearTimeout } = globalThis;
const timers = new WeakMap<object, AbortController>();
Date.now = () => clock.now();
Object.assign(globalThis, {
  setTimeout(callback: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) {
    if (requests > 0) return setTimeout(callback, ms, ...args);
    const timer = { ref: () => timer, unref: () => timer };
    const cleared = new AbortController();
    timers.set(timer, cleared);
    clock.sleep(ms, cleared.signal).then(
      () => callback(...args),
      () => {},
    );
    return timer;
  },
  clearTimeout(timer: NodeJS.Timeout) {
    clearTimeout(timer);
    timers.get(timer)?.abort();
  },
});
