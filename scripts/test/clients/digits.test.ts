// No digit of an integer is lost between the vendor's bytes and the user, and nothing else is changed.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerWith, startServer } from "./local-server.ts";
import { vendors } from "./vendors.ts";

const apiKey = "sk-1";
const documented = `{"id":401047179385389059,"list":[-9007199254740992,{"n":9007199254740991}],"x":1.5}`;
const exact = { id: "401047179385389059", list: ["-9007199254740992", { n: 9_007_199_254_740_991 }], x: 1.5 };

describe.each(vendors)("$factory", ({ connect }) => {
  describe.each([{ contentLength: true }, { contentLength: false }])("with %o", ({ contentLength }) => {
    test("an answer has every digit of an id beyond 2^53", async () => {
      await using server = await startServer(answerWith(documented, { contentLength }));
      const { data, response } = await connect({ apiKey, baseUrl: server.url }).ask();
      expect(data).toEqual(exact);
      expect(response.headers.has("Content-Length")).toBe(contentLength);
    });

    test.each(["json", "text", "stream", "blob", "arrayBuffer"] as const)(
      "an error body has every digit too, also for parseAs %s",
      async (parseAs) => {
        await using server = await startServer(answerWith(documented, { contentLength, status: 500 }));
        const { data, error } = await connect({ apiKey, baseUrl: server.url }).ask({ parseAs });
        expect({ data, error }).toEqual({ data: undefined, error: exact });
      },
    );

    test("the user's middleware sees the vendor's bytes, and the address that answered", async () => {
      await using server = await startServer(answerWith(documented, { contentLength }));
      const client = connect({ apiKey, baseUrl: server.url });
      const seen: unknown[] = [];
      const onResponse = async ({ response }: { response: Response }): Promise<void> => {
        seen.push(await response.clone().text(), response.url);
      };
      client.use({ onResponse });
      const { data, response } = await client.ask({ middleware: [{ onResponse }] });
      expect(seen).toEqual([documented, response.url, documented, response.url]);
      expect(response.url).toMatch(server.url);
      expect(data).toEqual(exact);
    });

    test("broken JSON is a SyntaxError", async () => {
      await using server = await startServer(answerWith(`{"id":401047179385389059,`, { contentLength }));
      await expect(connect({ apiKey, baseUrl: server.url }).ask()).rejects.toThrow(SyntaxError);
    });

    test.each(["Bad gateway 401047179385389059", "<b>401047179385389059</b>", `{"id":401047179385389059,`])(
      "an error body that is not JSON comes as it is: %s",
      async (text) => {
        await using server = await startServer(answerWith(text, { contentLength, status: 502 }));
        const { error } = await connect({ apiKey, baseUrl: server.url }).ask();
        expect(error).toBe(text);
      },
    );
  });

  test.each(["text", "blob", "arrayBuffer", "stream"] as const)(
    "parseAs %s gives the vendor's bytes",
    async (parseAs) => {
      await using server = await startServer(answerWith(documented));
      const { data } = await connect({ apiKey, baseUrl: server.url }).ask({ parseAs });
      expect(await new Response(data as BodyInit).text()).toBe(documented);
    },
  );

  test.each([204, 205, 304])("an answer without a body is left alone: %i", async (status) => {
    await using server = await startServer((response) => response.writeHead(status).end());
    const { data, error, response } = await connect({ apiKey, baseUrl: server.url }).ask();
    expect(data ?? error ?? "").toBe("");
    expect(response.status).toBe(status);
  });
});

/** One client is enough from here on: exports.test.ts shows that all have the same code. */
const [{ connect }] = vendors as [(typeof vendors)[0]];
const read = async (text: string): Promise<unknown> => {
  const fetch = (): Promise<Response> => Promise.resolve(new Response(text));
  return (await connect({ apiKey, baseUrl: "https://api.example.com", fetch }).ask()).data;
};

