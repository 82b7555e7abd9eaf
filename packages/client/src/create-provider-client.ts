// A client for any security scheme that consists of one key, by the words of OpenAPI.
import type { Client } from "openapi-fetch";
import { createBearerClient } from "./create-bearer-client.ts";
import type { ProviderClientDefinition } from "./options.ts";
import { readKey } from "./read-key.ts";
import { keyPlace } from "./security.ts";
import { untilAborted } from "./until-aborted.ts";

/**
 * A typed client as {@link createBearerClient} makes it, for an API whose key travels in whatever way: by the security scheme of
 * its OpenAPI document, or as `authorize` says.
 *
 * @example
 * const acme = createProviderClient<paths>({
 *   name: "createAcmeClient",
 *   baseUrl: "https://api.acme.example",
 *   security: { in: "header", name: "X-Api-Key" },
 *   apiKey: process.env.ACME_API_KEY,
 * });
 * const { data, response } = await acme.GET("/jobs/{id}", { params: { path: { id: "1" } } });
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- openapi-fetch's own constraint
export function createProviderClient<Paths extends {}>(definition: ProviderClientDefinition): Client<Paths> {
  const { security = "bearer", authorize, ...options } = definition;
  const { name, apiKey } = options;
  const client = createBearerClient<Paths>({ ...options, apiKey: null });
  if (apiKey === null) return client;
  const place = keyPlace(security);
  client.use({
    async onRequest({ request }) {
      const { signal } = request;
      if (!authorize && place.isTaken(request)) return request;
      const key = await readKey(name, apiKey, signal);
      if (!authorize) return place.put(request, key);
      return untilAborted(signal, Promise.resolve(authorize(request, key)));
    },
  });
  return client;
}
