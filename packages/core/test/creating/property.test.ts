// Any status, any body, any cut and any timing: at most one POST, and never a task that exists without either a reference or a
// submission_unknown that says so. The server here makes its task on every POST that reaches it, whatever it answers then.
import { createVirtualClock } from "@videotask/simulator";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createVideoTasks, VideoTaskError } from "../../src/index.ts";
import { memoryLedger } from "../../src/ledger/index.ts";
import { factories } from "../providers/factories.ts";
import { create } from "./create.ts";
import { PROVIDERS, type CreatingProvider } from "./inputs.ts";

/** What the server does with a request that it has read. */
interface Answer {
  readonly status: number;
  readonly body: string;
  /** How much of the body comes (0 to 1), and whether it breaks off or stalls there. */
  readonly part: number;
  readonly ending: "whole" | "break" | "stall";
  /** How long it thinks (milliseconds); `undefined` for ever. */
  readonly delayMs: number | undefined;
  /** Whether it breaks the connection in place of an answer. */
  readonly isReset: boolean;
  /** When the caller gives up (milliseconds), if ever. */
  readonly abortAfterMs: number | undefined;
}

const ids = fc.oneof(
  fc.constantFrom("", ".", "..", "7", "401047179385389059"),
  fc.string(),
  fc.integer(),
  fc.constant(null),
);
const codes = fc.oneof(
  fc.constantFrom(0, 1000, 1008, 1026, 1027, 2013, 20000, 20001, -1, 400, 500, 429),
  fc.integer(),
  fc.string(),
);
const envelope = fc
  .record({ id: ids, code: codes, message: fc.string() }, { requiredKeys: [] })
  .chain(({ id, code, message }) =>
    fc.constantFrom<unknown>(
      { task_id: id, base_resp: { status_code: code, status_msg: message } },
      { code, msg: message, data: { task_id: id } },
      { code, message, data: null },
      { id, task_id: id, status: "" },
      { type: "error", error: { type: code, message, http_code: "400" } },
      { task_id: id },
    ),
  );
const answers: fc.Arbitrary<Answer> = fc.record({
  status: fc.oneof(
    fc.constantFrom(
      200,
      200,
      200,
      201,
      202,
      400,
      401,
      402,
      403,
      404,
      408,
      413,
      422,
      429,
      500,
      502,
      503,
      529,
      302,
      307,
    ),
    fc.integer({ min: 200, max: 599 }),
  ),
  body: fc.oneof(
    { weight: 4, arbitrary: envelope.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string() },
    { weight: 1, arbitrary: fc.constant("<html>busy</html>") },
  ),
  part: fc.double({ min: 0, max: 1, noNaN: true }),
  ending: fc.constantFrom("whole", "whole", "whole", "whole", "whole", "whole", "break", "stall"),
  delayMs: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 1_000 }) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 200_000 }) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
  isReset: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
  abortAfterMs: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 200_000 }) },
  ),
});

async function run(provider: CreatingProvider, answer: Answer) {
  const clock = createVirtualClock();
  let posts = 0;
  const fetch = async (request: Request, init?: RequestInit): Promise<Response> => {
    posts++;
    const signal = init?.signal ?? request.signal;
    const sleep = (ms: number) => clock.sleep(Math.min(ms, 2 ** 31 - 1), signal);
    await (answer.delayMs === undefined ? new Promise(() => {}) : sleep(answer.delayMs));
    if (answer.isReset) throw Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } });
    const bytes = new TextEncoder().encode(answer.body);
    const part = bytes.slice(
      0,
      answer.ending === "whole" ? bytes.length : Math.floor(bytes.length * answer.part),
    );
    let isFirst = true;
    const body = new ReadableStream({
      async pull(controller) {
        if (isFirst && part.length) controller.enqueue(part);
        else if (answer.ending === "whole") controller.close();
        else if (answer.ending === "break") controller.error(new TypeError("terminated"));
        else await new Promise(() => {});
        isFirst = false;
      },
    });
    return new Response([204, 205, 304].includes(answer.status) ? null : body, { status: answer.status });
  };
  const ledger = memoryLedger();
  const entry = factories[provider]({ apiKey: "key-of-the-test", baseUrl: "https://vendor.example", fetch });
  const tasks = createVideoTasks([entry], { clock, ledger });
  const controller = new AbortController();
  const key = { idempotencyKey: "order-7", signal: controller.signal };
  const watched = new AbortController();
  if (answer.abortAfterMs !== undefined)
    clock.sleep(answer.abortAfterMs, watched.signal).then(
      () => controller.abort(new Error("enough")),
      () => {},
    );
  const end = await create(tasks, provider, key).then(
    (state) => ({ state, error: undefined }),
    (error: unknown) => ({ state: undefined, error }),
  );
  watched.abort();
  const [record] = await ledger.entries();
  const again =
    posts &&
    (await create(tasks, provider, { idempotencyKey: "order-7" }).then(
      ({ ref }) => ref,
      (error: unknown) => error,
    ));
  return { ...end, posts, record, again };
}

/** Whether an answer says clearly that the provider has decided against the task, so that one that exists is its lie, not our loss. */
const DECISIONS: ReadonlySet<string> = new Set([
  "authentication",
  "permission",
  "insufficient_balance",
  "quota_exceeded",
  "moderation",
  "invalid_request",
  "not_found",
  "rate_limited",
]);

/** How often each end was met: a property that is never put to the test holds nothing. */
const met = { accepted: 0, unsent: 0, unknown: 0, refused: 0 };

/** What an end should not be, in words; `undefined` where all is well. */
function whatIsWrong(
  { state, error, posts, record, again }: Awaited<ReturnType<typeof run>>,
  answer: Answer,
): string | undefined {
  if (state) {
    met.accepted++;
    if (posts !== 1) return `${posts} requests for one task`;
    if (record?.outcome?.type !== "accepted" || record.outcome.ref !== state.ref) return "not in the ledger";
    return again === state.ref ? undefined : "another task for the same key";
  }
  if (posts === 0) {
    met.unsent++;
    return (error as Error).message === "enough" ? undefined : "an error before anything was sent";
  }
  if (!VideoTaskError.is(error)) return `no error of ours: ${String(error)}`;
  if (JSON.stringify(error).includes("key-of-the-test")) return "the key";
  if (error.code === "submission_unknown") {
    met.unknown++;
    if (posts !== 1) return `${posts} requests for one key`;
    if (record?.outcome?.type !== "unknown") return "not unknown in the ledger";
    return VideoTaskError.is(again) && again.submissionId === error.submissionId
      ? undefined
      : "not unknown when it is called again";
  }
  met.refused++;
  if (!DECISIONS.has(error.code)) return `${error.code} is no decision`;
  const isWholeInTime =
    answer.status < 500 && (answer.delayMs ?? Infinity) < 120_000 && answer.ending === "whole";
  if (!isWholeInTime && answer.ending === "whole") return "a decision that nobody can have read";
  return record ? "a refusal that keeps its key" : undefined;
}

test.each(PROVIDERS)(
  "%s",
  async (provider) => {
    await fc.assert(
      fc.asyncProperty(answers, async (answer) => {
        const seen = await run(provider, answer);
        expect(whatIsWrong(seen, answer)).toBeUndefined();
      }),
      { numRuns: 250 },
    );
  },
  120_000,
);

test("all ends were met", () => {
  expect(Math.min(met.accepted, met.unknown, met.refused)).toBeGreaterThan(5);
});
