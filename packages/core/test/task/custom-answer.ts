// A custom provider that says what a test wants: the way to what core makes of any answer.
import {
  defineProvider,
  type ProviderAnswer,
  type ProviderFactory,
  type VideoTask,
} from "../../src/index.ts";
import { taskOf } from "../providers/reading.ts";

/** What the custom provider's server sends. */
export const BODY = { user_id: 42, quota: 500_000, group: "vip" };

/** A provider whose `query` asks once and returns `answer`, whatever that is. */
export const answeringWith = (answer: unknown): ProviderFactory<"acme"> =>
  defineProvider({
    name: "acme",
    query: async ({ ask }) => {
      await ask("/jobs");
      return answer as ProviderAnswer;
    },
  });

/** The task that core makes of the answer. */
export const taskFrom = (answer: ProviderAnswer): Promise<VideoTask> => taskOf(answeringWith(answer), BODY);
