// The command as a function, so that nothing but bin.ts touches the process.

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Difference } from "./change/change.ts";
import { escapeInvisible } from "./change/escape-invisible.ts";
import { diffDocuments } from "./diff-documents.ts";
import { readDocument } from "./document/read-document.ts";
import { UnreadableDocument } from "./document/unreadable-document.ts";
import { renderReport } from "./render-report.ts";

const USAGE = `Usage: spec-diff OLD NEW [--json]

Says what changed between two OpenAPI documents for a TypeScript user, and which version that makes.
OLD and NEW are OpenAPI 3.0, 3.1 or 3.2 documents, YAML or JSON.

  --json   { bump, changes: [{ level, kind, operation, pointer, text }] } instead of the report
  --help   this text

Exits with 0 whatever changed, and with 2 if a document cannot be read or the arguments make no sense.`;

const EXIT_CODES = { done: 0, unusable: 2 } as const;

export interface CommandEnvironment {
  /** What relative paths are relative to. */
  readonly cwd: string;
  /** Takes what was asked for. */
  readonly print: (text: string) => void;
  /** Takes the reason why there is nothing to print. */
  readonly printError: (text: string) => void;
}

/** @returns the exit code */
export async function runCommand(args: string[], environment: CommandEnvironment): Promise<number> {
  const { cwd, print, printError } = environment;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
    if (values.help === true) {
      print(USAGE);
      return EXIT_CODES.done;
    }
    const [old, current, ...more] = positionals;
    if (old === undefined || current === undefined || more.length > 0) {
      printError(`Expected two documents, got ${positionals.length}.\n\n${USAGE}`);
      return EXIT_CODES.unusable;
    }
    const difference = diffDocuments(
      await readDocument(resolve(cwd, old), old),
      await readDocument(resolve(cwd, current), current),
      { old, new: current },
    );
    print(values.json === true ? renderJson(difference) : renderReport(difference));
    return EXIT_CODES.done;
  } catch (error) {
    if (!(error instanceof UnreadableDocument || isMisuse(error))) throw error;
    printError(error.message);
    return EXIT_CODES.unusable;
  }
}

/** Control characters may stand in JSON beyond the first 32, and a terminal obeys them all the same. */
function renderJson(difference: Difference): string {
  return JSON.stringify(difference, undefined, 2).split("\n").map(escapeInvisible).join("\n");
}

/** Node's `parseArgs` throws a TypeError with such a code for an option that it does not know. */
function isMisuse(error: unknown): error is TypeError {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
