// What may be passed: states into JSON columns, and `undefined` wherever something may be left out. The type check is the test.
/* oxlint-disable vitest/expect-expect -- `@ts-expect-error` and `expectTypeOf` are the assertions */
import { test } from "vitest";
import {
  chainhub,
  createVideoTasks,
  defineProvider,
  doubao,
  jimmy,
  linkmodel,
  minimax,
  minimaxAgent,
  VideoTaskError,
  type AskInit,
  type PollState,
  type ProviderAnswer,
  type ProviderOptions,
  type RequestOptions,
  type StartOptions,
  type TaskOutput,
  type VideoTasksOptions,
  type WaitOptions,
} from "../../src/index.ts";

/** As database and queue packages declare theirs (Prisma, Drizzle, type-fest). */
type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };
type Unset<Options> = { [Name in keyof Required<Options>]: undefined };

/** Compiles only where every optional field of `Options` may be `undefined` by name, under exactOptionalPropertyTypes. */
const takesUndefined = <Options>(_unset: Unset<Options> extends Options ? true : false): void => {};

const insert = (_column: Json): void => {};

test("a state fits a JSON column", () => {
  void ((state: PollState) => insert(state));
  void ((state: PollState) => insert({ job: 1, state }));
  void ((state: PollState) => insert(JSON.parse(JSON.stringify(state)) as Json));
});

test("every option may be undefined", () => {
  takesUndefined<ProviderOptions>(true);
  takesUndefined<VideoTasksOptions>(true);
  takesUndefined<RequestOptions>(true);
  takesUndefined<StartOptions>(true);
  takesUndefined<WaitOptions>(true);
  takesUndefined<AskInit>(true);
  takesUndefined<NonNullable<AskInit["params"]>>(true);
  takesUndefined<Omit<TaskOutput, "type" | "url">>(true);
  takesUndefined<Omit<ProviderAnswer, "status" | "providerStatus">>(true);
  takesUndefined<NonNullable<ConstructorParameters<typeof VideoTaskError>[2]>>(true);
});

test("and where one is not optional, this test would notice", () => {
  takesUndefined<{ a?: string }>(false);
  takesUndefined<{ a: string }>(false);
});

test("options may be given as a conditional value", () => {
  const { LINKMODEL_API_KEY: apiKey, HOST: baseUrl } = {} as Record<string, string | undefined>;
  void (() => linkmodel({ apiKey, baseUrl, fetch: undefined, name: undefined, headers: undefined }));
  for (const provider of [chainhub, minimax, minimaxAgent, jimmy, linkmodel, doubao])
    void (() => provider({ apiKey, baseUrl, maxConcurrentRequests: undefined }));
  void (() => createVideoTasks([], { clock: undefined, fetch: undefined, random: undefined }));
});

test("an option that there is not, or of another type, does not compile", () => {
  // @ts-expect-error apikey
  void (() => linkmodel({ apikey: "k" }));
  // @ts-expect-error a number is no key
  void (() => linkmodel({ apiKey: 7 }));
  // @ts-expect-error the unit is in the name
  void (() => createVideoTasks([linkmodel()]).wait("linkmodel:1", { timeout: 1_000 }));
  // @ts-expect-error tick never sleeps, and so has no timeout of its own
  void ((state: PollState) => createVideoTasks([linkmodel()]).tick(state, { timeoutMs: 1_000 }));
  // @ts-expect-error get does not wait
  void (() => createVideoTasks([linkmodel()]).get("linkmodel:1", { timeoutMs: 1_000 }));
});

const answering = (answer: ProviderAnswer) => defineProvider({ name: "acme", query: async () => answer });

test("a custom provider says one of the seven words, and for each what belongs to it", () => {
  void answering({ status: "running", providerStatus: "busy" });
  // @ts-expect-error done is no status
  void answering({ status: "done", providerStatus: "done" });
  // @ts-expect-error without the provider's own word
  void answering({ status: "running" });
});

test("fetch may be any function that takes a Request, as the clients' may be", () => {
  const fetch = async (request: Request) => Response.json({ url: request.url });
  void (() => linkmodel({ apiKey: "key", fetch }));
  void (() => createVideoTasks([], { fetch }));
  void (() => createVideoTasks([], { fetch: globalThis.fetch }));
});
