// The environment without keys: a task created at each endpoint of a simulator on a loopback port, with the real HTTP stack in between,
// callbacks too, on a clock that both sides share.
import { createSimulator } from "@videotask/simulator";
import { createTask } from "./create-task.ts";
import type { Environment, ExpectedTask } from "./environment.ts";
import { fastClock } from "./fast-clock.ts";
import { receiveCallbacks } from "./receive-callbacks.ts";
import { EXPECTED, scriptedCreates, scriptOutcomes, type ScriptedCreate } from "./scripted-creates.ts";
import { simulatedTasks } from "./simulated-tasks.ts";

const SPEED = 60;

export async function simulatedEnvironment(): Promise<Environment> {
  const clock = fastClock(SPEED);
  const simulator = createSimulator({ clock });
  const server = await simulator.listen();
  const callbacks = await receiveCallbacks();
  const tasks = simulatedTasks(server, clock);
  scriptOutcomes(simulator);
  const requestTimeoutMs = 30_000 * SPEED; // the network is as slow as ever

  const expect = ({ provider, create, outcome, problems }: ScriptedCreate): ExpectedTask => ({
    name: provider,
    async begin(signal, { onEvent, tell }) {
      const receiver = await callbacks.issue();
      const state = await createTask({
        create: () =>
          create(tasks, receiver.url, {
            idempotencyKey: `order-${provider}`,
            signal,
            requestTimeoutMs,
            onEvent,
          }),
        resolve: (lost, id) => tasks.resolve(lost, `${provider}:${id}`, { signal, requestTimeoutMs }),
        receiver,
        clock,
        signal,
        tell,
      });
      return { state, wake: receiver.wake };
    },
    outcome,
    problems,
  });

  return {
    title: "A task at each of seven simulated endpoints, at sixty times the speed",
    success:
      "Every task ended as scripted: six videos, one of them through a 503, a 429 and an unknown status, one\n" +
      "created again after a clear refusal, one found by its callback after its create was lost, and one task\n" +
      "that failed by moderation.",
    expected: scriptedCreates.map(expect),
    tasks,
    creates() {
      const sent = simulator.requests.filter(({ operation }) => operation === "create").length;
      const made = simulator.created.length;
      return { sent, made, asExpected: sent === EXPECTED.sent && made === EXPECTED.made };
    },
    now: () => clock.now(),
    requestTimeoutMs,
    async close() {
      await callbacks.close();
      await server.close();
    },
  };
}
