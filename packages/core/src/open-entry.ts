// An entry at work: its connection, and what all calls about its tasks share.
import { createTurns } from "./creating/turns.ts";
import type { Submitter } from "./creating/submit.ts";
import type { Timers } from "./polling/clock.ts";
import { createLimiter } from "./polling/limiter.ts";
import type { Account, PollContext } from "./polling/poll-context.ts";
import { createSteadyClock } from "./polling/steady-clock.ts";
import { VideoTaskError } from "./task/error.ts";
import type { Ledger } from "./task/ledger.ts";
import type { Abilities, Connection, ProviderEntry, SharedEnvironment } from "./task/provider.ts";
import { parseTaskRef } from "./task/ref.ts";
import type { TaskRef } from "./task/task.ts";
import { shorten } from "./task/text.ts";
import { toTask } from "./task/to-task.ts";

/** What all entries of one `createVideoTasks` share. */
export interface Environment {
  readonly shared: SharedEnvironment;
  readonly timers: Timers;
  readonly random: () => number;
  readonly ledger: Ledger | undefined;
}

export interface OpenEntry {
  readonly name: string;
  readonly can: Abilities;
  readonly connection: Connection;
  readonly submitter: Omit<Submitter, "create">;
  /** What one call about a task of this entry stands on. */
  contextOf(ref: TaskRef, id: string): PollContext;
}

/** The entries by name. */
export type OpenEntries = ReadonlyMap<string, OpenEntry>;

/** @throws {TypeError} for two of one name */
export function openEntries(providers: readonly ProviderEntry[], environment: Environment): OpenEntries {
  const entries = new Map<string, OpenEntry>();
  const isApiKey = (text: string) =>
    [...entries.values()].some(({ connection }) => connection.isApiKey(text));
  for (const provider of providers) {
    if (entries.has(provider.name)) throw new TypeError(`Two providers have the name ${provider.name}.`);
    entries.set(provider.name, openEntry(provider, environment, isApiKey));
  }
  return entries;
}

function openEntry(
  { name, can, schedule, timeoutMs, maxConcurrentRequests, maxCreatesPerMinute, connect }: ProviderEntry,
  { shared, timers, random, ledger }: Environment,
  isApiKey: (text: string) => boolean,
): OpenEntry {
  const account: Account = {
    random,
    schedule,
    timeoutMs,
    limiter: createLimiter(maxConcurrentRequests, timers),
    reportedDrift: new Set<string>(),
    underWay: new Map(),
  };
  const connection = connect(shared);
  return {
    name,
    can,
    connection,
    submitter: {
      ...shared,
      provider: name,
      origin: connection.origin,
      takeTurn: createTurns(maxCreatesPerMinute, shared),
      ledger,
      isApiKey,
    },
    contextOf: (ref, id) => ({
      ...account,
      ref,
      clock: createSteadyClock(timers),
      read: async (options) => toTask(ref, name, id, await connection.read(id, options)),
    }),
  };
}

/** The entry that a reference names, and the id in it. @throws {VideoTaskError} `invalid_ref` */
export function entryOf(entries: OpenEntries, ref: string): { entry: OpenEntry; id: string } {
  const { provider, id } = parseTaskRef(ref);
  const entry = entries.get(provider);
  if (entry) return { entry, id };
  throw new VideoTaskError("invalid_ref", `${shorten(ref)}: its provider is none of ${namesOf(entries)}.`, {
    ref,
  });
}

/** What one call about a task stands on. @throws {VideoTaskError} `invalid_ref` */
export function contextOf(entries: OpenEntries, ref: string): PollContext {
  const { entry, id } = entryOf(entries, ref);
  return entry.contextOf(ref as TaskRef, id);
}

export const namesOf = (entries: OpenEntries): string => [...entries.keys()].join(", ");
