// How large a body is, where a vendor names a limit. One that is too large is refused here: a server that closes the connection while it is
// still sent leaves open whether a task was made.
import { refuse } from "./refuse.ts";

/** @param field what makes it so large @throws {VideoTaskError} `invalid_request` for a body of more than `maxBytes` */
export function checkBodySize(field: string, body: object, maxBytes: number): void {
  const text = JSON.stringify(body);
  // No character has more than three bytes for each of its units.
  if (text.length * 3 <= maxBytes || new TextEncoder().encode(text).length <= maxBytes) return;
  refuse(field, `with it the request has more than the ${maxBytes} bytes that the provider takes.`);
}
