// What is misspelt, negative or of a wrong type is refused when it is given, by a TypeError that names it: a test with such an option
// would pass and prove nothing.

import { describe, expect, test } from "vitest";
import { createSimulator, createVirtualClock, type CustomProvider } from "../src/index.ts";
import { quirkNames, quirks } from "../src/task/quirks.ts";
import { providerNames } from "./query-task.ts";

/** As somebody without a compiler sees it. */
// oxlint-disable-next-line typescript/no-explicit-any -- whatever is given is what is tested
type Untyped = any;

const simulator = createSimulator({ clock: createVirtualClock() }) as Untyped;
const nova: CustomProvider = { baseUrl: "https://nova.example", answers: { "/jobs/{id}": () => ({}) } };

/** A call with some of its options replaced. */
type Call = (options: object) => unknown;
const createSimulatorWith: Call = (options) => createSimulator(options);
const createClockWith: Call = (options) => createVirtualClock(options);
const taskWith: Call = (script) => simulator.task("minimax", script);
const quirksWith: Call = (given) => simulator.task("linkmodel", { quirks: given });
const failureWith: Call = (failure) => simulator.task("jimmy", { failure: { message: "x", ...failure } });
const matchWith: Call = (match) => simulator.faults.add({ kind: "html" }, match).remove();
const faultWith: Call = (fault) => simulator.faults.add(fault).remove();
const customWith: Call = (options) => createSimulator().custom("nova", { ...nova, ...options });

const MS = [-1, Number.NaN, "1000", null, true, [], {}];
const FINITE_MS = [...MS, Infinity];
const INSTANT = [Number.NaN, Infinity, "2026-01-01", new Date(0), null];
const COUNT = [-1, 1.5, Number.NaN, "1", null];
const TEXT = [1, null, true, {}, []];
const WORD = ["", "sora", 1, null, {}];
const FUNCTION = [null, "x", {}];

const REFUSED: readonly [call: string, Call, Record<string, readonly unknown[]>][] = [
  [
    "createSimulator",
    createSimulatorWith,
    { seed: [1.5, Number.NaN, "7", null], clock: [null, {}, Date, "x"] },
  ],
  ["createVirtualClock", createClockWith, { startAt: INSTANT }],
  [
    "task",
    taskWith,
    {
      id: ["", ...TEXT],
      submittedAt: INSTANT,
      queuedMs: MS,
      runningMs: MS,
      outcome: ["cancelled", "success", ...WORD],
      failure: ["moderated", "", null, 1, {}, []],
      model: TEXT,
      prompt: TEXT,
      quirks: [null, "chunked", [], 1],
    },
  ],
  ["task's failure", failureWith, { message: TEXT, code: [null, true, Number.NaN, {}] }],
  [
    "task's quirks",
    quirksWith,
    {
      unknownStatus: [1, null, {}, { status: 1 }, { status: "x", fromMs: -1 }, { status: "x", untilMs: 1 }],
      statusWords: [null, "x", [], { Success: 1 }],
      statusCase: WORD,
      successWithoutUrl: COUNT,
      notFoundForMs: MS,
      forgottenAfterMs: MS,
      chunked: [1, "true", null],
    },
  ],
  [
    "faults.add's match",
    matchWith,
    {
      provider: WORD,
      ref: ["linkmodel", "sora:1", "linkmodel:", ":1", 1, null],
      operation: WORD,
      times: COUNT,
      after: COUNT,
      probability: [-0.1, 1.1, Number.NaN, "0.5", null, Infinity],
      forMs: MS,
    },
  ],
  ["faults.add", faultWith, { kind: ["boom", ...WORD] }],
  ...((
    [
      [
        "status",
        { status: 503 },
        { status: [99, 1_000, 503.5, "503", null, Number.NaN], retryAfterMs: FINITE_MS },
      ],
      ["rateLimit", {}, { retryAfterMs: FINITE_MS, retryAfterFormat: WORD }],
      ["error", { error: "notFound" }, { error: ["rateLimited", ...WORD] }],
      ["code", { code: 1 }, { code: [null, true, {}, Number.NaN], message: TEXT }],
      ["hang", {}, { in: WORD }],
      ["slow", { delayMs: 1 }, { delayMs: MS }],
      ["body", { body: "" }, { body: TEXT, status: [99, "200", null], headers: [null, "x", [], { a: 1 }] }],
    ] as const
  ).map(
    ([kind, needed, refused]) =>
      [`faults.add's ${kind}`, (fault: object) => faultWith({ kind, ...needed, ...fault }), refused] as const,
  ) as [string, Call, Record<string, readonly unknown[]>][]),
  [
    "custom",
    customWith,
    {
      baseUrl: [
        "",
        "nova.example",
        "ftp://nova.example",
        "https://nova.example?x=1",
        "https://a:b@x.example",
        1,
      ],
      answers: [null, [() => 1], { "/jobs": () => 1 }, { "jobs/{id}": () => 1 }, { "/jobs/{id}": {} }],
      otherwise: FUNCTION,
      security: [
        "digest",
        "",
        null,
        {},
        { in: "cookie", name: "key" },
        { in: "query" },
        { in: "query", name: "" },
      ],
      errorBody: FUNCTION,
      linkValidMs: MS,
    },
  ],
];

