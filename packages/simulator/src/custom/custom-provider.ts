// A provider of the user's own, as its user describes it: where it is, and what it answers.

import type { KeyCheck, Security } from "../providers/credentials.ts";
import type { ProviderError } from "../providers/simulated-provider.ts";
import type { TaskScript } from "../task/task-script.ts";
import type { CustomTask } from "./custom-task.ts";

/** The methods that a path can have. */
export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** A method that a path can have. */
type Method = (typeof methods)[number];

/**
 * A path of requests about a task, behind the base URL, with the task's id in the place of `{id}`, or the id of its file in that of
 * `{fileId}`: `/jobs/{id}`, `/files?id={fileId}`, `POST /jobs/{id}/state`. Without a method it is GET. Other parts in braces stand for
 * any text without a slash.
 */
export type CustomPath = `${"" | `${Method} `}/${string}{${"id" | "fileId"}}${string}`;

/** An error that is not about a task, for the body in which a provider has it. */
export interface CustomError {
  /** Which one it is, or the `code` of a fault. */
  readonly code: ProviderError | (string & {}) | number;
  /** What it says, in English. */
  readonly message: string;
  /** The HTTP status with which it is sent. */
  readonly status: number;
}

/** How a provider of your own takes creates. */
export interface CustomCreate {
  /** The path of a POST that creates a task, behind the base URL: `/jobs`. */
  readonly path: `/${string}`;
  /**
   * What it refuses: `undefined` for a request that it accepts, else the answer, as that of `answers`; `body` is what the JSON of the
   * request says, or its text where that is no JSON.
   *
   * @default nothing
   */
  readonly refuse?: ((body: unknown, request: Request) => unknown) | undefined;
  /** What it answers to a request that it has accepted, of which `task` is the new task; `undefined` is HTTP 204. */
  readonly answer: (task: CustomTask, body: unknown, request: Request) => unknown;
}

/** What a provider of your own is and answers. */
export interface CustomProvider {
  /** Its real server: http or https. Paths are behind it. */
  baseUrl: string;
  /**
   * What it answers to requests about a task, by their path. What is returned is sent as JSON with HTTP 200; a `Response` is sent as it
   * is, and `undefined` is the error `notFound`, as an unknown id is. What is thrown is sent as text with HTTP 500.
   */
  answers: Readonly<Record<CustomPath, (task: CustomTask, request: Request) => unknown>>;
  /**
   * How it takes creates, each accepted one as one task, which goes as `simulator.onCreate` says.
   *
   * @default it takes none
   */
  create?: CustomCreate | undefined;
  /**
   * What it answers to all other requests that have the key, such as an upload: `addTask` adds one and returns its id.
   * `undefined` is the error `noRoute`.
   *
   * @default the error `noRoute`
   */
  otherwise?: ((request: Request, addTask: (script?: TaskScript<string>) => string) => unknown) | undefined;
  /**
   * Where requests carry the key: the security scheme, or a check of your own.
   *
   * @default "bearer"
   */
  security?: Security | KeyCheck | undefined;
  /**
   * The body of an error, also of one that a fault makes.
   *
   * @default ({ code, message }) => ({ error: { code, message } })
   */
  errorBody?: ((error: CustomError) => unknown) | undefined;
  /**
   * How long a link to a result is valid, in milliseconds.
   *
   * @default 86_400_000, a day
   */
  linkValidMs?: number | undefined;
}
