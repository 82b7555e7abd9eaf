import { describe, expect, test } from "vitest";
import { createCallback } from "../../src/callback/index.ts";
import { handled, post, secret, shop } from "./requests.ts";

const news = { task_id: "106916112212032" };
const nothing = { status: 404, body: "", nudge: undefined };

test("each URL has a token of its own, and the token is what a callback gives back", async () => {
  const [first, second] = [await shop.issue(), await shop.issue()];
  expect(first.token).not.toBe(second.token);
  expect(await handled(post(first.url, news))).toMatchObject({ status: 200, nudge: { token: first.token } });
  expect(await handled(post(second.url, news))).toMatchObject({
    status: 200,
    nudge: { token: second.token },
  });
});

test("a thousand tokens are a thousand different ones that a URL holds as they are", async () => {
  const tokens = await Promise.all(Array.from({ length: 1_000 }, async () => (await shop.issue()).token));
  expect(new Set(tokens).size).toBe(1_000);
  expect(tokens.filter((token) => encodeURIComponent(token) !== token)).toEqual([]);
});

test("another process with the same secret handles what this one has issued", async () => {
  const { url, token } = await shop.issue();
  const elsewhere = createCallback({ url: "https://shop.example/moved", secret });
  expect(await handled(post(url, news), elsewhere)).toMatchObject({ nudge: { token } });
});

test("a query that the URL has stays as it is written, and a fragment goes", async () => {
  const { url, token } = await createCallback({
    url: "https://shop.example/cb?flag&a=b%20c#top",
    secret,
  }).issue();
  expect(url).toBe(`https://shop.example/cb?flag&a=b%20c&videotask_token=${token}`);
  expect(await handled(post(url, news))).toMatchObject({ nudge: { token } });
});

describe("nothing comes of a request", () => {
  const under = (query: string) => post(`https://shop.example/callback${query}`, news);

  test("without a token", async () => {
    expect(await handled(under(""))).toEqual(nothing);
  });

  test.each(["", "guess", "A".repeat(64), "é".repeat(64), "A".repeat(100_000)])(
    "with a wrong token",
    async (token) => {
      expect(await handled(under(`?videotask_token=${encodeURIComponent(token)}`))).toEqual(nothing);
    },
  );

  test("with the token of another secret", async () => {
    const { token } = await createCallback({ url: "https://shop.example", secret: `${secret}!` }).issue();
    expect(await handled(under(`?videotask_token=${token}`))).toEqual(nothing);
  });

  test("with a token of which any one character is another", async () => {
    const { token } = await shop.issue();
    for (let at = 0; at < token.length; at++) {
      const wrong = token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
      expect(await handled(under(`?videotask_token=${wrong}`))).toEqual(nothing);
    }
  });

  test("with two tokens, one of them good", async () => {
    const { token } = await shop.issue();
    expect(await handled(under(`?videotask_token=${token}&videotask_token=${token}`))).toEqual(nothing);
  });

  test("with a wrong token, and nothing of its body is read", async () => {
    const request = under("?videotask_token=guess");
    expect(await handled(request)).toEqual(nothing);
    expect(request.bodyUsed).toBe(false);
  });
});

test.each(["GET", "PUT", "DELETE", "OPTIONS"])(
  "%s is not allowed, and told so with a good token alone",
  async (method) => {
    const { url } = await shop.issue();
    const { response, nudge } = await shop.handle(new Request(url, { method }));
    expect([response.status, response.headers.get("allow"), nudge]).toEqual([405, "POST", undefined]);
    expect(await handled(new Request("https://shop.example/callback", { method }))).toEqual(nothing);
  },
);

test.each(["", "too short", undefined as never])(
  "a secret %j is refused by the first call, not before",
  async (bad) => {
    const callback = createCallback({ url: "https://shop.example", secret: bad });
    await expect(callback.issue()).rejects.toThrow(
      new TypeError("createCallback needs a secret of at least 16 characters."),
    );
    await expect(callback.handle(post("https://shop.example", news))).rejects.toThrow(TypeError);
  },
);

test.each([
  "",
  "shop.example",
  "ftp://shop.example",
  "https://shop.example?videotask_token=1",
  undefined as never,
])("a URL %j is refused by the first call", async (url) => {
  await expect(createCallback({ url, secret }).issue()).rejects.toThrow(
    /createCallback needs the http\(s\) URL/,
  );
});
