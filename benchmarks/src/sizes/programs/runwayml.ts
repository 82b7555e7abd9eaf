// Runway's own client, for its own service.
import RunwayML from "@runwayml/sdk";

const client = new RunwayML({ apiKey: prompt() ?? "" });
const task = await client.tasks.retrieve("abc123").waitForTaskOutput({ timeout: 900_000 });
console.log(task.output[0]);
