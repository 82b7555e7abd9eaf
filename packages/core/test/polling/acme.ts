// A provider of the test's own: it says whatever a test wants it to, for waits by the thousand and for answers that none of the
// five gives. Nothing goes over the wire, so `asked` counts the requests.
import { createVirtualClock } from "@videotask/simulator";
import {
  createVideoTasks,
  defineProvider,
  type ProviderAnswer,
  type ProviderDefinition,
  type ProviderOptions,
  type QueryContext,
  type VideoTasksOptions,
} from "../../src/index.ts";

export interface AcmeOptions extends Partial<Pick<ProviderDefinition<string>, "schedule" | "timeoutMs">> {
  shared?: VideoTasksOptions | undefined;
  entry?: Pick<ProviderOptions, "maxConcurrentRequests" | "fetch" | "apiKey"> | undefined;
}

/** @param answer what the request number `count` about a task gets, counted from 1 */
export function acme(
  answer: (count: number, context: QueryContext) => ProviderAnswer | Promise<ProviderAnswer>,
  { shared, entry, ...definition }: AcmeOptions = {},
) {
  const clock = createVirtualClock();
  const startedAt = clock.now();
  const counts = new Map<string, number>();
  const asked: { id: string; atMs: number }[] = [];
  const provider = defineProvider({
    name: "acme",
    baseUrl: "https://api.acme.example",
    ...definition,
    query: async (context) => {
      const { id } = context;
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      asked.push({ id, atMs: clock.now() - startedAt });
      return answer(count, context);
    },
  });
  const tasks = createVideoTasks([provider({ apiKey: "key", ...entry })], {
    clock,
    random: () => 0,
    ...shared,
  });
  return {
    clock,
    tasks,
    startedAt,
    asked,
    askedAtMs: () => asked.map(({ atMs }) => atMs),
    elapsedMs: () => clock.now() - startedAt,
  };
}

export const running: ProviderAnswer = { status: "running", providerStatus: "busy" };

export const succeeded: ProviderAnswer = {
  status: "succeeded",
  providerStatus: "ready",
  outputs: [{ type: "video", url: "https://cdn.acme.example/1.mp4" }],
};
