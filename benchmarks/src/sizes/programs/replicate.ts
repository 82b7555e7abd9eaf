// Replicate's own client, for its own service.
import Replicate from "replicate";

const replicate = new Replicate({ auth: prompt() ?? "" });
const prediction = await replicate.wait(await replicate.predictions.get("abc123"), { interval: 5_000 });
console.log(prediction.output);
