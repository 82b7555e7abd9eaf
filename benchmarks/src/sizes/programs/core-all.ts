// The core with every provider.
import {
  chainhub,
  createVideoTasks,
  doubao,
  jimmy,
  linkmodel,
  minimax,
  minimaxAgent,
  minimaxV2,
} from "@videotask/core";

const apiKey = () => prompt() ?? "";
const tasks = createVideoTasks([
  chainhub({ apiKey }),
  minimax({ apiKey }),
  minimaxAgent({ apiKey }),
  minimaxV2({ apiKey }),
  jimmy({ apiKey }),
  linkmodel({ apiKey }),
  doubao({ apiKey, baseUrl: "https://gateway.example" }),
]);
const task = await tasks.wait("linkmodel:aurora_abc123");
console.log(task.outputs[0].url);
