// What is created at the simulator, and what becomes of it: a task at each of the seven endpoints. The ids are those of the vendors'
// pages, as far as they have some.
import type { CreateOptions, PollState } from "@videotask/core";
import type { Simulator } from "@videotask/simulator";
import type { ExpectedTask } from "./environment.ts";
import type { SimulatedTasks } from "./simulated-tasks.ts";

const PROMPT = "A futuristic city at sunset";

export interface ScriptedCreate extends Pick<ExpectedTask, "outcome" | "problems"> {
  readonly provider: SimulatedTasks["providers"][number]["name"];
  create(tasks: SimulatedTasks, callbackUrl: string, options: CreateOptions): Promise<PollState>;
}

/** How many requests the creates below should make, and how many tasks: one is refused. */
export const EXPECTED = { sent: 8, made: 7 } as const;

export const scriptedCreates: readonly ScriptedCreate[] = [
  {
    provider: "chainhub",
    create: (tasks, _, options) =>
      tasks.create(
        "chainhub",
        { model: "MiniMax-Hailuo-2.3", prompt: PROMPT, durationSeconds: 6, resolution: "768p" },
        options,
      ),
    outcome: "succeeded",
    problems: [],
  },
  {
    provider: "minimax",
    create: (tasks, callbackUrl, options) =>
      tasks.create("minimax", { model: "MiniMax-Hailuo-2.3", prompt: PROMPT, callbackUrl }, options),
    outcome: "succeeded",
    problems: ["a lost create"],
  },
  {
    provider: "minimax-agent",
    create: (tasks, callbackUrl, options) =>
      tasks.create(
        "minimax-agent",
        {
          callbackUrl,
          providerOptions: { template_id: "393769180141805569", text_inputs: [{ value: "Lion" }] },
        },
        options,
      ),
    outcome: "succeeded",
    problems: [],
  },
  {
    provider: "minimax-v2",
    create: (tasks, callbackUrl, options) =>
      tasks.create(
        "minimax-v2",
        {
          model: "MiniMax-H3",
          prompt: PROMPT,
          durationSeconds: 5,
          resolution: "2k",
          aspectRatio: "16:9",
          callbackUrl,
        },
        options,
      ),
    outcome: "succeeded",
    problems: [],
  },
  {
    provider: "jimmy",
    create: (tasks, _, options) =>
      tasks.create("jimmy", { model: "sora2-12s", prompt: PROMPT, durationSeconds: 12 }, options),
    outcome: "moderation",
    problems: [],
  },
  {
    provider: "linkmodel",
    create: (tasks, _, options) =>
      tasks.create("linkmodel", { model: "sora-2", prompt: PROMPT, durationSeconds: 8 }, options),
    outcome: "succeeded",
    problems: ["a refused create"],
  },
  {
    provider: "doubao",
    create: (tasks, _, options) =>
      tasks.create("doubao", { model: "doubao-seedance-1-0-pro-250528", prompt: PROMPT }, options),
    outcome: "succeeded",
    problems: ["HTTP 503", "HTTP 429", "an unknown status"],
  },
];

/** Says what becomes of them. */
export function scriptOutcomes({ onCreate, faults }: Pick<Simulator, "onCreate" | "faults">): void {
  onCreate("chainhub", [{ id: "306792606023824", queuedMs: 25_000, runningMs: 150_000 }]);
  onCreate("minimax", [{ id: "176843862716480", queuedMs: 40_000, runningMs: 180_000 }]);
  // Beyond 2^53: every digit counts.
  onCreate("minimax-agent", [{ id: "401047179385389059", queuedMs: 15_000, runningMs: 75_000 }]);
  onCreate("minimax-v2", [{ id: "417823405126811862", queuedMs: 20_000, runningMs: 130_000 }]);
  onCreate("jimmy", [{ id: "01940c38-160a", queuedMs: 10_000, runningMs: 100_000, failure: "moderation" }]);
  onCreate("linkmodel", [{ id: "aurora_abc123", queuedMs: 35_000, runningMs: 240_000 }]);
  onCreate("doubao", [
    {
      id: "task_abc123xyz456",
      queuedMs: 20_000,
      runningMs: 200_000,
      quirks: { unknownStatus: { status: "RESTYLING", fromMs: 70_000, forMs: 100_000 } },
    },
  ]);
  // Accepted, and the connection breaks before the answer.
  faults.add({ kind: "reset", afterAccepting: true }, { provider: "minimax", operation: "create" });
  faults.add({ kind: "rateLimit", retryAfterMs: 15_000 }, { provider: "linkmodel", operation: "create" });
  faults.add(
    [null, null, { kind: "status", status: 503 }, null, null, { kind: "rateLimit", retryAfterMs: 20_000 }],
    { provider: "doubao", operation: "query" },
  );
}
