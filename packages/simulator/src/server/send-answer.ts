// A transmission over a socket, with a real ending: a connection that breaks, or one on which nothing more comes.

import type { ServerResponse } from "node:http";
import { bodyBytes, firstHalf, isBodiless, type Transmission } from "../answer/answer.ts";

/** Breaks the connection: with a TCP reset where the runtime can send one. */
function breakConnection({ socket }: ServerResponse): void {
  if (socket?.resetAndDestroy) socket.resetAndDestroy();
  else socket?.destroy();
}

/** Sends `transmission` as the answer to a request of `method`. */
export function sendAnswer(transmission: Transmission, method: string, response: ServerResponse): void {
  if (transmission.ending === "reset") {
    breakConnection(response);
    return;
  }
  const { status, headers, ending } = transmission;
  // Headers go out at once: with none set, `end` would add the Content-Length that a chunked answer must not have.
  response.writeHead(status, headers);
  if (method === "HEAD" || isBodiless(status)) {
    response.end();
    return;
  }
  const bytes = bodyBytes(transmission);
  if (ending === "complete") {
    response.end(bytes);
    return;
  }
  response.write(firstHalf(bytes), () => {
    if (ending === "cut") response.socket?.destroy();
  });
}