describe.each(REFUSED)("%s", (_, call, options) => {
  test.each(
    Object.entries(options).flatMap(([name, values]) => values.map((value) => [name, value] as const)),
  )("refuses %s: %j by its name", (name, value) => {
    expect(() => call({ [name]: value })).toThrow(expect.objectContaining({ name: "TypeError" }));
    expect(() => call({ [name]: value })).toThrow(name);
  });

  test.each(Object.keys(options))("refuses %s with a letter too few, and names the right one", (name) => {
    const misspelt = name.length > 2 ? name.slice(0, 1) + name.slice(2) : `${name}n`;
    const value = { [misspelt]: Object.values(options)[0] };
    expect(() => call(value)).toThrow(expect.objectContaining({ name: "TypeError" }));
    expect(() => call(value)).toThrow(`"${misspelt}": did you mean "${name}"?`);
  });
});

test.each([null, 1, "linkmodel", [], () => ({})])("options that are %j are refused", async (options) => {
  expect(() => createSimulator(options as object)).toThrow(/options is .* and must be an object/);
  expect(() => createVirtualClock(options as object)).toThrow(/options is .* and must be an object/);
  expect(() => simulator.task("jimmy", options)).toThrow(/script is .* and must be an object/);
  expect(() => simulator.faults.add({ kind: "html" }, options)).toThrow(/match is .* and must be an object/);
  await expect(simulator.listen(options)).rejects.toThrow(/options is .* and must be an object/);
});

test.each([null, undefined, 1, "html", () => ({})])("a fault that is %j is refused", (fault) => {
  expect(() => simulator.faults.add(fault)).toThrow(/fault is .* and must be an object/);
});

test("a script of faults is refused by the entry that is wrong", () => {
  expect(() => simulator.faults.add([null, { kind: "html" }, { kind: "sttus", status: 503 }])).toThrow(
    'faults.add(fault, match): fault[2].kind cannot be "sttus": did you mean "status"? There are: status,',
  );
});

test.each([-1, 65_536, 1.5, Number.NaN, "8080", null])("port %j is refused", async (port) => {
  await expect(simulator.listen({ port })).rejects.toThrow(
    expect.objectContaining({ name: "TypeError", message: expect.stringMatching(/options\.port is /) }),
  );
});

test.each([-1, Number.NaN, Infinity, "1000", undefined])("a clock is not moved by %j", async (ms) => {
  const clock = createVirtualClock({ startAt: 7 });
  await expect(clock.advance(ms as number)).rejects.toThrow(/ms is .* and must be 0 or more milliseconds/);
  expect(clock.now()).toBe(7);
  await clock.advance(3);
  expect(clock.now()).toBe(10);
});

