// The program on a command line.
import { run } from "./program.js";

console.log(JSON.stringify(await run(JSON.parse(process.argv[2] ?? ""))));
