// How a provider takes the creation of a task: apart from its answers about tasks that there are.

import type { Answer } from "../answer/answer.ts";
import type { Random } from "../random.ts";
import type { TaskView } from "./task-view.ts";

/** A body of a create: a JSON object. */
export type CreateBody = Readonly<Record<string, unknown>>;

/** What a body says of its task, as far as answers or callbacks need it. */
export interface TaskParameters {
  readonly model?: string | undefined;
  readonly prompt?: string | undefined;
  readonly durationSeconds?: number | undefined;
  readonly resolution?: string | undefined;
  readonly aspectRatio?: string | undefined;
  readonly callbackUrl?: string | undefined;
}

/** A create that has the key. */
export interface CreateRequest {
  readonly url: URL;
  /** What the JSON of its body says, or its text where that is no JSON. */
  readonly body: unknown;
  /** All of it, with its body. */
  readonly toRequest: () => Request;
}

/** How a provider takes creates. */
export interface ProviderCreate {
  /** Why it refuses the request, in its own format; undefined where it accepts it. */
  refusal(create: CreateRequest, random: Random): Answer | undefined | Promise<Answer | undefined>;
  /** What the body of a request that it accepts says of the task. */
  parameters(body: CreateBody): TaskParameters;
  /** The answer to a request that it has accepted: about the new task, or one that will be forgotten at once. */
  answer(view: TaskView, create: CreateRequest): Answer | Promise<Answer>;
}

/** `value` where it is a text. */
export function asText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** `value` where it is an object, else one without fields. */
export function asObject(value: unknown): CreateBody {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as CreateBody) : {};
}
