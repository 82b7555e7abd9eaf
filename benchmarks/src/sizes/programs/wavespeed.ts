// WaveSpeed's own client, for its own service; it waits only for what it submitted.
import { Client } from "wavespeed";

const output = await new Client(prompt() ?? "").run("wavespeed-ai/wan-2.2/t2v", { prompt: "a cat" });
console.log(output["outputs"][0]);
