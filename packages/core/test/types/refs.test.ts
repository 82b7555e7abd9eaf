// Which references compile. The lines are never run; the type check is the test.
/* oxlint-disable vitest/expect-expect -- `@ts-expect-error` and `expectTypeOf` are the assertions */
import { expectTypeOf, test } from "vitest";
import {
  createVideoTasks,
  defineProvider,
  linkmodel,
  minimax,
  minimaxAgent,
  parseTaskRef,
  taskRef,
  type PollState,
  type ProviderAnswer,
  type ProviderEntry,
  type TaskRef,
  type VideoTask,
  type VideoTasks,
} from "../../src/index.ts";

const tasks = createVideoTasks([linkmodel(), minimaxAgent(), minimax({ name: "minimax-eu" })]);
type Names = "linkmodel" | "minimax-agent" | "minimax-eu";
const state = tasks.start("linkmodel:aurora_abc123");

test("the configured names are inferred, also those that entries were given", () => {
  expectTypeOf(tasks).toExtend<VideoTasks<Names>>();
  expectTypeOf(linkmodel().name).toEqualTypeOf<"linkmodel">();
  expectTypeOf(linkmodel()).toExtend<ProviderEntry<"linkmodel">>();
  expectTypeOf(linkmodel({ apiKey: "k" }).name).toEqualTypeOf<"linkmodel">();
  expectTypeOf(linkmodel({ name: "eu" }).name).toEqualTypeOf<"eu">();
  expectTypeOf(linkmodel({ name: undefined }).name).toEqualTypeOf<"linkmodel">();
  const acme = defineProvider({ name: "acme", query: async () => ({}) as ProviderAnswer });
  expectTypeOf(acme().name).toEqualTypeOf<"acme">();
  const both = createVideoTasks([acme(), linkmodel()]);
  expectTypeOf(both).toExtend<VideoTasks<"acme" | "linkmodel">>();
  void (() => both.get("acme:1"));
  // @ts-expect-error neither of them
  void (() => both.get("jimmy:1"));
});

test("a literal of a configured name compiles, whatever its id", () => {
  void (() => tasks.get("linkmodel:aurora_abc123"));
  void (() => tasks.wait("minimax-agent:401047179385389059"));
  void (() => tasks.watch("minimax-eu:1"));
  void (() => tasks.start("linkmodel:a:b:c"));
  void (() => tasks.get("linkmodel:a" as "linkmodel:a" | "minimax-eu:b"));
});

test("a misspelt literal does not compile, in any method", () => {
  // @ts-expect-error linkmodle
  void (() => tasks.get("linkmodle:aurora_abc123"));
  // @ts-expect-error the entry has another name
  void (() => tasks.wait("minimax:1"));
  // @ts-expect-error no colon
  void (() => tasks.watch("aurora_abc123"));
  // @ts-expect-error case counts
  void (() => tasks.start("LinkModel:1"));
  // @ts-expect-error empty
  void (() => tasks.get(""));
  // @ts-expect-error one of the two is misspelt
  void (() => tasks.get("linkmodel:a" as "linkmodel:a" | "linkmodle:b"));
  // @ts-expect-error no text
  void (() => tasks.get(7));
});

test("a plain string compiles", () => {
  const column = "linkmodel:aurora_abc123" as string;
  void (() => tasks.get(column));
  void (() => tasks.wait(column));
  void (() => tasks.watch(column));
  void (() => tasks.start(column));
  void (() => tasks.get(`${column}`));
});

test("a TaskRef compiles when its provider is configured, or not known", () => {
  void (() => tasks.get("linkmodel:1" as TaskRef<"linkmodel">));
  void (() => tasks.get("linkmodel:1" as TaskRef<Names>));
  void (() => tasks.get("linkmodel:1" as TaskRef));
  void ((id: string) => tasks.get(`linkmodel:${id}`));
  void ((id: string) => tasks.get(taskRef("linkmodel", id)));
  // @ts-expect-error linkmodle
  void (() => tasks.get("linkmodle:1" as TaskRef<"linkmodle">));
  // @ts-expect-error linkmodle
  void ((id: string) => tasks.get(`linkmodle:${id}`));
});

