// The links that were issued. A link is issued again while it is valid; after that, the next answer has a new one.

import type { SimulatedProvider } from "../providers/simulated-provider.ts";
import type { SimulatedTask } from "../task/simulated-task.ts";
import type { LinkKind } from "./media-host.ts";

/** A link that was issued. */
export interface Link {
  readonly url: string;
  readonly provider: SimulatedProvider;
  readonly task: SimulatedTask;
  readonly kind: LinkKind;
  /** From this instant on the link is refused. */
  readonly expiresAt: number;
}

/** A register of links. */
export function createLinks() {
  const byUrl = new Map<string, Link>();
  const latest = new Map<string, Link>();

  return {
    /** A link to `task`'s result that is valid at `now`. `finishedAt` is when the task ended. */
    issue(
      provider: SimulatedProvider,
      task: SimulatedTask,
      kind: LinkKind,
      finishedAt: number,
      now: number,
    ): string {
      const { media } = provider;
      const key = `${kind} ${task.ref}`;
      const last = latest.get(key);
      if (last && now < last.expiresAt) return last.url;
      const firstIsValid = !media.validFromRequest && now < finishedAt + media.validMs;
      // Signed links count in whole seconds.
      const issuedAt = Math.floor((firstIsValid ? finishedAt : now) / 1000) * 1000;
      const expiresAt = issuedAt + media.validMs;
      const url = new URL(media.url({ task, kind, issuedAt, expiresAt, random: task.random })).href;
      const link = { url, provider, task, kind, expiresAt };
      byUrl.set(url, link);
      latest.set(key, link);
      return url;
    },
    find: (url: URL): Link | undefined => byUrl.get(url.href),
  };
}

/** See {@link createLinks}. */
export type Links = ReturnType<typeof createLinks>;
