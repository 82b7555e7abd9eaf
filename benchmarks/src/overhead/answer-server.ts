// LinkModel's documented answer over loopback HTTP, from a process of its own, so that its work is not counted as a client's.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { linkmodelBody } from "../linkmodel-answer.ts";

const body = linkmodelBody("Success");
const server = createServer((_, response) =>
  response
    .writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) })
    .end(body),
);
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once("disconnect", () => process.exit());
