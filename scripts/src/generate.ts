// The command `pnpm generate [--check]`: specs to packages, for every provider in specs/. A provider whose specs are at
// fault is reported and left as it is; the others go on.

import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compareFiles, findOrphans, type Difference } from "./compare-files.ts";
import { generateProvider } from "./generate-provider.ts";
import { listProviders, readInputs } from "./read-inputs.ts";
import { SpecError } from "./spec-error.ts";

const { values } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    root: { type: "string", default: resolve(import.meta.dirname, "../..") },
  },
});

const providers = await listProviders(values.root);
const generated = new Map<string, string>();
const differences: Difference[] = await findOrphans(values.root, providers);

for (const provider of providers) {
  try {
    const inputs = await readInputs(values.root, provider);
    const { files } = await generateProvider(inputs);
    for (const [file, text] of files) generated.set(file, text);
    differences.push(...(await compareFiles(values.root, inputs, files)));
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

for (const { file, trouble, fix } of differences) {
  const text = generated.get(file);
  if (values.check || fix !== "pnpm generate") {
    console.error(`${file} is ${trouble}. Fix: ${fix}`);
    process.exitCode = 1;
  } else if (text === undefined) {
    await rm(join(values.root, file));
    console.log(`removed ${file}`);
  } else {
    await mkdir(dirname(join(values.root, file)), { recursive: true });
    await writeFile(join(values.root, file), text);
    console.log(`wrote ${file}`);
  }
}
if (!process.exitCode)
  console.log(`${providers.length} providers, ${generated.size} generated files: up to date`);
