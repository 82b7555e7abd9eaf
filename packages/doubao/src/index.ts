// What @videotask/doubao offers: the client, and the types and identity of the spec that it was generated from.

export { createDoubaoClient, DEFAULT_BASE_URL, SPEC, type DoubaoClientOptions } from "./generated/client.ts";
export type { components, operations, paths } from "./generated/schema.ts";
