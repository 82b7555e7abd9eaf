// The shape of every provider's file, so that what is true of one can be found in the same place of the next.

import type { Answer } from "../answer/answer.ts";
import type { MediaHost } from "../media/media-host.ts";
import type { IncomingRequest } from "../incoming-request.ts";
import type { Random } from "../random.ts";
import type { TaskScript } from "../task/task-script.ts";
import type { KeyCheck, Security } from "./credentials.ts";
import type { ProviderCreate } from "./provider-create.ts";
import type { Route } from "./route.ts";
import type { TaskView } from "./task-view.ts";

/** The errors that every provider has, each in its own format. */
export type ProviderError =
  | "missingKey"
  | "wrongKey"
  | "forbidden"
  | "notFound"
  | "missingParameter"
  | "rateLimited"
  | "insufficientBalance"
  | "serverError"
  | "invalidRequest"
  | "moderated"
  | "noRoute";

/** What a provider answers when it does not answer with a task. */
export interface ErrorAnswers {
  readonly errors: Readonly<Record<ProviderError, (random: Random) => Answer>>;
  /** An error with this code, in the field where the provider has its codes, under the HTTP status that it has there. */
  errorWithCode(code: number | string, message: string, random: Random): Answer;
  /** The refusal of a create whose body is wrong, which `message` says why. */
  invalidBody(message: string, random: Random): Answer;
  /** The envelope of a success without a task in it. */
  emptyEnvelope(random: Random): Answer;
}

/** One provider: its servers, the requests that it understands and what it answers. */
export interface SimulatedProvider extends ErrorAnswers {
  readonly name: string;
  /** The real servers; the first is the documented default. */
  readonly origins: readonly [string, ...string[]];
  /** What a base URL has after the origin. */
  readonly basePath: string;
  /**
   * Where requests carry the key.
   * @default "bearer"
   */
  readonly security?: Security | KeyCheck | undefined;
  /** The folder under which a loopback server has it. */
  readonly mount: string;
  readonly media: MediaHost;
  newId(random: Random): string;
  /**
   * How many digits the id of a file has, where a provider has files.
   * @default 18
   */
  readonly fileIdDigits?: number | undefined;
  /**
   * How long after its submission it knows a task, in milliseconds.
   * @default Infinity
   */
  readonly knownForMs?: number | undefined;
  /** How it takes creates. */
  readonly create?: ProviderCreate | undefined;
  route(url: URL, method: string): Route | undefined;
  /** The answer about a task that the provider knows; undefined for a file that does not exist yet. */
  answer(view: TaskView, request: IncomingRequest): Answer | undefined | Promise<Answer | undefined>;
  /** The answer to a request for a list, where there is one: `views` are all tasks that it knows, the newest first. */
  list?(views: readonly TaskView[], parameters: URLSearchParams, random: Random): Answer;
  /** The answer to a request that is to end the task, where there is one; at `now` it does, if that is given. */
  cancel?(view: TaskView, now: number | undefined): Answer;
  /** What it sends to a callback URL when the task has come to where the view shows it; undefined for what it does not tell. */
  callbackBody?(view: TaskView): unknown;
  /** The answer to a request that is for no route, where there can be one. `addTask` returns the id of the new task. */
  answerOther?(
    request: IncomingRequest,
    addTask: (script?: TaskScript<string>) => string,
  ): Promise<Answer | undefined>;
}
