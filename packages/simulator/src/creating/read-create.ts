// The body of a create, read once for the log, the check and the provider's own answer.

import type { IncomingRequest } from "../incoming-request.ts";
import type { CreateRequest } from "../providers/provider-create.ts";

/** What `text` says as JSON; the text itself where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Reads the body of `request`. */
export async function readCreate(request: IncomingRequest): Promise<CreateRequest> {
  const original = await request.toRequest();
  const text = await original.text();
  const { method, headers } = original;
  return {
    url: request.url,
    body: parsed(text),
    toRequest: () => new Request(request.url, { method, headers, body: text }),
  };
}
