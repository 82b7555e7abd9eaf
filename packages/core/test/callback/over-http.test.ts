// Callbacks over real HTTP, through what a server of Node's needs to be one of Requests and Responses.
import { once } from "node:events";
import { createServer, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { createCallback, type CallbackNudge } from "../../src/callback/index.ts";
import { secret } from "./requests.ts";

async function listen() {
  const nudges: CallbackNudge[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const body = incoming.method === "POST" ? Readable.toWeb(incoming) : null;
    const init = { method: incoming.method!, body, duplex: "half" } as RequestInit;
    const { response, nudge } = await callback.handle(
      new Request(`http://shop.example${incoming.url}`, init),
    );
    if (nudge) nudges.push(nudge);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const callback = createCallback({ url: `http://127.0.0.1:${port}/callback?shop=1`, secret });
  return { callback, nudges };
}

test("a challenge, and then the news of a task, as MiniMax sends them", async () => {
  const { callback, nudges } = await listen();
  const { url, token } = await callback.issue();
  const send = (body: string) => fetch(url, { method: "POST", body });
  const challenge = await send('{"challenge": 12345678901234567890}');
  expect([challenge.status, challenge.headers.get("content-type"), await challenge.text()]).toEqual([
    200,
    "application/json",
    '{"challenge":12345678901234567890}',
  ]);
  expect((await send('{"task_id":"115334141465231360","status":"processing"}')).status).toBe(200);
  expect((await fetch(`${url}x`, { method: "POST", body: "{}" })).status).toBe(404);
  expect(nudges).toEqual([{ token, id: "115334141465231360" }]);
});

test("a sender of endless chunks is answered after 64 kB, and one that breaks off leaves the server well", async () => {
  const { callback, nudges } = await listen();
  const { url } = await callback.issue();
  const endless = httpRequest(url, { method: "POST" });
  endless.on("error", () => {});
  const answered = once(endless, "response");
  const timer = setInterval(() => endless.write(" ".repeat(20_000)), 5);
  const [response] = await answered;
  clearInterval(timer);
  expect(response.statusCode).toBe(413);
  endless.destroy();

  const broken = httpRequest(url, { method: "POST" });
  broken.on("error", () => {});
  await new Promise((resolve) => broken.write('{"task_id":', resolve));
  broken.destroy();
  expect((await fetch(url, { method: "POST", body: "{}" })).status).toBe(200);
  expect(nudges).toHaveLength(1);
});
