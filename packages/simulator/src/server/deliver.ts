// A delivery over a socket, with a real ending: a broken connection is broken, and silence is silence.

import type { ServerResponse } from "node:http";
import { bytesOf, isBodiless, type Delivery } from "../answer/answer.ts";

/** Breaks the connection: with a TCP reset where the runtime can send one. */
function reset({ socket }: ServerResponse): void {
  if (socket?.resetAndDestroy) socket.resetAndDestroy();
  else socket?.destroy();
}

/** Sends `delivery` as the answer to a request of `method`. */
export function deliver(delivery: Delivery, method: string, response: ServerResponse): void {
  if (delivery.ending === "reset") {
    reset(response);
    return;
  }
  const { status, headers, ending } = delivery;
  // Headers go out at once: with none set, `end` would add the Content-Length that a chunked answer must not have.
  response.writeHead(status, headers);
  if (method === "HEAD" || isBodiless(status)) {
    response.end();
    return;
  }
  const bytes = bytesOf(delivery);
  if (ending === "whole") {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => {
    if (ending === "cut") response.socket?.destroy();
  });
}
