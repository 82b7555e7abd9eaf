// openapi-fetch calls no `onResponse` for an answer that a middleware gives in place of a request, such as from a cache. So
// every middleware is wrapped where it comes in, whether for the client or for one call, and its own answers are made exact.
import type { Middleware } from "openapi-fetch";
import { makeExact } from "./exact-response.ts";

/** What `use` and `eject` of a client take, or the last argument of a call. */
type Argument = (Middleware & { middleware?: Middleware[] }) | undefined;
type Methods = Record<string, (...given: Argument[]) => unknown>;

/** Changes the client's methods. */
export function wrapMiddleware(client: object): void {
  const wrappers = new WeakMap<Middleware, Middleware>();

  function wrap(given: Argument): Argument {
    if (given?.middleware) return { ...given, middleware: given.middleware.map(wrap) as Middleware[] };
    if (!given?.onRequest) return given;
    const wrapper = wrappers.get(given) ?? {
      async onRequest(context) {
        const answer = await given.onRequest?.(context);
        if (answer instanceof Response) makeExact(answer, context.options.parseAs);
        return answer;
      },
      onResponse: (context) => given.onResponse?.(context),
      onError: (context) => given.onError?.(context),
    };
    // The same one again, for `eject` to find it.
    wrappers.set(given, wrapper);
    return wrapper;
  }

  const methods = client as Methods;
  for (const name in methods) {
    const method = methods[name]!;
    methods[name] = (...given) => method(...given.map(wrap));
  }
}
