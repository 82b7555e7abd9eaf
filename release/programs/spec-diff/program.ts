// What a user of the comparison writes: how serious it is that a type changed.
import { diffDocuments, parseDocument } from "@videotask/spec-diff";

/** The type that a response has now. */
export type Question = string;

export async function run(type: Question): Promise<string[]> {
  const [old, current] = ["string", type].map((name) =>
    parseDocument(
      `
openapi: 3.1.0
info: { title: Test, version: "1" }
paths:
  /videos:
    get:
      responses:
        "200": { description: Good., content: { application/json: { schema: { type: ${name} } } } }
`,
      name,
    ),
  );
  const { bump, changes } = diffDocuments(old, current);
  return changes.map(({ kind }) => `${bump} ${kind}`);
}
