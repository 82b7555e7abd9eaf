/// <reference types="node" />
// What only a real connection shows: redirects, endless bodies, broken ones, statuses that `Response` cannot be made with.
import { createServer, type RequestListener } from "node:http";
import { createServer as createSocketServer, type AddressInfo, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createVideoTasks, doubao, linkmodel, VideoTaskError } from "../../src/index.ts";
import { documented } from "./documented.ts";
import { KEY } from "./reading.ts";

const servers: { close(): unknown }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listening(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  return (server.address() as AddressInfo).port;
}

const serving = async (listener: RequestListener): Promise<string> =>
  `http://127.0.0.1:${await listening(createServer(listener))}`;

/** A server that sends these bytes as its whole answer and hangs up. */
const sending = async (...chunks: (string | Uint8Array)[]): Promise<string> => {
  const server = createSocketServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => {
      for (const chunk of chunks) socket.write(chunk);
      socket.end();
    });
  });
  return `http://127.0.0.1:${await listening(server)}`;
};

const get = (baseUrl: string) =>
  createVideoTasks([linkmodel({ apiKey: KEY, baseUrl })]).get("linkmodel:task_1");

const failureOf = async (baseUrl: string): Promise<VideoTaskError> => {
  const error: unknown = await get(baseUrl).catch((thrown: unknown) => thrown);
  if (!VideoTaskError.is(error)) throw new Error(`not a VideoTaskError: ${String(error)}`);
  return error;
};

test("a redirect to another origin is followed without the key", async () => {
  const keys: unknown[] = [];
  const other = await serving((request, response) => {
    keys.push(request.headers.authorization);
    response.end(JSON.stringify(documented.linkmodel));
  });
  const baseUrl = await serving((request, response) => {
    keys.push(request.headers.authorization);
    response.writeHead(307, { location: `${other.replace("127.0.0.1", "localhost")}${request.url}` }).end();
  });
  expect((await get(baseUrl)).status).toBe("succeeded");
  expect(keys).toEqual([`Bearer ${KEY}`, undefined]);
});

test("redirects in a circle are network", async () => {
  const baseUrl = await serving((request, response) => {
    response.writeHead(302, { location: request.url }).end();
  });
  expect(await failureOf(baseUrl)).toMatchObject({ code: "network", ref: "linkmodel:task_1" });
});

test("a body without an end is given up after 16 MiB, and the connection with it", async () => {
  let sent = 0;
  let hungUp!: () => void;
  const closed = new Promise<void>((resolve) => (hungUp = resolve));
  const chunk = Buffer.alloc(65_536, " ");
  const baseUrl = await serving((_request, response) => {
    const pump = () => {
      do sent += chunk.length;
      while (response.write(chunk));
    };
    response.on("drain", pump).on("close", hungUp);
    pump();
  });
  expect(await failureOf(baseUrl)).toMatchObject({
    code: "invalid_response",
    retryable: true,
    message: expect.stringContaining("16777216"),
  });
  await closed;
  expect(sent).toBeGreaterThan(16 * 1024 * 1024);
  expect(sent).toBeLessThan(32 * 1024 * 1024);
});

test("the rest of a body that is given up is cancelled, even where nobody listens to the abort", async () => {
  const chunk = new Uint8Array(2 ** 20);
  let cancelled = false;
  const body = new ReadableStream({
    pull: (controller) => controller.enqueue(chunk),
    cancel: () => void (cancelled = true),
  });
  const tasks = createVideoTasks([linkmodel({ apiKey: KEY, fetch: async () => new Response(body) })]);
  await expect(tasks.get("linkmodel:task_1")).rejects.toMatchObject({ code: "invalid_response" });
  expect(cancelled).toBe(true);
});

test("the limit counts bytes, not characters: 16 MiB are read, one more is not", async () => {
  const LIMIT = 16 * 1024 * 1024;
  const shell = { code: 0, data: { status: "Pending", prompt: "" } };
  const room = LIMIT - JSON.stringify(shell).length;
  const bodyWith = (bytes: number) => {
    // Three bytes each in UTF-8, one character each in JavaScript.
    const prompt = "视".repeat(Math.floor(bytes / 3)) + "x".repeat(bytes % 3);
    return JSON.stringify({ ...shell, data: { ...shell.data, prompt } });
  };
  const fitting = await serving((_request, response) => response.end(bodyWith(room)));
  expect((await get(fitting)).status).toBe("queued");
  const tooLong = await serving((_request, response) => response.end(bodyWith(room + 1)));
  expect(await failureOf(tooLong)).toMatchObject({ code: "invalid_response" });
});

