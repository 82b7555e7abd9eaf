// pnpm specs:diff OLD NEW [--json]
// What changed between two OpenAPI documents, whom it breaks, and which version that makes.

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { diffDocuments, readDocument, renderReport, UnreadableDocument } from "./diff/index.ts";

const USAGE = `Usage: pnpm specs:diff OLD NEW [--json]

OLD and NEW are OpenAPI 3.0, 3.1 or 3.2 documents, YAML or JSON.

  --json   { bump, changes: [{ level, kind, operation, pointer, text }] } instead of the report
  --help   this text

Exits with 0 whatever changed, and with 2 if a document cannot be read.`;

// pnpm runs a script in its package's folder; INIT_CWD is where the user stood.
const here = process.env["INIT_CWD"] ?? process.cwd();

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  const [old, current, ...more] = positionals;
  if (values.help === true) {
    console.log(USAGE);
  } else if (old === undefined || current === undefined || more.length > 0) {
    fail(`Expected two documents, got ${positionals.length}.\n\n${USAGE}`);
  } else {
    const difference = diffDocuments(
      await readDocument(resolve(here, old), old),
      await readDocument(resolve(here, current), current),
      {
        old,
        new: current,
      },
    );
    console.log(values.json === true ? JSON.stringify(difference, undefined, 2) : renderReport(difference));
  }
} catch (error) {
  const misused =
    error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  if (!(error instanceof UnreadableDocument || misused)) throw error;
  fail(error.message);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}
