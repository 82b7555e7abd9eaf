// What a user of the core writes: one task at each provider, waited for side by side.
import {
  chainhub,
  createVideoTasks,
  doubao,
  jimmy,
  linkmodel,
  minimax,
  minimaxAgent,
  VideoTaskError,
  type VideoTask,
} from "@videotask/core";

type Connection = { readonly apiKey: string; readonly baseUrl: string };

/** Where the providers are, and which tasks to wait for. */
export interface Question {
  readonly connections: Record<VideoTask["provider"], Connection>;
  readonly refs: readonly string[];
}

export async function run({ connections, refs }: Question): Promise<string[]> {
  const tasks = createVideoTasks([
    chainhub(connections["chainhub"]),
    doubao(connections["doubao"]),
    jimmy(connections["jimmy"]),
    linkmodel(connections["linkmodel"]),
    minimax(connections["minimax"]),
    minimaxAgent(connections["minimax-agent"]),
  ]);

  async function outcome(ref: string): Promise<string> {
    try {
      const task = await tasks.wait(ref, { schedule: [{ everyMs: 50 }] });
      const [{ type, url }] = task.outputs;
      return `${task.provider} ${task.status}: ${type} on ${new URL(url).hostname}`;
    } catch (error) {
      if (VideoTaskError.is(error) && error.code === "task_failed") {
        return `${error.task.provider} ${error.task.status}: ${error.task.failure.code}`;
      }
      throw error;
    }
  }
  return Promise.all(refs.map(outcome));
}
