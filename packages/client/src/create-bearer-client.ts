// openapi-fetch's own client, with what every provider's client needs: the key, a clear word about a missing option, and exact
// digits. It is apart from create-provider-client.ts, which knows all schemes, because nearly every API takes a bearer token
// and need not pay for the others.
import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import { wrapMiddleware } from "./exact-middleware.ts";
import { makeExact } from "./exact-response.ts";
import type { BearerClientDefinition } from "./options.ts";
import { readKey } from "./read-key.ts";

/** Stands in where no host is given, so that a request can be built and refused. Nothing is ever sent to it. */
const NO_BASE_URL = "http://missing";

/**
 * A typed client of the API that `Paths` describes, as openapi-typescript generates them: openapi-fetch's own, with the key
 * sent as a bearer token, and with no digit lost: integers beyond ±(2^53 - 1) in JSON answers, error bodies included, become
 * strings of their digits.
 *
 * Creating it never throws. The first call rejects with a `TypeError` that names the option, before anything is sent, if
 * `apiKey` or `baseUrl` is missing, or if the key has characters that no header can carry.
 *
 * @example
 * const acme = createBearerClient<paths>({
 *   name: "createAcmeClient",
 *   baseUrl: "https://api.acme.example",
 *   apiKey: process.env.ACME_API_KEY,
 * });
 * const { data, response } = await acme.GET("/jobs/{id}", { params: { path: { id: "1" } } });
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- openapi-fetch's own constraint
export function createBearerClient<Paths extends {}>(definition: BearerClientDefinition): Client<Paths> {
  const {
    name,
    apiKey,
    baseUrl,
    // openapi-fetch would keep the `fetch` of this moment, and escape test doubles and tracing that come later.
    fetch = (...request: Parameters<typeof globalThis.fetch>) => globalThis.fetch(...request),
    ...others
  } = definition;
  const client = createClient<Paths>({
    ...(others as ClientOptions),
    fetch,
    baseUrl: baseUrl || NO_BASE_URL,
  });
  client.use({
    async onRequest({ request, options }) {
      if (options.baseUrl === NO_BASE_URL) throw new TypeError(`${name}: baseUrl is missing`);
      if (apiKey !== null && !request.headers.has("Authorization"))
        request.headers.set("Authorization", `Bearer ${await readKey(name, apiKey, request.signal)}`);
    },
    // The last of all, since openapi-fetch goes through them backwards: what a user's middleware puts in its place is read, too.
    onResponse: ({ response, options }) => makeExact(response, options.parseAs),
  });
  wrapMiddleware(client);
  return client;
}
