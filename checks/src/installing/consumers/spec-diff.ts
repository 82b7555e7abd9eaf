// Who installs the comparison of documents: how serious it is that a type changed.
import { MEBIBYTE, type Consumer } from "./consumer.ts";

export const specDiff: Consumer = {
  name: "spec-diff",
  dependencies: ["@videotask/spec-diff"],
  // Itself, js-yaml and what that depends on.
  limits: { packages: 3, bytes: 3 * MEBIBYTE },
  program: `
import { diffDocuments, parseDocument } from "@videotask/spec-diff";

/** The types that a response had and has. */
export type Input = readonly string[];

export async function run(types: Input): Promise<string[]> {
  const [old, current] = types.map((type) =>
    parseDocument(
      [
        "openapi: 3.1.0",
        "info: { title: Test, version: '1' }",
        "paths:",
        "  /videos:",
        "    get:",
        "      responses:",
        "        '200':",
        "          description: Good.",
        "          content: { application/json: { schema: { type: " + type + " } } }",
      ].join("\\n"),
      type,
    ),
  );
  const { bump, changes } = diffDocuments(old, current);
  return changes.map(({ kind }) => bump + " " + kind);
}
`,
  prepare: () => ["string", "integer"],
  expected: ["major type-changed"],
  needsNode: true,
};
