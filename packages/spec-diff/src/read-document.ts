// A file as a parsed value. JSON is tried first: it is sixty times as fast as YAML, of which it is a part. js-yaml and
// not the pipeline's `yaml`: it reads GitHub's ten megabytes in one second instead of six, and survives deep nesting,
// which ends the process in `yaml` 2.9.1 (a regular expression exhausts V8's memory).

import { readFile } from "node:fs/promises";
import { CORE_SCHEMA, load } from "js-yaml";
import { MAXIMUM_DEPTH } from "./document/check-nesting.ts";
import { UnreadableDocument } from "./document/unreadable-document.ts";

/** @throws UnreadableDocument if there is no such file, or it is neither JSON nor YAML. */
export async function readDocument(file: string, name = file): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw new UnreadableDocument(name, explainFailure(error), { cause: error });
  }
  const source = text.replace(/^\uFEFF/, "");
  if (/^\s*[{[]/.test(source)) {
    try {
      return JSON.parse(source) as unknown;
    } catch {
      // Flow-style YAML begins like JSON; if it is broken JSON, YAML's error says where.
    }
  }
  if (/^\s*<(!doctype|html)\b/i.test(source))
    throw new UnreadableDocument(name, "an HTML page, neither JSON nor YAML");
  try {
    return load(source, { schema: CORE_SCHEMA, maxDepth: MAXIMUM_DEPTH });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new UnreadableDocument(name, `neither JSON nor YAML: ${reason ?? ""}`, { cause: error });
  }
}

function explainFailure(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "no such file";
  if (code === "EISDIR") return "a directory, not a file";
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
