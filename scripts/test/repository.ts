// Where the repository is and what it has of each provider, for the tests of what is committed.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clientPackages, root } from "@videotask/checks/workspace";
import type { JsonObject } from "../src/json.ts";
import { parseSourceRecord } from "../src/source-record.ts";

export { root };

export const providers = clientPackages.map(({ name }) => name);

export function readText(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

export function readOpenapi(provider: string): JsonObject {
  return JSON.parse(readText(`packages/${provider}/openapi.json`)) as JsonObject;
}

export function pagesOf(provider: string): string[] {
  const file = `specs/${provider}/source.json`;
  return parseSourceRecord(readText(file), file).pages.map((page) =>
    readText(`specs/${provider}/pages/${page.file}`),
  );
}
