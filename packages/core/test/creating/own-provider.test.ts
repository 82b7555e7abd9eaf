// A provider of one's own may send more than its one POST, in any order and at any time: only how that one ended decides.
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createProviderClient } from "@videotask/client";
import { expect, onTestFinished, test } from "vitest";
import { createVideoTasks, defineProvider, VideoTaskError, type AnyClient } from "../../src/index.ts";
import { memoryLedger } from "../../src/ledger/index.ts";
import type { CallContext } from "../../src/providers/define-provider.ts";
import { caughtOf, rejection } from "../polling/caught.ts";

type Fetch = (request: Request) => Promise<Response>;
const POST = { method: "POST" };

function acme(create: (context: CallContext) => Promise<{ id: string }>, fetch: Fetch, more = {}) {
  const factory = defineProvider({
    name: "acme",
    baseUrl: "https://acme.example",
    query: async () => ({ status: "queued", providerStatus: "" }),
    create: (_: { prompt: string }, context) => create(context),
  });
  const ledger = memoryLedger();
  const entry = factory({ apiKey: "k", fetch, ...more });
  return { ledger, tasks: createVideoTasks([entry], { ledger }) };
}

const INPUT = { prompt: "A cat" };
const notFound = new VideoTaskError("not_found", "There is no such job.");

test.each([
  ["gives up", () => Promise.reject(notFound), { code: "not_found" }],
  // Wherever it has it from, there may be such a task.
  ["gives an id", async () => ({ id: "7" }), { code: "submission_unknown", ref: "acme:7" }],
])("a create that %s before its POST has left sends it no more", async (_, end, error) => {
  const sent: string[] = [];
  let give = (_key: string) => {};
  const apiKey = () => new Promise<string>((resolve) => (give = resolve));
  const create = async ({ ask }: CallContext) => {
    ask("/jobs", POST).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve));
    return end();
  };
  const fetch = async ({ method }: Request) => {
    sent.push(method);
    return Response.json({ id: "7" });
  };
  const { tasks, ledger } = acme(create, fetch, { apiKey });
  expect(await rejection(tasks.create("acme", INPUT))).toMatchObject(error);
  give("a-key");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sent).toEqual([]);
  expect(await ledger.entries()).toEqual([]);
});

const answers: readonly (readonly [string, Fetch, Fetch])[] = [
  [
    "a 502 whose look afterwards finds nothing",
    async () => Response.json({ message: "bad gateway" }, { status: 502 }),
    async () => Response.json({ message: "no such job" }, { status: 404 }),
  ],
  [
    "a 502 whose look afterwards says so under 200",
    async () => new Response("<html>", { status: 502 }),
    async () => Response.json({ jobs: [] }),
  ],
  [
    "a connection that breaks, and one that is refused afterwards",
    () => Promise.reject(Object.assign(new TypeError("fetch failed"), { code: "ECONNRESET" })),
    () => Promise.reject(Object.assign(new TypeError("fetch failed"), { code: "ECONNREFUSED" })),
  ],
  [
    "a connection that breaks, and a look that finds nothing",
    () => Promise.reject(Object.assign(new TypeError("fetch failed"), { code: "ECONNRESET" })),
    async () => Response.json({ jobs: [] }),
  ],
];

test.each(answers)("%s: the POST stays unknown", async (_, post, get) => {
  const create = async ({ ask }: CallContext) => {
    await ask("/jobs", POST).catch(() => {});
    await ask("/jobs");
    throw notFound;
  };
  const { tasks, ledger } = acme(create, (request) => (request.method === "POST" ? post : get)(request));
  await caughtOf("submission_unknown", tasks.create("acme", INPUT));
  expect((await ledger.entries()).map(({ outcome }) => outcome?.type)).toEqual(["unknown"]);
});

test("a redirect is not followed, even by a Request that authorize has made anew", async () => {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.writeHead(307, { location: "/elsewhere" }).end();
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const signed = defineProvider({
    name: "signed",
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    authorize: async ({ url, method, headers, ...request }, key) =>
      new Request(url, {
        method,
        headers: { ...headers, authorization: key },
        body: JSON.stringify(request),
      }),
    query: async () => ({ status: "queued", providerStatus: "" }),
    create: async (_: { prompt: string }, { ask }) => ask("/jobs", POST) as Promise<{ id: string }>,
  });
  const tasks = createVideoTasks([signed({ apiKey: "a-key" })]);
  await caughtOf("submission_unknown", tasks.create("signed", INPUT));
  expect(requests).toEqual(["POST /jobs"]);
});

test("a middleware that sends the request past us does not cost the task", async () => {
  const factory = defineProvider({
    name: "acme",
    baseUrl: "https://acme.example",
    client: (options) => {
      const client = createProviderClient<Record<string, never>>({ ...options, name: "acme" });
      client.use({ onRequest: () => Response.json({ id: "7" }) });
      return client as AnyClient;
    },
    query: async () => ({ status: "queued", providerStatus: "" }),
    async create(_: { prompt: string }, { client }) {
      const { data } = await client.POST("/jobs", {});
      return { id: (data as { id: string }).id };
    },
  });
  const tasks = createVideoTasks([factory({ apiKey: "key-of-the-test" })]);
  const error = await caughtOf("submission_unknown", tasks.create("acme", { prompt: "A cat" }));
  expect(error.ref).toBe("acme:7");
});
