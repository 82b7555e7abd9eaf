// Who installs every library: each client, and the core, against the simulator in memory.
import { clientPackages, publishedPackages, queryOperation } from "../../workspace/index.ts";
import { MEBIBYTE, type Consumer } from "./consumer.ts";

const libraries = publishedPackages.filter(({ hasCommand }) => !hasCommand).map(({ name }) => name);

/** The line that asks for a task with a client. */
function request({ name, factory }: (typeof clientPackages)[number]): string {
  const { path, parameter } = queryOperation(name);
  const params = `{ ${parameter.in}: { ${parameter.name}: idAt("${name}") } }`;
  return `await ${factory}(simulator.connection("${name}")).GET("${path}", { params: ${params} }),`;
}

export const everyPackage: Consumer = {
  name: "every package",
  dependencies: libraries,
  // Each of ours, openapi-fetch and what that depends on, and the validator of the simulator.
  limits: { packages: libraries.length + 3, bytes: 4 * MEBIBYTE },
  program: `
import { createVideoTasks, linkmodel } from "@videotask/core";
import { createSimulator, createVirtualClock, type ProviderName } from "@videotask/simulator";
${clientPackages.map(({ name, factory }) => `import { ${factory} } from "@videotask/${name}";`).join("\n")}

/** The task to wait for. */
export interface Input {
  readonly id: string;
}

export async function run({ id }: Input): Promise<string[]> {
  const clock = createVirtualClock();
  const simulator = createSimulator({ clock });
  const idAt = (provider: ProviderName) => simulator.task(provider).slice(\`\${provider}:\`.length);

  const answers = [
    ${clientPackages.map(request).join("\n    ")}
  ];

  const tasks = createVideoTasks([linkmodel(simulator.connection("linkmodel"))], { clock });
  const { ref, status } = await tasks.wait(simulator.task("linkmodel", { id }));
  return [
    ...answers.map(({ data, response }) => \`\${response.status} \${data ? "data" : "none"}\`),
    \`\${ref} \${status}\`,
  ];
}
`,
  prepare: () => ({ id: "aurora_abc123" }),
  expected: [...clientPackages.map(() => "200 data"), "linkmodel:aurora_abc123 succeeded"],
};