test.each([
  ["the largest exact integer", "9007199254740991", 9_007_199_254_740_991],
  ["the smallest exact integer", "-9007199254740991", -9_007_199_254_740_991],
  ["one more", "9007199254740992", "9007199254740992"],
  ["one less", "-9007199254740992", "-9007199254740992"],
  ["a hundred digits", "1".repeat(100), "1".repeat(100)],
  ["a fraction", "0.1234567890123456789", Number("0.1234567890123456789")],
  ["an integer with a fraction", "401047179385389059.0", Number("401047179385389059")],
  ["an exponent", "12345678901234567890e-5", Number("12345678901234567890e-5")],
  ["an exponent after a fraction", "1.5000000000000000E+10", 15_000_000_000],
  ["digits in a string", `"id 401047179385389059"`, "id 401047179385389059"],
  ["digits in a string behind an escaped quote", String.raw`"\" 401047179385389059"`, '" 401047179385389059'],
  [
    "digits in a string behind a backslash",
    String.raw`"\\ 401047179385389059 \\"`,
    String.raw`\ 401047179385389059 \ `.trim(),
  ],
  [
    "an integer behind a string that ends in a backslash",
    String.raw`["\\",401047179385389059]`,
    ["\\", "401047179385389059"],
  ],
  [
    "an integer behind a unicode escape",
    String.raw`["\u0022",401047179385389059]`,
    ['"', "401047179385389059"],
  ],
  [
    "a key of digits",
    `{"401047179385389059":401047179385389059}`,
    { "401047179385389059": "401047179385389059" },
  ],
  ["white space around it", "[ 401047179385389059\n]", ["401047179385389059"]],
])("reads %s", async (_, text, value) => {
  expect(await read(text)).toEqual(value);
});

test("any JSON without such integers is read as JSON.parse reads it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const text = JSON.stringify(value, (_, child: unknown) => (isLarge(child) ? 0 : child));
      expect(await read(text)).toEqual(JSON.parse(text));
    }),
    { numRuns: 1000 },
  );
});

test("an integer of any size is exact among any JSON", async () => {
  const json = fc.jsonValue().map((value) => JSON.stringify(value));
  await fc.assert(
    fc.asyncProperty(json, fc.bigInt(), json, async (before, integer, after) => {
      const list = (await read(`[${before},${String(integer)} ,${after}]`)) as unknown[];
      expect(list[1]).toEqual(Number.isSafeInteger(Number(integer)) ? Number(integer) : String(integer));
      expect(list).toHaveLength(3);
    }),
    { numRuns: 1000 },
  );
});

function isLarge(value: unknown): boolean {
  return typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER;
}

test.each([
  ["a string of 8 MB", `{"prompt":"${"x".repeat(8e6)}","id":401047179385389059}`],
  ["4 MB of escapes", `{"prompt":"${String.raw`\\`.repeat(2e6)}","id":401047179385389059}`],
  ["4 MB of escaped quotes", `{"prompt":"${String.raw`\"`.repeat(2e6)}","id":401047179385389059}`],
  ["4 MB of empty strings", `{"list":[${'"",'.repeat(1.3e6)}""],"id":401047179385389059}`],
  ["4 MB of numbers", `{"list":[${"401047179385389059,".repeat(2e5)}1],"id":401047179385389059}`],
])("%s are read to the end", async (_, text) => {
  expect(await read(text)).toMatchObject({ id: "401047179385389059" });
});

test.each([
  ["an unterminated string of 8 MB", `"${"x".repeat(8e6)}`],
  ["an unterminated string of escaped quotes", `"${String.raw`\"`.repeat(2e6)}`],
  ["4 MB of backslashes", "\\".repeat(4e6)],
  ["4 MB of quotes and a backslash", `${'"'.repeat(4e6)}\\`],
  ["4 MB of digits with a letter behind them", `${"1".repeat(4e6)}x`],
  ["4 MB of what numbers are made of", "1.e+-".repeat(8e5)],
  ["4 MB of minus signs", "-".repeat(4e6)],
])("%s end in a SyntaxError, and at once", async (_, text) => {
  await expect(read(text)).rejects.toThrow(SyntaxError);
});
