// One prepared answer, read by one provider: what every test of a provider's room begins with.
import {
  createVideoTasks,
  VideoTaskError,
  type AnyVideoTaskError,
  type Clock,
  type Drift,
  type ProviderFactory,
  type VideoTask,
} from "../../src/index.ts";

/** The key that these tests send; nothing that comes out may have it. */
export const KEY = "sk-4f1c9e2ab7d35806";
/** When all of these tests take place. */
export const NOW = Date.UTC(2026, 6, 20, 12);
/** The task that these tests ask about. */
const ID = "task_1";

/** A clock on which no time passes, so that no limit is ever reached. */
export const stillClock: Clock = {
  now: () => NOW,
  sleep: (_ms, signal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
    }),
};

/** A body as text, or a value to be sent as JSON; a whole `Response` where the status or a header counts. */
export type Answer = Response | object | string;

export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: { "content-type": "application/json", ...(init.headers as Record<string, string> | undefined) },
  });

/** A `fetch` that gives the answers in turn, the last one for ever, and keeps what was asked. */
export function answering(...answers: Answer[]): { fetch: typeof globalThis.fetch; requests: Request[] } {
  const requests: Request[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const answer = answers[Math.min(requests.push(request), answers.length) - 1]!;
    if (answer instanceof Response) return answer.clone();
    return typeof answer === "string" ? new Response(answer) : json(answer);
  };
  return { fetch, requests };
}

/** What came of one request. */
export interface Reading {
  task: VideoTask | undefined;
  error: AnyVideoTaskError | undefined;
  drift: Drift[];
  requests: Request[];
}

/** Asks `provider` once, with the answers it is to get. */
export async function reading(provider: ProviderFactory<string>, ...answers: Answer[]): Promise<Reading> {
  const { fetch, requests } = answering(...answers);
  const entry = provider({ name: "it", apiKey: KEY, baseUrl: "https://api.example.test", fetch });
  const tasks = createVideoTasks([entry], { clock: stillClock });
  const drift: Drift[] = [];
  const result = await tasks
    .get(`it:${ID}`, {
      onEvent: (event) => {
        if (event.type === "drift") drift.push({ field: event.field, value: event.value });
      },
    })
    .then(
      (task) => ({ task, error: undefined }),
      (error: unknown) => {
        if (!VideoTaskError.is(error)) throw error;
        return { task: undefined, error };
      },
    );
  return { ...result, drift, requests };
}

/** The task that the answers make. */
export async function taskOf(provider: ProviderFactory<string>, ...answers: Answer[]): Promise<VideoTask> {
  const { task, error } = await reading(provider, ...answers);
  if (!task) throw error!;
  return task;
}

/** The error that the answers make. */
export async function errorOf(
  provider: ProviderFactory<string>,
  ...answers: Answer[]
): Promise<AnyVideoTaskError> {
  const { task, error } = await reading(provider, ...answers);
  if (!error) throw new Error(`There is a task that is ${task?.status}, and no error.`);
  return error;
}
