// Specs to packages for every provider in specs/, or the report of what differs. A provider whose specs are at fault is
// reported and left as it is; the others go on.

import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { compareFiles, findOrphans, type Difference } from "./compare-files.ts";
import { escapeInvisible } from "./escape-invisible.ts";
import { generateProvider } from "./generate-provider.ts";
import { listProviders, readInputs } from "./read-inputs.ts";
import { SpecError } from "./spec-error.ts";

export type GenerateOptions = {
  /** The repository. */
  readonly root: string;
  /** Write nothing, and report what would be written as trouble. */
  readonly check: boolean;
};

export type GenerateReport = {
  /** Done, a line each. */
  readonly done: readonly string[];
  /** Trouble, a line each, with the command that ends it where there is one. Empty is success. */
  readonly trouble: readonly string[];
};

export async function generateAll({ root, check }: GenerateOptions): Promise<GenerateReport> {
  const providers = await listProviders(root);
  const generated = new Map<string, string>();
  const differences: Difference[] = await findOrphans(root, providers);
  const done: string[] = [];
  const trouble: string[] = [];

  for (const provider of providers) {
    try {
      const inputs = await readInputs(root, provider);
      const { files } = await generateProvider(inputs);
      differences.push(...(await compareFiles(root, inputs, files)));
      for (const [file, text] of files) generated.set(file, text);
    } catch (error) {
      // What nobody foresaw at one provider is no reason to leave the others as they are.
      trouble.push(error instanceof SpecError ? error.message : describeSurprise(provider, error));
    }
  }
  for (const difference of differences) {
    if (check || difference.byHand) trouble.push(describe(difference));
    else done.push(await mend(root, difference.file, generated.get(difference.file)));
  }
  return { done, trouble };
}

function describeSurprise(provider: string, error: unknown): string {
  const text = error instanceof Error ? error.stack : String(error);
  return `${provider} failed, and nothing was written for it:\n  ${escapeInvisible(text ?? "")}`;
}

function describe({ file, trouble, byHand = "pnpm generate" }: Difference): string {
  return `${file} is ${trouble}. Fix: ${byHand}`;
}

async function mend(root: string, file: string, text: string | undefined): Promise<string> {
  const place = join(root, file);
  if (text === undefined) {
    await rm(place);
    return `removed ${file}`;
  }
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, text);
  return `wrote ${file}`;
}
