// The environment without keys: six scripted tasks at a simulator on a loopback port, with the real HTTP stack in between, on a
// clock that both sides share.
import { chainhub, createVideoTasks, doubao, jimmy, linkmodel, minimax, minimaxAgent } from "@videotask/core";
import { createSimulator, type Simulator } from "@videotask/simulator";
import { countingFetch } from "./count-requests.ts";
import type { Environment, ExpectedTask } from "./environment.ts";
import { fastClock } from "./fast-clock.ts";

const SPEED = 60;

type ScriptedTask = Omit<ExpectedTask, "state">;

const succeeds = (ref: string): ScriptedTask => ({ ref, outcome: "succeeded", problems: [] });

/** Scripts the six tasks. The ids are those of the vendors' pages, as far as they have some. */
function scriptTasks(simulator: Simulator): ScriptedTask[] {
  const unreliable = simulator.task("doubao", {
    id: "task_abc123xyz456",
    queuedMs: 20_000,
    runningMs: 200_000,
    quirks: { unknownStatus: { status: "RESTYLING", fromMs: 70_000, forMs: 100_000 } },
  });
  simulator.faults.add(
    [null, null, { kind: "status", status: 503 }, null, null, { kind: "rateLimit", retryAfterMs: 20_000 }],
    { ref: unreliable },
  );
  return [
    succeeds(simulator.task("chainhub", { id: "306792606023824", queuedMs: 25_000, runningMs: 150_000 })),
    succeeds(simulator.task("minimax", { id: "176843862716480", queuedMs: 40_000, runningMs: 180_000 })),
    succeeds(
      // Beyond 2^53: every digit counts.
      simulator.task("minimax-agent", { id: "401047179385389059", queuedMs: 15_000, runningMs: 75_000 }),
    ),
    {
      ref: simulator.task("jimmy", {
        id: "01940c38-160a",
        queuedMs: 10_000,
        runningMs: 100_000,
        failure: "moderation",
      }),
      outcome: "moderation",
      problems: [],
    },
    succeeds(simulator.task("linkmodel", { id: "aurora_abc123", queuedMs: 35_000, runningMs: 240_000 })),
    { ref: unreliable, outcome: "succeeded", problems: ["HTTP 503", "HTTP 429", "an unknown status"] },
  ];
}

export async function simulatedEnvironment(): Promise<Environment> {
  const clock = fastClock(SPEED);
  const simulator = createSimulator({ clock });
  const server = await simulator.listen();
  const tasks = createVideoTasks(
    [
      chainhub(server.connection("chainhub")),
      minimax(server.connection("minimax")),
      minimaxAgent(server.connection("minimax-agent")),
      jimmy(server.connection("jimmy")),
      linkmodel(server.connection("linkmodel")),
      doubao(server.connection("doubao")),
    ],
    { clock, fetch: countingFetch },
  );
  const submittedAt = clock.now();
  return {
    title: "Six tasks at five simulated providers, at sixty times the speed",
    success:
      "Every task ended as scripted: five videos, one of them through a 503, a 429 and an\n" +
      "unknown status, and one task that failed by moderation.",
    expected: scriptTasks(simulator).map((task) => ({
      ...task,
      state: tasks.start(task.ref, { submittedAt }),
    })),
    tasks,
    now: () => clock.now(),
    requestTimeoutMs: 30_000 * SPEED, // the network is as slow as ever
    close: () => server.close(),
  };
}
