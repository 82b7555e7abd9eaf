// What @videotask/jimmy offers: the client, and the types and identity of the spec that it was generated from.

export { createJimmyClient, DEFAULT_BASE_URL, SPEC, type JimmyClientOptions } from "./generated/client.ts";
export type { components, operations, paths } from "./generated/schema.ts";
