// A user's own provider, on the same footing as the built-in ones.
import type { AskInit } from "../task/provider.ts";
import { defineEntry, type ProviderDefinition, type ProviderFactory } from "../asking/define-entry.ts";

/**
 * Makes a factory like the built-in ones of a provider that videotask does not know.
 *
 * @example
 * const acme = defineProvider({
 *   name: "acme",
 *   baseUrl: "https://api.acme.example",
 *   async query({ id, ask }) {
 *     const job = await ask("/jobs/{id}", { params: { path: { id } } });
 *     return readJob(job); // { status, providerStatus, outputs | failure, … }
 *   },
 * });
 * const tasks = createVideoTasks([acme({ apiKey })]);
 * @throws {TypeError} for a schedule that cannot be.
 */
export function defineProvider<const Name extends string>(
  definition: ProviderDefinition<Name>,
): ProviderFactory<Name> {
  return defineEntry({
    ...definition,
    query: ({ ask, ...context }) =>
      definition.query({ ...context, ask: (path, init) => ask(path, init && withJson(init)) }),
  });
}

/** The built-in providers only ask; a user's own may have to send something along. */
function withJson({ body, ...init }: AskInit): AskInit {
  if (body === undefined) return init;
  const headers = new Headers({ "content-type": "application/json" });
  new Headers(init.headers).forEach((value, name) => headers.set(name, value));
  return {
    ...init,
    headers: Object.fromEntries(headers),
    body: typeof body === "string" ? body : JSON.stringify(body),
  };
}
