// One page over the network, from a server that does what servers do.

import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fetchPage, type PageRequest, type Web } from "../../src/update/fetch-page.ts";
import { routeTo, send, servePages, type Answer, type PageServer } from "./page-server.ts";
import { skipDelays } from "./skip-delays.ts";

let server: PageServer | undefined;
let waits: number[] = [];
beforeEach(() => {
  waits = skipDelays();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await server?.close();
});

const subject = "specs/x/pages/query.md";
const url = new URL("https://docs.example.com/query.md");

const cut: Answer = (response) => {
  response.writeHead(200, { "Content-Length": "100" }).write("# Query", () => response.destroy());
};

async function ask(answers: readonly Answer[], request: Partial<PageRequest> = {}, web: Partial<Web> = {}) {
  server = await servePages(...answers);
  return fetchPage({ url, subject, ...request }, { fetch: routeTo(server), timeoutMs: 10_000, ...web });
}

/** Lets the test say when the time of a try is over. */
function holdTimeouts(): () => void {
  let current: AbortController;
  const timeouts = vi.spyOn(AbortSignal, "timeout").mockImplementation(() => {
    current = new AbortController();
    return current.signal;
  });
  return () => {
    expect(timeouts).toHaveBeenLastCalledWith(20);
    current.abort(new DOMException("The operation was aborted due to timeout", "TimeoutError"));
  };
}

const failure = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "no failure",
    (error: Error) => `${error.name}: ${error.message}`,
  );

test("a page comes with what its server says about it", async () => {
  const headers = { ETag: 'W/"1"', "Last-Modified": "Sun, 22 Nov 2026 07:00:00 GMT" };
  expect(await ask([send(200, "# Query\r\n", headers)])).toEqual({
    kind: "page",
    text: "# Query\r\n",
    etag: 'W/"1"',
    lastModified: "Sun, 22 Nov 2026 07:00:00 GMT",
  });
  expect(server?.requests[0]?.headers).not.toHaveProperty("if-none-match");
});

test("what is known is asked for conditionally, and 304 brings nothing", async () => {
  const known = { etag: '"1"', lastModified: "Sun, 22 Nov 2026 07:00:00 GMT" };
  expect(await ask([send(304)], known)).toEqual({ kind: "not modified" });
  expect(server?.requests[0]?.headers).toMatchObject({
    "if-none-match": '"1"',
    "if-modified-since": "Sun, 22 Nov 2026 07:00:00 GMT",
  });
});

test.each([404, 410])("%i means that there is no such page, and is not asked again", async (status) => {
  expect(await ask([send(status)])).toEqual({ kind: "missing" });
  expect(server?.requests).toHaveLength(1);
});

test("a byte order mark stays", async () => {
  expect(await ask([send(200, "\uFEFF# Query")])).toMatchObject({ text: "\uFEFF# Query" });
});

test("two times of trouble are waited out, longer the second time", async () => {
  expect(await ask([send(503), (response) => response.destroy(), send(200, "# Query")])).toMatchObject({
    text: "# Query",
  });
  expect(waits).toEqual([1000, 4000]);
});

test("Retry-After is obeyed, in seconds and as a date, up to half a minute", async () => {
  const soon = new Date(Date.now() + 3_600_000).toUTCString();
  const answers = [
    send(429, "", { "Retry-After": "7" }),
    send(503, "", { "Retry-After": soon }),
    send(200, "#"),
  ];
  await ask(answers);
  expect(waits).toEqual([7000, 30_000]);
});

test.each([408, 425, 429, 500, 502, 503, 504])("%i is trouble that may pass", async (status) => {
  expect(await ask([send(status, "busy"), send(200, "# Query")])).toMatchObject({ text: "# Query" });
  expect(waits).toEqual([1000]);
});

test("a third time of trouble ends it", async () => {
  expect(await failure(ask([send(500)]))).toBe(
    `SpecError: ${subject}: expected the page at ${url}, found HTTP 500 (3 tries)`,
  );
  expect(server?.requests).toHaveLength(3);
});

