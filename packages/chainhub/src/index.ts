// What @videotask/chainhub offers: the client, and the types and identity of the spec that it was generated from.

export {
  createChainhubClient,
  DEFAULT_BASE_URL,
  SPEC,
  type ChainhubClientOptions,
} from "./generated/client.ts";
export type { components, operations, paths } from "./generated/schema.ts";
