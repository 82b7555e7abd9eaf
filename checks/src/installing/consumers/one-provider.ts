// Who installs the package of one provider, and nothing else.
import { MEBIBYTE, type Consumer } from "./consumer.ts";

export const oneProvider: Consumer = {
  name: "one provider",
  dependencies: ["@videotask/linkmodel"],
  limits: { packages: 4, bytes: 0.5 * MEBIBYTE },
  program: `
import { createLinkmodelClient } from "@videotask/linkmodel";

/** Where the provider is, and the id of a task there. */
export interface Input {
  readonly connection: { readonly apiKey: string; readonly baseUrl: string };
  readonly id: string;
}

export async function run({ connection, id }: Input): Promise<string[]> {
  const linkmodel = createLinkmodelClient(connection);
  const { data, response } = await linkmodel.GET("/query/video-generation", {
    params: { query: { task_id: id } },
  });
  if (!response.ok || data?.code !== 0) throw new Error(data?.message ?? response.statusText);
  return [\`linkmodel \${data.data?.status}\`];
}
`,
  prepare: (simulator, server) => ({
    connection: server.connection("linkmodel"),
    id: simulator.task("linkmodel", { queuedMs: 0, runningMs: 0 }).slice("linkmodel:".length),
  }),
  expected: ["linkmodel Success"],
};
