// The shape that every provider's room has, so that what is true of one can be found in the same place of the next.

import type { Answer } from "../answer/answer.ts";
import type { LinkKind, MediaHost } from "../media/media-host.ts";
import type { Random } from "../random.ts";
import type { Quirks } from "../task/quirks.ts";
import type { Moment, StagedTask } from "../task/staged-task.ts";
import type { Outcome, ProviderName } from "../task/task-script.ts";

/** What a request asks for: the state of a task, or MiniMax's file of a result. */
export type Operation = "query" | "file";

/** A request that a room understands. `id` is null or empty where the request should have one and has not. */
export interface Route {
  readonly operation: Operation;
  readonly id: string | null;
}

/** A task as one request sees it. */
export interface Sight {
  readonly operation: Operation;
  readonly task: StagedTask;
  readonly moment: Moment;
  /** How often this operation said success before, for quirks that last a number of answers. */
  readonly successes: number;
  /** A link to the result that is alive now. */
  link(kind: LinkKind): string;
  /** For the ids of requests. */
  readonly random: Random;
}

/** The errors that every provider has in its own dialect. */
export type ProviderError =
  | "missingKey"
  | "wrongKey"
  | "forbidden"
  | "notFound"
  | "missingParameter"
  | "rateLimited"
  | "insufficientBalance"
  | "serverError"
  | "noRoute";

/** How a provider says that something is wrong, or says nothing at all. */
export interface Dialect {
  readonly errors: Readonly<Record<ProviderError, (random: Random) => Answer>>;
  /** An error code of the provider where it puts one. */
  code(code: number | string, message: string, random: Random): Answer;
  /** The envelope with nothing inside. */
  empty(random: Random): Answer;
}

/** The words a provider says in each phase; several words of one phase come one after the other, in equal shares of its time. */
export type StatusWords = Readonly<Record<Moment["phase"], readonly [string, ...string[]]>>;

/** One provider: where it lives, what it understands and what it answers. */
export interface SimulatedProvider extends Dialect {
  readonly name: ProviderName;
  /** The real servers; the first is the documented default. */
  readonly origins: readonly [string, ...string[]];
  /** What a base URL has after the origin. */
  readonly basePath: string;
  /** The folder under which a loopback server has it. */
  readonly mount: string;
  readonly outcomes: readonly Outcome[];
  readonly quirks: readonly (keyof Quirks)[];
  readonly media: MediaHost;
  newId(random: Random): string;
  route(url: URL): Route | undefined;
  /** The answer about a task that is known; undefined for a file that does not exist yet. */
  answer(sight: Sight): Answer | undefined;
}
