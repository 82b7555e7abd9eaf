/// <reference types="node" />
// Every HTTP status there can be, with any body: those that `Response` can be made with in memory, the others from a socket.
import { createServer, type AddressInfo, type Server } from "node:net";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linkmodel, VideoTaskError } from "../../src/index.ts";
import { mutated } from "./mutation.ts";
import { expectSound } from "./sound-task.ts";
import { always, REF, SEED, TARGETS, tasksOf } from "./targets.ts";

const BODILESS = new Set([204, 205, 304]);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe.each(TARGETS)("%s", (_name, provider, bodies) => {
  test("every status from 200 to 599, with a documented body, with HTML, with nothing", async () => {
    for (const status of range(200, 599))
      for (const body of [JSON.stringify(bodies[0]), "<html>", ""]) {
        const response = () => new Response(BODILESS.has(status) ? null : body, { status });
        await expectSound(tasksOf(provider, always(response)).get(REF), REF);
      }
    expect.hasAssertions();
  });

  test("any status from 200 to 599 with any mutation of a body and any Retry-After", async () => {
    const header = fc.oneof(
      fc.constantFrom(
        "5",
        "-5",
        "1e9",
        "Mon, 20 Jul 2026 12:00:30 GMT",
        "9".repeat(400),
        "∞".normalize("NFC"),
      ),
      fc.integer().map(String),
      fc.string({ unit: fc.constantFrom(..."0123456789 :-,.eEGMTJulZ") }),
    );
    const property = fc.asyncProperty(
      fc.integer({ min: 200, max: 599 }),
      mutated(bodies),
      header.filter((text) => /^[ -~]*$/.test(text)),
      async (status, body, retryAfter) => {
        const init = { status, headers: { "retry-after": retryAfter, "x-request-id": retryAfter } };
        const text = BODILESS.has(status) ? null : (JSON.stringify(body) ?? "");
        await expectSound(
          tasksOf(
            provider,
            always(() => new Response(text, init)),
          ).get(REF),
          REF,
        );
      },
    );
    await expect(fc.assert(property, { seed: SEED, numRuns: 300 })).resolves.toBeUndefined();
  });
});

describe("from a socket", () => {
  let server: Server;
  let answer = "";
  beforeAll(async () => {
    server = createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.end(answer));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  });
  afterAll(() => void server.close());

  const ask = () => {
    const { port } = server.address() as AddressInfo;
    return tasksOf(linkmodel, globalThis.fetch, { baseUrl: `http://127.0.0.1:${port}` }).get(REF);
  };

  test("every status of three digits that Response refuses", async () => {
    const body = JSON.stringify(TARGETS[4]![2][0]);
    for (const status of [...range(0, 199), ...range(600, 999)]) {
      const line = `HTTP/1.1 ${`${status}`.padStart(3, "0")} X`;
      answer = `${line}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`;
      const outcome = ask();
      await expectSound(outcome, REF);
      await expect(outcome).rejects.toSatisfy((error) => VideoTaskError.is(error) && error.retryable);
    }
  });

  test("any bytes in place of an answer", async () => {
    const line = fc.oneof(
      fc.string({ unit: "binary-ascii" }),
      fc.string({ maxLength: 40 }).map((text) => `HTTP/1.1 ${text}`),
      fc.string({ maxLength: 40 }).map((text) => `HTTP/1.1 200 OK\r\n${text}`),
    );
    const property = fc.asyncProperty(line, async (text) => {
      answer = text;
      await expectSound(ask(), REF);
    });
    await expect(fc.assert(property, { seed: SEED, numRuns: 200 })).resolves.toBeUndefined();
  });
});
