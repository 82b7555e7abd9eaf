// What a user of all packages writes: each client, and the core, against the simulator in memory.
import { createChainhubClient } from "@videotask/chainhub";
import { createVideoTasks, linkmodel } from "@videotask/core";
import { createDoubaoClient } from "@videotask/doubao";
import { createJimmyClient } from "@videotask/jimmy";
import { createLinkmodelClient } from "@videotask/linkmodel";
import { createMinimaxClient } from "@videotask/minimax";
import { createSimulator, createVirtualClock, type ProviderName } from "@videotask/simulator";

/** The task to wait for. */
export interface Question {
  readonly id: string;
}

export async function run({ id }: Question): Promise<string[]> {
  const clock = createVirtualClock();
  const simulator = createSimulator({ clock });
  const idAt = (provider: ProviderName) => simulator.task(provider).slice(`${provider}:`.length);

  const answers = [
    await createChainhubClient(simulator.connection("chainhub")).GET("/minimax/v1/query/video_generation", {
      params: { query: { task_id: idAt("chainhub") } },
    }),
    await createDoubaoClient(simulator.connection("doubao")).GET("/v1/video/generations/{task_id}", {
      params: { path: { task_id: idAt("doubao") } },
    }),
    await createJimmyClient(simulator.connection("jimmy")).GET("/api/open-api/v1/videos/{taskId}", {
      params: { path: { taskId: idAt("jimmy") } },
    }),
    await createLinkmodelClient(simulator.connection("linkmodel")).GET("/query/video-generation", {
      params: { query: { task_id: idAt("linkmodel") } },
    }),
    await createMinimaxClient(simulator.connection("minimax")).GET("/v1/query/video_generation", {
      params: { query: { task_id: idAt("minimax") } },
    }),
  ];

  const tasks = createVideoTasks([linkmodel(simulator.connection("linkmodel"))], { clock });
  const { ref, status } = await tasks.wait(simulator.task("linkmodel", { id }));
  return [
    ...answers.map(({ data, response }) => `${response.status} ${data ? "data" : "none"}`),
    `${ref} ${status}`,
  ];
}