test("a compressed body counts as what it unpacks to", async () => {
  const { gzipSync } = await import("node:zlib");
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, " "));
  expect(bomb.length).toBeLessThan(100_000);
  const baseUrl = await serving((_request, response) => {
    response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
  });
  expect(await failureOf(baseUrl)).toMatchObject({
    code: "invalid_response",
    message: expect.stringContaining("16777216"),
  });
});

test("a connection that breaks before, within or after the head is network", async () => {
  for (const answer of ["", "HTTP/1.1 200", "HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{"])
    expect(await failureOf(await sending(answer))).toMatchObject({ code: "network", retryable: true });
});

test("a server that is not there is network", async () => {
  const baseUrl = await sending("");
  servers.pop()!.close();
  expect(await failureOf(baseUrl)).toMatchObject({
    code: "network",
    retryable: true,
    cause: { cause: { code: "ECONNREFUSED" } },
  });
});

test.each([
  [100, "network"],
  [199, "network"],
  [600, "provider_unavailable"],
  [700, "provider_unavailable"],
  [999, "provider_unavailable"],
])("the status %i, which Response refuses, is %s, and may pass", async (status, code) => {
  const body = JSON.stringify(documented.linkmodel);
  const head = `HTTP/1.1 ${status} Odd\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n`;
  expect(await failureOf(await sending(head + body))).toMatchObject({ code, retryable: true });
});

test("a byte order mark and bytes that are no UTF-8 do not stop a reader", async () => {
  const body = JSON.stringify(documented.linkmodel);
  const marked = await serving((_request, response) => response.end(`\ufeff${body}`));
  expect((await get(marked)).status).toBe("succeeded");
  const odd = Buffer.concat([
    Buffer.from('{"code":0,"data":{"status":"Pending","prompt":"'),
    Buffer.from([0xff, 0xc3]),
  ]);
  const broken = await serving((_request, response) =>
    response.end(Buffer.concat([odd, Buffer.from('"}}')])),
  );
  expect((await get(broken)).status).toBe("queued");
});

test("an int64 keeps its digits over a real connection, with and without Content-Length", async () => {
  const body = '{"code":"success","data":{"status":"QUEUED","id":401047179385389059}}';
  const chunked = await serving((_request, response) => {
    response.write(body.slice(0, 20));
    response.end(body.slice(20));
  });
  const sized = await serving((_request, response) => {
    response.writeHead(200, { "content-length": body.length }).end(body);
  });
  for (const baseUrl of [chunked, sized]) {
    const task = await createVideoTasks([doubao({ apiKey: KEY, baseUrl })]).get("doubao:task_1");
    expect(task.raw).toMatchObject({ data: { id: "401047179385389059" } });
  }
});

test("an id with any characters arrives as it is, in a query and in a path", async () => {
  const id = "a b/ä?#%2F:视\\..";
  const urls: string[] = [];
  const baseUrl = await serving((request, response) => {
    urls.push(request.url!);
    response.end("{}");
  });
  const tasks = createVideoTasks([linkmodel({ apiKey: KEY, baseUrl }), doubao({ apiKey: KEY, baseUrl })]);
  await tasks.get(`linkmodel:${id}`).catch(() => {});
  await tasks.get(`doubao:${id}`).catch(() => {});
  const [byQuery, byPath] = urls as [string, string];
  expect(new URL(byQuery, baseUrl).searchParams.get("task_id")).toBe(id);
  expect(byPath).toBe(`/v1/video/generations/${encodeURIComponent(id)}`);
});

// A status other than 2xx decides, whatever becomes of the body.

const REFUSAL = "HTTP/1.1 401 Unauthorized\r\ncontent-type: application/json\r\n";

test("a refusal whose body breaks off is a refusal", async () => {
  const error = await failureOf(await sending(`${REFUSAL}content-length: 9999\r\n\r\n{"mess`));
  expect(error).toMatchObject({ code: "authentication", httpStatus: 401, retryable: false });
});

test("a refusal whose body is falsely called gzip is a refusal", async () => {
  const error = await failureOf(
    await sending(`${REFUSAL}content-encoding: gzip\r\ncontent-length: 12\r\n\r\n{"no":"gzip"`),
  );
  expect(error).toMatchObject({ code: "authentication", httpStatus: 401 });
});

test("a refusal without an end is a refusal after 64 KiB, and the rest is not read", async () => {
  let written = 0;
  const baseUrl = await serving((_request, response) => {
    response.writeHead(403, { "content-type": "application/json" });
    const more = () => {
      while (!response.destroyed && response.write("x".repeat(65_536))) written += 65_536;
      response.once("drain", more);
    };
    more();
  });
  expect(await failureOf(baseUrl)).toMatchObject({ code: "permission", httpStatus: 403 });
  expect(written).toBeLessThan(64 * 65_536);
});