test("a server that never answers is given up", async () => {
  const expire = holdTimeouts();
  expect(await failure(ask([() => expire()], {}, { timeoutMs: 20 }))).toBe(
    `SpecError: ${subject}: expected the page at ${url}, found no answer within 20 ms (3 tries)`,
  );
});

test("a body that never ends is given up", async () => {
  const expire = holdTimeouts();
  const endless: Answer = (response) => void response.writeHead(200).write("# Query", () => expire());
  expect(await failure(ask([endless], {}, { timeoutMs: 20 }))).toMatch(/no answer within 20 ms \(3 tries\)$/);
});

test("a body that is cut off is asked for again", async () => {
  expect(await ask([cut, send(200, "# Query")])).toMatchObject({ text: "# Query" });
});

test("a refused connection names its reason", async () => {
  const { url: gone, close } = await servePages(send(200));
  await close();
  const found = await failure(
    ask([send(200)], { url: new URL(gone), loopback: true }, { fetch: globalThis.fetch }),
  );
  expect(found).toMatch(/found .*ECONNREFUSED.* \(3 tries\)$/);
});

test("304 to a question without a condition is no answer", async () => {
  expect(await failure(ask([send(304)]))).toMatch(/found HTTP 304$/);
});

test("any other status is an answer, and is not asked again", async () => {
  expect(await failure(ask([send(403, "no")]))).toMatch(/found HTTP 403$/);
  expect(server?.requests).toHaveLength(1);
});

test("more than 256 kibibytes are refused", async () => {
  expect(await failure(ask([send(200, "#".repeat(2 ** 18 + 1))]))).toBe(
    `SpecError: ${subject}: expected at most 262144 bytes, found more`,
  );
});

test("a small answer that unpacks to more than 256 kibibytes are refused", async () => {
  const bomb = gzipSync(Buffer.alloc(2 ** 24));
  const answer: Answer = (response) => response.writeHead(200, { "Content-Encoding": "gzip" }).end(bomb);
  expect(await failure(ask([answer]))).toMatch(/expected at most 262144 bytes, found more$/);
});

test("bytes that are not UTF-8 are refused, because they would not be kept", async () => {
  const bytes = Buffer.from([0x23, 0xff, 0xfe]);
  expect(await failure(ask([send(200, bytes)]))).toMatch(
    /expected text in UTF-8, found 3 bytes that are none$/,
  );
});

test("a redirect is followed, with what is known", async () => {
  const moved = send(308, "", { Location: "/new/query.md" });
  expect(await ask([moved, send(304)], { etag: '"1"' })).toEqual({ kind: "not modified" });
  expect(server?.requests[1]).toMatchObject({ url: "/new/query.md", headers: { "if-none-match": '"1"' } });
});

test("a redirect to http is refused before it is followed", async () => {
  const moved = send(302, "", { Location: "http://docs.example.com/query.md" });
  expect(await failure(ask([moved, send(200, "#")]))).toBe(
    `SpecError: ${subject}: expected https all the way, found a way over http://docs.example.com/query.md`,
  );
  expect(server?.requests).toHaveLength(1);
});

test("a redirect to this machine is refused, unless the user began there", async () => {
  const moved = send(302, "", { Location: "http://127.0.0.1:1/query.md" });
  expect(await failure(ask([moved]))).toMatch(/found a way over http:\/\/127/);
});

test("a redirect to what is no address is refused", async () => {
  const moved = send(302, "", { Location: "https://" });
  expect(await failure(ask([moved]))).toBe(
    `SpecError: ${subject}: expected a redirect from ${url} to an address, found https://`,
  );
  expect(server?.requests).toHaveLength(1);
});

test("redirects in a circle end", async () => {
  expect(await failure(ask([send(301, "", { Location: "/query.md" })]))).toMatch(
    /found more than 5 redirects$/,
  );
});

test.each(["http://docs.example.com/x.md", "http://127.0.0.1.example.com/x.md", "ftp://example.com/x.md"])(
  "%s is not asked",
  async (address) => {
    expect(await failure(ask([send(200)], { url: new URL(address), loopback: true }))).toMatch(
      /expected https all the way/,
    );
    expect(server?.requests).toEqual([]);
  },
);
