// `ask`: what a custom provider's request becomes on its way out, and what it gets back.
import { expect, test } from "vitest";
import { defineProvider, VideoTaskError, type Ask, type ProviderAnswer } from "../../src/index.ts";
import { BODY } from "../task/custom-answer.ts";
import { errorOf, json, KEY, reading } from "./reading.ts";

/** A provider that answers what `ask` returned, after asking as `asking` does. */
const asking = (act: (ask: Ask, id: string) => Promise<unknown>) =>
  defineProvider({
    name: "acme",
    baseUrl: "https://api.acme.example",
    async query({ id, ask }): Promise<ProviderAnswer> {
      await act(ask, id);
      return { status: "running", providerStatus: "busy" };
    },
  });

test("sends a POST with a JSON body, the key and headers of one's own", async () => {
  const provider = asking((ask, id) =>
    ask("/query", { method: "POST", body: { ids: [id], deep: { n: 1 } }, headers: { "x-trace": "1" } }),
  );
  const { requests } = await reading(provider, BODY);
  const [request] = requests as [Request];
  expect(request.method).toBe("POST");
  expect(request.headers.get("content-type")).toMatch(/^application\/json/);
  expect(request.headers.get("authorization")).toBe(`Bearer ${KEY}`);
  expect(request.headers.get("x-trace")).toBe("1");
  expect(await request.json()).toEqual({ ids: ["task_1"], deep: { n: 1 } });
});

test("sends a body that is text as it is", async () => {
  const text = '{"id":401047179385389059}';
  const { requests } = await reading(
    asking((ask) => ask("/query", { method: "POST", body: text })),
    BODY,
  );
  expect(await requests[0]!.text()).toBe(text);
});

test("percent-encodes path and query parameters", async () => {
  const provider = asking((ask) =>
    ask("/a/{one}/b/{two}", { params: { path: { one: "x/y", two: "?#" }, query: { q: "a b&c", n: 1 } } }),
  );
  const { requests } = await reading(provider, BODY);
  expect(requests[0]!.url).toBe("https://api.example.test/a/x%2Fy/b/%3F%23?q=a%20b%26c&n=1");
});

test.each([
  ["an outage", json({}, { status: 503 }), "provider_unavailable"],
  ["a refused key", json({}, { status: 401 }), "authentication"],
  ["a rate limit", json({}, { status: 429 }), "rate_limited"],
  ["HTML", "<html>", "invalid_response"],
  ["an empty body", "", "invalid_response"],
] as const)("throws a classified error for %s", async (_what, answer, code) => {
  let seen: unknown;
  const provider = asking(async (ask) => {
    seen = await ask("/").catch((error: unknown) => error);
  });
  await reading(provider, answer);
  expect(VideoTaskError.is(seen)).toBe(true);
  expect(seen).toMatchObject({ code });
  expect(
    await errorOf(
      asking((ask) => ask("/")),
      answer,
    ),
  ).toMatchObject({ code, ref: "it:task_1" });
});

test("asks as often as it is called, and the last body is raw", async () => {
  const provider = asking(async (ask) => {
    await ask("/one");
    await ask("/two");
  });
  const { task, requests } = await reading(provider, { one: 1 }, { two: 2 });
  expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(["/one", "/two"]);
  expect(task!.raw).toEqual({ two: 2 });
});

test("a path that is not one sends the key to no other host", async () => {
  for (const path of ["jobs/1", ".evil.example/jobs", "@evil.example/jobs", "https://evil.example/jobs"]) {
    const { requests } = await reading(
      asking((ask) => ask(path)),
      BODY,
    );
    expect(requests.map(({ url }) => new URL(url).hostname)).toEqual(requests.map(() => "api.example.test"));
  }
});

test("leaves out parameters that are undefined or null", async () => {
  const query = { a: undefined, b: null, c: 0, d: "", e: false };
  const { requests } = await reading(
    asking((ask) => ask("/jobs", { params: { query } })),
    BODY,
  );
  expect(requests[0]!.url).toBe("https://api.example.test/jobs?c=0&d=&e=false");
});

test("the names of headers have no case: one replaces another and is not added to it", async () => {
  const headers = {
    "Content-Type": "application/json; charset=utf-8",
    "X-Trace": "1",
    Authorization: "Custom x",
  };
  const { requests } = await reading(
    asking((ask) => ask("/jobs", { method: "POST", body: {}, headers })),
    BODY,
  );
  expect(requests[0]!.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(["Custom x", `Bearer ${KEY}`]).toContain(requests[0]!.headers.get("authorization"));
});

test("a request that cannot be made is invalid_request, with what is wrong with it", async () => {
  for (const init of [{ method: "GET", body: {} }, { method: "TRACE" }, { headers: { "a b": "c" } }])
    expect(
      await errorOf(
        asking((ask) => ask("/jobs", init)),
        BODY,
      ),
    ).toMatchObject({
      code: "invalid_request",
      retryable: false,
    });
});
