// A file as a parsed value.

import { readFile } from "node:fs/promises";
import { parseDocument } from "./parse-document.ts";
import { UnreadableDocument } from "./unreadable-document.ts";

/**
 * Reads a YAML or JSON file, for `diffDocuments` to find out whether it is an OpenAPI document. The limits are those of
 * `parseDocument`.
 *
 * @param file - a path; a relative one is relative to the current working directory
 * @param name - what errors call the document. Default: `file`
 * @returns the parsed value
 * @throws {@link UnreadableDocument} if there is no such file, or it is neither JSON nor YAML
 */
export async function readDocument(file: string, name: string = file): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw new UnreadableDocument(name, explainFailure(error), { cause: error });
  }
  return parseDocument(text, name);
}

function explainFailure(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "no such file";
  if (code === "EISDIR") return "a directory, not a file";
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
