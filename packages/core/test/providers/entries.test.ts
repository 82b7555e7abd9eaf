// Entries: their names, which `fetch` they use, and what they refuse.
import { expect, test, vi } from "vitest";
import { createVideoTasks, linkmodel, minimax, minimaxAgent } from "../../src/index.ts";
import { documented } from "./documented.ts";
import { answering, KEY, stillClock } from "./reading.ts";

test("two entries of one name are a TypeError that names it", () => {
  for (const entries of [
    [linkmodel(), linkmodel()],
    [minimax(), minimaxAgent({ name: "minimax" })],
    [linkmodel({ name: "x" }), minimax({ name: "x" })],
  ]) {
    const name = entries[1]!.name;
    expect(() => createVideoTasks(entries)).toThrow(TypeError);
    expect(() => createVideoTasks(entries)).toThrow(new RegExp(`"${name}"|${name}`));
  }
});

test.each(["", ":", "a:b", "link:"])("an entry cannot be named %j", (name) => {
  expect(() => linkmodel({ name })).toThrow(TypeError);
});

test("an entry can have any other name", async () => {
  for (const name of ["linkmodel-eu", "LinkModel", "连接", "a b", "__proto__", "constructor", "a/b"]) {
    const { fetch } = answering(documented.linkmodel);
    const tasks = createVideoTasks([linkmodel({ name, apiKey: KEY, fetch })], { clock: stillClock });
    expect(await tasks.get(`${name}:task_1`)).toMatchObject({ ref: `${name}:task_1`, provider: name });
  }
});

test.each([0, -1, Number.NaN])("maxConcurrentRequests of %j is a TypeError", (maxConcurrentRequests) => {
  expect(() => linkmodel({ maxConcurrentRequests })).toThrow(/maxConcurrentRequests/);
});

test("a provider's own fetch wins over the shared one, which the others use", async () => {
  const own = answering(documented.linkmodel);
  const shared = answering(documented.minimaxAgent);
  const entries = [linkmodel({ apiKey: KEY, fetch: own.fetch }), minimaxAgent({ apiKey: KEY })] as const;
  const tasks = createVideoTasks(entries, { clock: stillClock, fetch: shared.fetch });
  await tasks.get("linkmodel:task_1");
  expect([own.requests.length, shared.requests.length]).toEqual([1, 0]);
  await tasks.get("minimax-agent:task_1");
  expect([own.requests.length, shared.requests.length]).toEqual([1, 1]);
});

test("without any, globalThis.fetch is looked up at each call", async () => {
  const tasks = createVideoTasks([linkmodel({ apiKey: KEY })], { clock: stillClock });
  for (const round of [1, 2]) {
    const { fetch, requests } = answering(documented.linkmodel);
    vi.stubGlobal("fetch", fetch);
    await tasks.get(`linkmodel:task_${round}`);
    expect(requests).toHaveLength(1);
  }
  vi.unstubAllGlobals();
});

test("what a client takes for all of its requests holds: headers, and how to send", async () => {
  const { fetch, requests } = answering(documented.linkmodel);
  const options = { headers: { "x-team": "video" }, cache: "no-store", credentials: "omit" } as const;
  const tasks = createVideoTasks([linkmodel({ apiKey: KEY, fetch, ...options })], { clock: stillClock });
  await tasks.get("linkmodel:task_1");
  const [{ headers, cache, credentials }] = requests as [Request];
  expect(headers.get("x-team")).toBe("video");
  expect(headers.get("authorization")).toBe(`Bearer ${KEY}`);
  expect({ cache, credentials }).toEqual({ cache: "no-store", credentials: "omit" });
});

test("a header of the options, in any case, is not added to the key's", async () => {
  const { fetch, requests } = answering(documented.linkmodel);
  const headers = { Authorization: "Bearer another" };
  const tasks = createVideoTasks([linkmodel({ apiKey: KEY, fetch, headers })], { clock: stillClock });
  await tasks.get("linkmodel:task_1");
  expect(["Bearer another", `Bearer ${KEY}`]).toContain(requests[0]!.headers.get("authorization"));
});

test.each([[undefined], [null], [{}], [{ status: 200, ok: true, json: () => ({}) }], ["{}"]])(
  "a fetch that returns %j, which is no Response, is a VideoTaskError",
  async (returned) => {
    const fetch = async () => returned as unknown as Response;
    const tasks = createVideoTasks([linkmodel({ apiKey: KEY, fetch })], { clock: stillClock });
    await expect(tasks.get("linkmodel:task_1")).rejects.toMatchObject({
      name: "VideoTaskError",
      ref: "linkmodel:task_1",
    });
  },
);

test("an entry made once serves several createVideoTasks", async () => {
  const { fetch, requests } = answering(documented.linkmodel);
  const entry = linkmodel({ apiKey: KEY, fetch });
  for (const tasks of [createVideoTasks([entry]), createVideoTasks([entry])])
    expect((await tasks.get("linkmodel:task_1")).status).toBe("succeeded");
  expect(requests).toHaveLength(2);
});

test.each([1.5, 0, -1, NaN, "8" as never, null as never])(
  "maxConcurrentRequests: %s is a TypeError that names it",
  (value) => {
    expect(() => linkmodel({ maxConcurrentRequests: value })).toThrow(/maxConcurrentRequests/);
  },
);

test("maxConcurrentRequests may be Infinity", () => {
  expect(linkmodel({ maxConcurrentRequests: Infinity }).maxConcurrentRequests).toBe(Infinity);
});
