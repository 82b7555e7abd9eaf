/// <reference types="node" />
// Where keys and hosts come from when they are not given, and that two entries never share them.
import { createVirtualClock } from "@videotask/simulator";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  chainhub,
  createVideoTasks,
  defineProvider,
  doubao,
  jimmy,
  linkmodel,
  minimax,
  minimaxAgent,
  type ProviderEntry,
} from "../../src/index.ts";
import { answering, stillClock } from "./reading.ts";

const PROVIDERS = [
  ["chainhub", chainhub, "CHAINHUB"],
  ["minimax", minimax, "MINIMAX"],
  ["minimax-agent", minimaxAgent, "MINIMAX"],
  ["jimmy", jimmy, "JIMMY"],
  ["linkmodel", linkmodel, "LINKMODEL"],
  ["doubao", doubao, "DOUBAO"],
] as const;

beforeEach(() => {
  for (const name of Object.keys(process.env))
    if (/_(API_KEY|BASE_URL)$/.test(name)) vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

/** What one request of each entry sends, or the error in its place. */
async function asked(...entries: ProviderEntry[]): Promise<{ key: string | null; origin: string }[]> {
  const { fetch, requests } = answering("{}");
  const tasks = createVideoTasks(entries, { clock: stillClock, fetch });
  for (const { name } of entries) await tasks.get(`${name}:task_1`).catch(() => {});
  return requests.map(({ headers, url }) => ({
    key: headers.get("authorization"),
    origin: new URL(url).origin,
  }));
}

async function errorOf(entry: ProviderEntry): Promise<unknown> {
  const { fetch, requests } = answering("{}");
  const tasks = createVideoTasks([entry], { clock: stillClock, fetch });
  const error: unknown = await tasks.get(`${entry.name}:task_1`).catch((thrown: unknown) => thrown);
  expect(requests).toEqual([]);
  return error;
}

describe.each(PROVIDERS)("%s", (name, provider, prefix) => {
  const host = `https://${name}.example.com`;

  test(`reads ${prefix}_API_KEY and ${prefix}_BASE_URL`, async () => {
    vi.stubEnv(`${prefix}_API_KEY`, "sk-environment");
    vi.stubEnv(`${prefix}_BASE_URL`, host);
    expect(await asked(provider())).toEqual([{ key: "Bearer sk-environment", origin: host }]);
  });

  test("reads them at the time of each request", async () => {
    const entry = provider();
    vi.stubEnv(`${prefix}_API_KEY`, "sk-late");
    vi.stubEnv(`${prefix}_BASE_URL`, host);
    expect(await asked(entry)).toEqual([{ key: "Bearer sk-late", origin: host }]);
    vi.stubEnv(`${prefix}_API_KEY`, "sk-rotated");
    expect(await asked(entry)).toEqual([{ key: "Bearer sk-rotated", origin: host }]);
  });

  test("prefers its options, of which a function is asked each time", async () => {
    vi.stubEnv(`${prefix}_API_KEY`, "sk-environment");
    vi.stubEnv(`${prefix}_BASE_URL`, "https://environment.example.com");
    let count = 0;
    const entry = provider({ apiKey: async () => `sk-${++count}`, baseUrl: host });
    expect(await asked(entry)).toEqual([{ key: "Bearer sk-1", origin: host }]);
    expect(await asked(entry)).toEqual([{ key: "Bearer sk-2", origin: host }]);
  });

  test("a missing key is authentication, names the variable and the option, and sends nothing", async () => {
    vi.stubEnv(`${prefix}_BASE_URL`, host);
    for (const apiKey of [undefined, "", () => ""])
      expect(await errorOf(provider({ apiKey }))).toMatchObject({
        code: "authentication",
        retryable: false,
        ref: `${name}:task_1`,
        message: expect.stringMatching(new RegExp(`(?=.*apiKey)(?=.*\\b${prefix}_API_KEY\\b)`)),
      });
  });

  test("an entry of another name reads variables of its own, and never those of its provider", async () => {
    vi.stubEnv(`${prefix}_API_KEY`, "sk-of-the-first");
    const second = provider({ name: `${name}-eu`, baseUrl: host });
    const own = `${name.toUpperCase().replaceAll("-", "_")}_EU_API_KEY`;
    expect(await errorOf(second)).toMatchObject({
      code: "authentication",
      message: expect.stringContaining(own),
    });
    vi.stubEnv(own, "sk-of-the-second");
    expect(await asked(second)).toEqual([{ key: "Bearer sk-of-the-second", origin: host }]);
  });

  test("two entries send their own keys to their own hosts", async () => {
    const first = provider({ apiKey: "sk-1", baseUrl: "https://one.example.com" });
    const second = provider({ name: "two", apiKey: "sk-2", baseUrl: "https://two.example.com" });
    expect(await asked(first, second, provider({ name: "three", apiKey: "sk-3", baseUrl: host }))).toEqual([
      { key: "Bearer sk-1", origin: "https://one.example.com" },
      { key: "Bearer sk-2", origin: "https://two.example.com" },
      { key: "Bearer sk-3", origin: host },
    ]);
  });
});

test("a missing base URL is invalid_request, names the variable and the option, and sends nothing", async () => {
  expect(await errorOf(doubao({ apiKey: "sk" }))).toMatchObject({
    code: "invalid_request",
    retryable: false,
    message: expect.stringMatching(/(?=.*baseUrl)(?=.*DOUBAO_BASE_URL)/),
  });
  const acme = defineProvider({ name: "acme", query: async ({ ask }) => (await ask("/")) as never });
  expect(await errorOf(acme({ apiKey: "sk" }))).toMatchObject({
    code: "invalid_request",
    message: expect.stringContaining("ACME_BASE_URL"),
  });
});

test("a custom provider reads the variable that it names, and the base URL's after it", async () => {
  const acme = defineProvider({
    name: "acme",
    apiKeyVariable: "ACME_VIDEO_API_KEY",
    query: async ({ ask }) => (await ask("/")) as never,
  });
  vi.stubEnv("ACME_VIDEO_API_KEY", "sk-acme");
  vi.stubEnv("ACME_VIDEO_BASE_URL", "https://acme.example.com");
  expect(await asked(acme())).toEqual([{ key: "Bearer sk-acme", origin: "https://acme.example.com" }]);
});

test("where there is no environment, a missing key is told all the same", async () => {
  for (const process of [undefined, {}, { env: undefined }]) {
    vi.stubGlobal("process", process);
    expect(await errorOf(linkmodel())).toMatchObject({ code: "authentication" });
    vi.unstubAllGlobals();
  }
});

test("where the environment may not be read, as in Deno, a missing key is told all the same", async () => {
  const env = new Proxy(
    {},
    {
      get: () => {
        throw new Error("NotCapable: Requires env access");
      },
    },
  );
  vi.stubGlobal("process", { env });
  expect(await errorOf(linkmodel())).toMatchObject({ code: "authentication" });
});

test("a function for the key that fails is an error with the reference, and nothing is sent", async () => {
  const entry = linkmodel({
    apiKey: () => {
      throw new Error("the vault is sealed");
    },
  });
  expect(await errorOf(entry)).toMatchObject({
    name: "VideoTaskError",
    ref: "linkmodel:task_1",
    message: expect.stringContaining("the vault is sealed"),
  });
});

test("a function for the key that never answers ends with the request's time", async () => {
  const clock = createVirtualClock();
  const { fetch, requests } = answering("{}");
  const entry = linkmodel({ apiKey: () => new Promise<string>(() => {}), fetch });
  const tasks = createVideoTasks([entry], { clock });
  const startedAt = clock.now();
  const options = { requestTimeoutMs: 5_000 };
  await expect(tasks.get("linkmodel:task_1", options)).rejects.toMatchObject({ code: "network" });
  expect([clock.now() - startedAt, requests.length]).toEqual([5_000, 0]);
});

test("creating entries and tasks without any key throws nothing and asks nothing", () => {
  const { fetch, requests } = answering("{}");
  createVideoTasks([chainhub(), minimax(), minimaxAgent(), jimmy(), linkmodel(), doubao()], { fetch });
  expect(requests).toEqual([]);
});
