// The command as a function, so that its arguments, its output and its exit codes can be tested without a process.

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { SpecError } from "../spec-error.ts";
import type { Web } from "./fetch-page.ts";
import { renderFailure, renderUpdate } from "./render-outcome.ts";
import { showProgress } from "./show-progress.ts";
import { updateSpecs, type Outcome } from "./update-specs.ts";

const USAGE = `Usage: pnpm specs:update [provider…] [--from DIR_OR_URL] [--dry-run]

Takes the pages of the providers, or of all, says what changed, and writes what follows from it: pages, source.json,
openapi.yaml, the package's generated files and a changeset. A provider with trouble is left as it was.

  --from DIR_OR_URL  a folder or a base address laid out like specs/, instead of the addresses in source.json
  --dry-run          print the report and write nothing
  --root FOLDER      another repository than this one
  --help             this text

Exits with 0, with 1 if a provider failed, and with 2 if the arguments make no sense.`;

const NEXT = "Next: pnpm api:update, which shows the change in the public types, and pnpm test.";

export type CommandEnvironment = {
  /** What relative paths are relative to. */
  readonly here: string;
  /** The repository, unless the arguments say otherwise. */
  readonly root: string;
  readonly web: Web;
  readonly now: Date;
  readonly terminal: boolean;
  /** Takes the reports, which become the text of a pull request. */
  readonly print: (text: string) => void;
  /** Takes everything else. */
  readonly tell: (text: string) => void;
};

/** @returns the exit code */
export async function runCommand(args: string[], environment: CommandEnvironment): Promise<number> {
  const { here, root, web, now, terminal, print, tell } = environment;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        from: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        root: { type: "string", default: root },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) {
      print(USAGE);
      return 0;
    }
    const { from, "dry-run": dryRun } = values;
    const outcomes = await updateSpecs({
      root: resolve(here, values.root),
      providers: positionals,
      from: from === undefined || from.includes("://") ? from : resolve(here, from),
      dryRun,
      web,
      now,
      run: showProgress(terminal, tell),
    });
    return report(outcomes, dryRun, print, tell);
  } catch (error) {
    const expected = error instanceof SpecError || (error instanceof TypeError && "code" in error);
    if (!expected) throw error;
    tell(error.message);
    return 2;
  }
}

function report(
  outcomes: readonly Outcome[],
  dryRun: boolean,
  print: (text: string) => void,
  tell: (text: string) => void,
): number {
  const failed = outcomes.filter(({ error }) => error);
  const changed = outcomes.flatMap(({ update }) => (update?.change ? [update] : []));
  for (const update of changed) print(`\n${renderUpdate(update, !dryRun)}`);
  for (const outcome of failed) tell(`\n${renderFailure(outcome)}`);
  if (!dryRun && changed.some(({ change }) => change?.bump !== "none")) tell(`\n${NEXT}`);
  return failed.length === 0 ? 0 : 1;
}