describe("a provider that does not exist is named, with the nearest that does, by", () => {
  const message = 'the simulator has no provider "linkmodl": did you mean "linkmodel"? There are: chainhub,';

  test.each<[string, () => unknown]>([
    ["task", () => simulator.task("linkmodl")],
    ["connection", () => simulator.connection("linkmodl")],
    ["faults.add's provider", () => simulator.faults.add({ kind: "html" }, { provider: "linkmodl" })],
    ["faults.add's ref", () => simulator.faults.add({ kind: "html" }, { ref: "linkmodl:1" })],
  ])("%s", (_, call) => {
    expect(call).toThrow(expect.objectContaining({ name: "TypeError" }));
    expect(call).toThrow(message);
  });

  test("a server's connection", async () => {
    await using server = await simulator.listen();
    expect(() => server.connection("linkmodl")).toThrow(message);
    expect(() => server.connection("__proto__")).toThrow('no provider "__proto__". There are: chainhub,');
  });
});

test("a script that wants what its provider never does is a TypeError that names it, and what there is", () => {
  const { task } = createSimulator();
  // @ts-expect-error -- MiniMax cancels nothing
  expect(() => task("minimax", { outcome: "cancelled" })).toThrow(
    'task("minimax", script): script.outcome cannot be "cancelled". There are: succeeded, failed.',
  );
  // @ts-expect-error -- LinkModel's code is always a number
  expect(() => task("linkmodel", { quirks: { codeAsNumber: true } })).toThrow(
    /task\("linkmodel", script\): script\.quirks has no "codeAsNumber".*, camelCaseRequestId\.$/,
  );
  // @ts-expect-error -- no such provider
  expect(() => task("sora")).toThrow(/no provider "sora"\. There are: chainhub, minimax,/);
  expect(() => task("jimmy", { outcome: "succeeded", failure: "moderation" })).toThrow(
    'script.failure is why a task fails, and script.outcome is "succeeded"',
  );
});

test.each(providerNames)("every quirk of %s refuses what is no value of it", (provider) => {
  for (const name of quirkNames(provider)) {
    const script = { quirks: { [name]: Symbol("no value") } };
    expect(() => simulator.task(provider, script)).toThrow(`script.quirks.${name} is a symbol, and must be `);
  }
  expect(quirkNames(provider).length).toBeLessThan(Object.keys(quirks).length);
});

test("undefined is as if it were left out", () => {
  const none = (names: string) => Object.fromEntries(names.split(" ").map((name) => [name, undefined]));
  expect(() => {
    createSimulatorWith(none("seed clock"));
    createClockWith(none("startAt"));
    taskWith(none("id submittedAt queuedMs runningMs outcome failure model prompt quirks"));
    quirksWith(none(quirkNames("linkmodel").join(" ")));
    matchWith(none("provider ref operation times after probability forMs"));
    faultWith({ kind: "rateLimit", ...none("retryAfterMs retryAfterFormat") });
    customWith(none("otherwise security errorBody linkValidMs"));
  }).not.toThrow();
});

test("a long value is cut in the message", () => {
  const outcome = "x".repeat(1_000_000);
  expect(() => simulator.task("jimmy", { outcome })).toThrow(/^.{1,300}$/);
});

test("what looks odd and can be is taken", () => {
  expect(() => {
    simulator.task("linkmodel", { id: ".", submittedAt: -5, queuedMs: Infinity, runningMs: 0, model: "" });
    simulator.task("doubao", { outcome: "expired", quirks: { successWithoutUrl: Infinity, failReason: "" } });
    simulator.faults.add({ kind: "slow", delayMs: Infinity }, { times: 0, after: Infinity, probability: 0 });
    simulator.faults.add({ kind: "body", body: "", status: 799, headers: {} }, { ref: "linkmodel:a:b" });
    simulator.faults.add([], { forMs: Infinity });
    createSimulator({ seed: -1, clock: createVirtualClock({ startAt: -1 }) });
  }).not.toThrow();
});
