// Which creates, cancels and lists compile, and what they give. The lines are never run; the type check is the test.
/* oxlint-disable vitest/expect-expect -- `@ts-expect-error` and `expectTypeOf` are the assertions */
import { expectTypeOf, test } from "vitest";
import {
  createVideoTasks,
  defineProvider,
  linkmodel,
  minimax,
  minimaxV2,
  type EndedTask,
  type PollState,
  type ProviderAnswer,
  type TaskRef,
  type VideoTask,
  type VideoTasks,
} from "../../src/index.ts";

const tasks = createVideoTasks([minimax(), minimaxV2(), linkmodel(), linkmodel({ name: "linkmodel-eu" })]);
const prompt = "A city at sunset";

test("the provider is one of the entries, by the name that it was given", () => {
  const sora = { model: "sora-2", prompt };
  void (() => tasks.create("linkmodel-eu", sora));
  // @ts-expect-error misspelt
  void (() => tasks.create("linkmodle", sora));
  // @ts-expect-error a plain string says nothing of the input
  void ((provider: string) => tasks.create(provider, sora));
  const eu = createVideoTasks([linkmodel({ name: "linkmodel-eu" })]);
  // @ts-expect-error the entry has another name
  void (() => eu.create("linkmodel", sora));
});

test("create gives the state of a task of that provider", () => {
  void (async () => {
    const state = await tasks.create("linkmodel", { model: "sora-2", prompt });
    expectTypeOf(state).toEqualTypeOf<PollState<"linkmodel">>();
    expectTypeOf(state.ref).toEqualTypeOf<TaskRef<"linkmodel">>();
    expectTypeOf((await tasks.wait(state)).provider).toEqualTypeOf<"linkmodel">();
    const waiting = (few: VideoTasks<"linkmodel">) => few.wait(state);
    void waiting(tasks);
  });
});

test("cancel and list take literals of the providers that have them, and plain strings", () => {
  void (async (column: string) => {
    expectTypeOf(await tasks.cancel("minimax-v2:1")).toEqualTypeOf<EndedTask<"minimax-v2", "cancelled">>();
    for await (const task of tasks.list("minimax-v2"))
      expectTypeOf(task).toEqualTypeOf<VideoTask<"minimax-v2">>();
    void tasks.cancel(column);
    void tasks.list(column);
  });
  // @ts-expect-error LinkModel has no cancel
  void (() => tasks.cancel("linkmodel:1"));
  // @ts-expect-error nor a list
  void (() => tasks.list("linkmodel"));
  // @ts-expect-error MiniMax V1 has none
  void (() => tasks.list("minimax"));
  // @ts-expect-error misspelt
  void (() => tasks.cancel("minimax-v3:1"));
});

test("a provider of one's own takes what its create says that it takes, and without one, nothing", () => {
  const query = async (): Promise<ProviderAnswer> => ({ status: "running", providerStatus: "busy" });
  const acme = defineProvider({
    name: "acme",
    query,
    create: async (input: { scene: string; fps?: number }) => ({ id: input.scene }),
  });
  const still = defineProvider({ name: "still", query });
  const own = createVideoTasks([acme(), still(), linkmodel()]);
  void (async () =>
    expectTypeOf(await own.create("acme", { scene: "a" })).toEqualTypeOf<PollState<"acme">>());
  // @ts-expect-error no scene
  void (() => own.create("acme", { fps: 24 }));
  // @ts-expect-error a field of another type
  void (() => own.create("acme", { scene: "a", fps: "24" }));
  // @ts-expect-error another provider's input
  void (() => own.create("acme", { model: "sora-2", prompt }));
  // @ts-expect-error it has no create
  void (() => own.create("still", {}));
  void (() => own.wait("still:1"));
});
