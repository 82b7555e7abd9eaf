import { expect, onTestFinished, test, vi } from "vitest";
import { handled, post, shop } from "./requests.ts";

async function challenge(json: string) {
  const { url } = await shop.issue();
  return handled(post(url, `{"challenge":${json}}`));
}

test.each(['"abc"', '""', "17", "-1.50", "12345678901234567890", "1e400", '"é😀\\n"'])(
  "a challenge %s comes back as it is, every digit of it",
  async (json) => {
    expect(await challenge(json)).toEqual({ status: 200, body: `{"challenge":${json}}`, nudge: undefined });
  },
);

test.each(["null", "true", "{}", '["a"]', `"${"x".repeat(1_023)}"`, "1".repeat(1_025)])(
  "a challenge that is neither text nor number of at most a kilobyte is not sent back",
  async (json) => {
    expect(await challenge(json)).toEqual({ status: 400, body: "", nudge: undefined });
  },
);

test("a challenge of a kilobyte is answered", async () => {
  expect((await challenge(`"${"x".repeat(1_022)}"`)).status).toBe(200);
});

test("a challenge under a wrong token is not sent back", async () => {
  const { url } = await shop.issue();
  expect(await handled(post(`${url}A`, '{"challenge":"abc"}'))).toEqual({
    status: 404,
    body: "",
    nudge: undefined,
  });
});

test("HTML in a challenge is JSON, which no browser takes for a page", async () => {
  const { url } = await shop.issue();
  const { response } = await shop.handle(post(url, { challenge: "<script>alert(1)</script>" }));
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await response.json()).toEqual({ challenge: "<script>alert(1)</script>" });
});

test("a challenge is answered within 50 ms of virtual time: none passes", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  onTestFinished(() => void vi.useRealTimers());
  const startedAt = Date.now();
  // A timer that is waited for would never end here.
  expect((await challenge('"abc"')).status).toBe(200);
  expect(Date.now() - startedAt).toBeLessThan(50);
});
