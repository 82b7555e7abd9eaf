// What @videotask/minimax offers: the client, and the types and identity of the spec that it was generated from.

export {
  createMinimaxClient,
  DEFAULT_BASE_URL,
  SPEC,
  type MinimaxClientOptions,
} from "./generated/client.ts";
export type { components, operations, paths } from "./generated/schema.ts";
