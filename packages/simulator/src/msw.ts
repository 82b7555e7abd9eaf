// The simulator as handlers for msw, for tests that already intercept `fetch` with it. A subpath of its own: msw is an optional peer.

import { http, HttpResponse, type RequestHandler } from "msw";
import type { Simulator } from "./simulator.ts";

/**
 * Handlers for every server and storage that `simulator` has, to spread into `setupServer` or `setupWorker`. A broken
 * connection becomes msw's network error; everything else is as {@link Simulator.fetch} answers it.
 */
export function handlers(simulator: Pick<Simulator, "fetch" | "origins">): RequestHandler[] {
  return simulator.origins.map((origin) =>
    // Also when aborted: nobody is left to read the answer then, and msw would print an exception.
    http.all(`${origin}/*`, ({ request }) => simulator.fetch(request).catch(() => HttpResponse.error())),
  );
}
