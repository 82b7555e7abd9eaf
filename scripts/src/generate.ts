// The command `pnpm generate [--check] [--root FOLDER]`.

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { generateAll } from "./generate-all.ts";

const { values } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    root: { type: "string", default: resolve(import.meta.dirname, "../..") },
  },
});

const { done, trouble } = await generateAll(values);
for (const line of done) console.log(line);
for (const line of trouble) console.error(line);
if (trouble.length > 0) process.exitCode = 1;
else if (done.length === 0) console.log("Every generated file is up to date.");
