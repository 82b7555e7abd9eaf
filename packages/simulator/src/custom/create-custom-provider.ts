// The provider that a user's description makes, of the same shape as the built-in ones.

import type { Answer } from "../answer/answer.ts";
import { jsonAnswer } from "../answer/json-answer.ts";
import type { MediaHost } from "../media/media-host.ts";
import { asText, type ProviderCreate } from "../providers/provider-create.ts";
import { createRoute } from "../providers/route.ts";
import type { ErrorAnswers, ProviderError, SimulatedProvider } from "../providers/simulated-provider.ts";
import { randomAlphanumeric, randomHex } from "../random.ts";
import type { CustomCreate, CustomProvider } from "./custom-provider.ts";
import { customTask } from "./custom-task.ts";
import { matchPath, readPath } from "./path-pattern.ts";

/** The errors of a provider that says no more than HTTP does. */
const errors = {
  missingKey: [401, "missing API key"],
  wrongKey: [401, "invalid API key"],
  forbidden: [403, "forbidden"],
  notFound: [404, "task not found"],
  missingParameter: [400, "the id of the task is missing"],
  rateLimited: [429, "too many requests"],
  insufficientBalance: [402, "insufficient balance"],
  serverError: [500, "internal server error"],
  invalidRequest: [400, "invalid request"],
  moderated: [422, "the content violates the moderation policy"],
  noRoute: [404, "not found"],
} as const satisfies Record<ProviderError, readonly [status: number, message: string]>;

function errorAnswers({ errorBody = ({ code, message }) => ({ error: { code, message } }) }: CustomProvider) {
  const answers = Object.entries(errors).map(([code, [status, message]]) => [
    code,
    () => jsonAnswer(errorBody({ code, message, status }) ?? null, status),
  ]);
  return {
    errors: Object.fromEntries(answers) as ErrorAnswers["errors"],
    errorWithCode: (code, message) => jsonAnswer(errorBody({ code, message, status: 200 }) ?? null),
    emptyEnvelope: () => jsonAnswer({ data: null }),
    invalidBody: (message) =>
      jsonAnswer(errorBody({ code: "invalidRequest", message, status: 400 }) ?? null, 400),
  } satisfies ErrorAnswers;
}

/** One host for the results of all custom providers: a name can be no host, and a path has room for any. */
function mediaHost(name: string, { linkValidMs = 86_400_000 }: CustomProvider): MediaHost {
  const origin = "https://media.simulator.invalid";
  return {
    origins: [origin],
    validMs: linkValidMs,
    url: ({ random }) => `${origin}/${encodeURIComponent(name)}/${randomHex(random, 32)}.mp4`,
  };
}

/** What `answer` gives, as it is sent; undefined where it gives nothing. */
async function toAnswer(name: string, answer: () => unknown): Promise<Answer | undefined> {
  try {
    const given = await answer();
    if (given === undefined) return undefined;
    if (!(given instanceof Response)) return jsonAnswer(given);
    const body = new Uint8Array(await given.arrayBuffer());
    return { status: given.status, headers: Object.fromEntries(given.headers), body };
  } catch (error) {
    const body = `What ${name} is to answer could not be made: ${String(error)}`;
    return { status: 500, headers: { "content-type": "text/plain" }, body };
  }
}

/** How it takes creates: what it refuses and answers is for the user to say, and the key of a task's model and prompt a guess. */
function customCreate(name: string, { refuse, answer }: CustomCreate): ProviderCreate {
  return {
    refusal: ({ body, toRequest }) => toAnswer(name, () => refuse?.(body, toRequest())),
    parameters: ({ model, prompt }) => ({ model: asText(model), prompt: asText(prompt) }),
    async answer(view, { body, toRequest }) {
      const given = await toAnswer(name, () => answer(customTask(view), body, toRequest()));
      return given ?? { status: 204, headers: {}, body: "" };
    },
  };
}

/** A provider `name` that answers as `definition` says. */
export function createCustomProvider(name: string, definition: CustomProvider): SimulatedProvider {
  const { baseUrl, answers, create, otherwise, security } = definition;
  const { origin, pathname } = new URL(baseUrl);
  const basePath = pathname.replace(/\/$/, "");
  const paths = Object.entries(answers).map(([path, answer]) => ({
    pattern: readPath(path, basePath)!,
    answer,
  }));
  const find = (url: URL, method: string) => {
    for (const { pattern, answer } of paths) {
      const route = matchPath(pattern, url, method);
      if (route) return { route, answer };
    }
    return undefined;
  };
  return {
    name,
    origins: [origin],
    basePath,
    security,
    mount: encodeURIComponent(name),
    media: mediaHost(name, definition),
    ...errorAnswers(definition),
    newId: (random) => randomAlphanumeric(random, 16),
    ...(create && { create: customCreate(name, create) }),
    route: (url, method) =>
      (create && method === "POST" ? createRoute(url, [basePath + create.path]) : undefined) ??
      find(url, method)?.route,
    answer: (view, request) =>
      toAnswer(name, async () =>
        find(request.url, request.method)?.answer(customTask(view), await request.toRequest()),
      ),
    ...(otherwise && {
      answerOther: (request, addTask) =>
        toAnswer(name, async () => otherwise(await request.toRequest(), addTask)),
    }),
  };
}