test("wait and watch take a state as well, get does not", () => {
  void (() => tasks.wait(state));
  void (() => tasks.watch(state));
  void (() => tasks.tick(state));
  // @ts-expect-error a state is no reference
  void (() => tasks.get(state));
  void (() => tasks.tick("linkmodel:aurora_abc123"));
});

test("wait, watch and tick take what comes out of a database, and no misspelt literal", () => {
  void ((column: unknown) => tasks.wait(column));
  void ((column: unknown) => tasks.watch(column));
  void ((column: unknown) => tasks.tick(column));
  void ((text: string) => tasks.tick(JSON.parse(text)));
  // @ts-expect-error linkmodle
  void (() => tasks.wait("linkmodle:1"));
  // @ts-expect-error linkmodle
  void (() => tasks.watch("linkmodle:1"));
  // @ts-expect-error linkmodle
  void (() => tasks.tick("linkmodle:1"));
});

test("tasks of more providers pass where those of fewer are wanted", () => {
  const wanted = (few: VideoTasks<"linkmodel">) => few;
  void (() => wanted(tasks));
});

test("a state goes on in its own variable, whatever JSON.parse makes of it", () => {
  void (async (text: string) => {
    let kept = tasks.start("linkmodel:1");
    expectTypeOf(kept.ref).toEqualTypeOf<TaskRef<"linkmodel">>();
    ({ state: kept } = await tasks.tick(kept));
    ({ state: kept } = await tasks.tick(JSON.parse(text)));
  });
});

test("a state fits a column of JSON", () => {
  type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
  void ((given: PollState): JsonValue => given);
  void ((given: PollState<"linkmodel">): JsonValue => given);
});

test("entries of names that are not known until run time take any reference", () => {
  const names = ["a", "b"] as string[];
  const dynamic = createVideoTasks(names.map((name) => linkmodel({ name })));
  expectTypeOf(dynamic).toExtend<VideoTasks<string>>();
  void (() => dynamic.get("anything:1"));
});

test("taskRef and parseTaskRef keep the name in the type", () => {
  expectTypeOf(taskRef("linkmodel", "1")).toEqualTypeOf<TaskRef<"linkmodel">>();
  expectTypeOf(parseTaskRef("linkmodel:1" as TaskRef<"linkmodel">).provider).toEqualTypeOf<"linkmodel">();
  expectTypeOf(parseTaskRef("linkmodel:1" as string).provider).toEqualTypeOf<string>();
});

test("the tasks that come back name the provider that the reference or the state names", () => {
  void (async (column: string, unknown: unknown) => {
    const task = await tasks.get("linkmodel:1");
    expectTypeOf(task).toEqualTypeOf<VideoTask<"linkmodel">>();
    expectTypeOf(task.provider).toEqualTypeOf<"linkmodel">();
    expectTypeOf(task.ref).toEqualTypeOf<TaskRef<"linkmodel">>();
    void tasks.get(task.ref);
    expectTypeOf((await tasks.wait("linkmodel:1")).provider).toEqualTypeOf<"linkmodel">();
    expectTypeOf((await tasks.wait("linkmodel:1" as TaskRef<Names>)).provider).toEqualTypeOf<Names>();
    expectTypeOf((await tasks.wait(tasks.start("minimax-eu:1"))).provider).toEqualTypeOf<"minimax-eu">();
    expectTypeOf((await tasks.wait(column)).provider).toEqualTypeOf<string>();
    expectTypeOf((await tasks.wait(unknown)).provider).toEqualTypeOf<string>();
    const { task: ticked, state: next } = await tasks.tick(tasks.start("linkmodel:1"));
    expectTypeOf(ticked).toExtend<VideoTask<"linkmodel"> | undefined>();
    expectTypeOf(next).toEqualTypeOf<PollState<"linkmodel">>();
    for await (const seen of tasks.watch("linkmodel:1"))
      expectTypeOf(seen.provider).toEqualTypeOf<"linkmodel">();
  });
});
