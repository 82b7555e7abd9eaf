// What @videotask/linkmodel offers: the client, and the types and identity of the spec that it was generated from.

export {
  createLinkmodelClient,
  DEFAULT_BASE_URL,
  SPEC,
  type LinkmodelClientOptions,
} from "./generated/client.ts";
export type { components, operations, paths } from "./generated/schema.ts";
