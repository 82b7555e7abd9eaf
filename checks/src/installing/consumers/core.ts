// Who installs the core: a task at each of its providers, waited for side by side.
import type { ProviderName } from "@videotask/simulator";
import { clientPackages, coreProviders } from "../../workspace/index.ts";
import { MEBIBYTE, type Consumer } from "./consumer.ts";

const names = coreProviders.map(({ name }) => name as ProviderName);

export const core: Consumer = {
  name: "core",
  dependencies: ["@videotask/core"],
  // Core itself, openapi-fetch and what that depends on.
  limits: { packages: clientPackages.length + 4, bytes: 2 * MEBIBYTE },
  program: `
import {
  createVideoTasks,
  ${coreProviders.map(({ factory }) => factory).join(",\n  ")},
  VideoTaskError,
  type VideoTask,
} from "@videotask/core";

type Connection = { readonly apiKey: string; readonly baseUrl: string };

/** Where the providers are, and which tasks to wait for. */
export interface Input {
  readonly connections: Record<VideoTask["provider"], Connection>;
  readonly refs: readonly string[];
}

export async function run({ connections, refs }: Input): Promise<string[]> {
  const tasks = createVideoTasks([
    ${coreProviders.map(({ name, factory }) => `${factory}(connections["${name}"]),`).join("\n    ")}
  ]);

  async function outcome(ref: string): Promise<string> {
    try {
      const task = await tasks.wait(ref, { schedule: [{ everyMs: 50 }] });
      const [{ type, url }] = task.outputs;
      return \`\${task.provider} \${task.status}: \${type} on \${new URL(url).hostname}\`;
    } catch (error) {
      if (VideoTaskError.is(error) && error.code === "task_failed") {
        return \`\${error.task.provider} \${error.task.status}: \${error.task.failure.code}\`;
      }
      throw error;
    }
  }
  return Promise.all(refs.map(outcome));
}
`,
  prepare: (simulator, server) => ({
    connections: Object.fromEntries(names.map((name) => [name, server.connection(name)])),
    refs: [
      ...names.map((name) => simulator.task(name, { queuedMs: 50, runningMs: 100 })),
      simulator.task("jimmy", { queuedMs: 0, runningMs: 50, failure: "moderation" }),
    ],
  }),
  expected: [...names.map((name) => `${name} succeeded: video on 127.0.0.1`), "jimmy failed: moderation"],
};
