// Every create of every client, as its document has it: the body goes out as it is, once, and no digit of the id that comes back is lost.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/json.ts";
import { readOpenapi } from "../repository.ts";
import { bearerVendors, type Options, type Vendor } from "./vendors.ts";

type Answer = { data?: unknown; error?: unknown; response: Response };
type AnyClient = { readonly POST: (path: string, init: object) => Promise<Answer> };
type Sent = {
  readonly path: string;
  readonly method: string;
  readonly body: string;
  readonly headers: object;
};

const creates = bearerVendors.flatMap(({ name, factory, exports }) =>
  Object.entries(readOpenapi(name)["paths"] as JsonObject)
    .filter(([, methods]) => "post" in (methods as JsonObject))
    .map(([path]) => ({ name, factory, path, exports })),
);

function connect({ exports, factory }: Pick<Vendor, "exports" | "factory">, baseUrl: string): AnyClient {
  const create = exports[factory] as (options: Options) => AnyClient;
  return create({ apiKey: "sk-1", baseUrl });
}

/** A real server that answers everything so, and keeps what it was sent, bodies included. */
async function startService(status: number, answer: string) {
  const requests: Sent[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { url: path = "", method = "", headers } = request;
      requests.push({ path, method, headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(status, { "Content-Type": "application/json" }).end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const body = { prompt: "A cat", model: "m", template_id: "393769180141805569", seed: 4_294_967_295 };

test("each of the five vendors has one at least, and the clients have all that are known", () => {
  const names = creates.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["chainhub", "doubao", "jimmy", "linkmodel", "minimax"]));
  expect(creates.length).toBeGreaterThanOrEqual(17);
});

describe.each(creates)("$factory, POST $path", ({ path, ...client }) => {
  test("sends the body as JSON, with the key, and gives an id beyond 2^53 as a string of its digits", async () => {
    await using service = await startService(
      200,
      '{"task_id":401047179385389059,"data":{"task_id":9007199254740993}}',
    );
    const { data } = await connect(client, service.url).POST(path, { body });
    expect(data).toEqual({ task_id: "401047179385389059", data: { task_id: "9007199254740993" } });
    expect(service.requests).toEqual([
      {
        path,
        method: "POST",
        body: JSON.stringify(body),
        headers: expect.objectContaining({
          authorization: "Bearer sk-1",
          "content-type": "application/json",
        }),
      },
    ]);
  });

  test("is sent once, whatever comes back, and an error keeps its digits too", async () => {
    await using service = await startService(500, '{"request_id":401047179385389059}');
    const { error } = await connect(client, service.url).POST(path, { body });
    expect(error).toEqual({ request_id: "401047179385389059" });
    expect(service.requests).toHaveLength(1);
  });
});
