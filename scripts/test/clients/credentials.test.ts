// Key and host: what is sent where, and what is refused before anything is sent.

import { describe, expect, test, vi } from "vitest";
import { answerWith, startServer } from "./local-server.ts";
import { bearerVendors, vendors, type Options, type Vendor } from "./vendors.ts";

describe.each(bearerVendors)("$factory, whose key is a bearer token,", ({ asks, connect }) => {
  test("asks the documented path with the key as a bearer token", async () => {
    await using server = await startServer(answerWith("{}"));
    await connect({ apiKey: "sk-1", baseUrl: server.url }).ask();
    expect(server.requests).toEqual([{ url: asks, authorization: "Bearer sk-1" }]);
  });

  test("asks a function for the key before every request", async () => {
    await using server = await startServer(answerWith("{}"));
    const keys = ["sk-1", "sk-2"];
    const client = connect({ apiKey: async () => keys.shift() ?? "", baseUrl: server.url });
    await client.ask();
    await client.ask();
    expect(server.requests.map(({ authorization }) => authorization)).toEqual(["Bearer sk-1", "Bearer sk-2"]);
  });

  test("leaves an Authorization header alone, and then needs no key", async () => {
    await using server = await startServer(answerWith("{}"));
    const apiKey = vi.fn<() => string>();
    const client = connect({ apiKey, baseUrl: server.url, headers: { Authorization: "Basic YTpi" } });
    await client.ask();
    await client.ask({ headers: { authorization: "Bearer of-this-call" } });
    expect(server.requests.map(({ authorization }) => authorization)).toEqual([
      "Basic YTpi",
      "Bearer of-this-call",
    ]);
    expect(apiKey).not.toHaveBeenCalled();
  });
});

describe.each(vendors)("$factory", ({ asks, connect, factory }) => {
  const refused = (options: Options): Promise<unknown> => refusal(connect, options);
  test("takes a base URL with a path and a slash at its end", async () => {
    await using server = await startServer(answerWith("{}"));
    await connect({ apiKey: "sk-1", baseUrl: `${server.url}/proxy/` }).ask();
    expect(server.requests[0]?.url).toBe(`/proxy${asks}`);
  });

  test("takes undefined for any option as if it were not given", async () => {
    await using server = await startServer(answerWith("{}"));
    const none = {
      fetch: undefined,
      headers: undefined,
      Request: undefined,
      signal: undefined,
      redirect: undefined,
    };
    await connect({ ...none, apiKey: "sk-1", baseUrl: server.url }).ask();
    expect(server.requests).toHaveLength(1);
  });

  describe("refuses the first call, and sends nothing,", () => {
    const baseUrl = "https://api.example.com";

    test.each([undefined, "", () => "", async () => ""])("without a key: %s", async (apiKey) => {
      expect(await refused({ apiKey, baseUrl })).toEqual(new TypeError(`${factory}: apiKey is missing`));
    });

    test.each([
      "sk-1\n",
      "sk 1",
      " sk-1",
      "Bearer sk-1",
      "sk-1\r\nX-Evil: 1",
      "sk-\0",
      "ключ",
      "sk-…",
      "\u{1F511}",
    ])("with a key that no header could carry, without quoting it: %j", async (apiKey) => {
      const error = await refused({ apiKey, baseUrl });
      expect(error).toEqual(new TypeError(`${factory}: apiKey is malformed`));
      expect(String((error as Error).stack)).not.toContain(apiKey.trim());
    });

    test("with an empty base URL", async () => {
      expect(await refused({ apiKey: "sk-1", baseUrl: "" })).toEqual(
        new TypeError(`${factory}: baseUrl is missing`),
      );
    });

    test("when the function for the key fails, with its error", async () => {
      const reason = new Error("vault is sealed");
      expect(await refused({ apiKey: () => Promise.reject(reason), baseUrl })).toBe(reason);
    });
  });

  test("creating it never throws, with nothing given at all", () => {
    expect(() => connect()).not.toThrow();
    expect(() => connect({ apiKey: "\n", baseUrl: "no url" })).not.toThrow();
  });

  test("a base URL given with the call is enough", async () => {
    await using server = await startServer(answerWith("{}"));
    await connect({ apiKey: "sk-1", baseUrl: "" }).ask({ baseUrl: server.url });
    expect(server.requests).toHaveLength(1);
  });
});

const echo = (request: Request): Promise<Response> => Promise.resolve(Response.json({ url: request.url }));
const isDocumented = ({ exports }: Vendor): boolean => exports["DEFAULT_BASE_URL"] !== undefined;

test.each(vendors.filter(isDocumented))("$factory asks the documented server by default", async (vendor) => {
  const { data } = await vendor.connect({ apiKey: "sk-1", fetch: echo }).ask();
  expect(data).toEqual({ url: `${String(vendor.exports["DEFAULT_BASE_URL"])}${vendor.asks}` });
});

test.each(vendors.filter((vendor) => !isDocumented(vendor)))(
  "$factory refuses a call without a base URL, no server being documented",
  async ({ connect, factory }) => {
    expect(await refusal(connect, { apiKey: "sk-1" })).toEqual(
      new TypeError(`${factory}: baseUrl is missing`),
    );
  },
);

/** The error of a first call that must not have got as far as `fetch`. */
async function refusal(connect: Vendor["connect"], options: Options): Promise<unknown> {
  const fetch = vi.fn<typeof globalThis.fetch>();
  const call = connect({ ...options, fetch }).ask();
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(fetch).not.toHaveBeenCalled();
  return error;
}
