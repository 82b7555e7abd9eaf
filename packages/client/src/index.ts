// What @videotask/client offers.

export { createBearerClient } from "./create-bearer-client.ts";
export { createProviderClient } from "./create-provider-client.ts";
export type { BearerClientDefinition, ProviderClientDefinition, ProviderClientOptions } from "./options.ts";
export type { Security } from "./security.ts";
export type { Client, Middleware } from "openapi-fetch";
