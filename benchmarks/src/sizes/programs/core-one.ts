// The core with one provider.
import { createVideoTasks, linkmodel } from "@videotask/core";

const tasks = createVideoTasks([linkmodel({ apiKey: () => prompt() ?? "" })]);
const task = await tasks.wait("linkmodel:aurora_abc123");
console.log(task.outputs[0].url);
