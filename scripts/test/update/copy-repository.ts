// A copy of what an update reads and writes, in a folder of its own, and the means to edit it and to see what changed.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseSourceRecord } from "../../src/source-record.ts";
import { specFiles } from "../../src/spec-files.ts";
import { root as repository } from "../repository.ts";

export type Copy = {
  readonly root: string;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  /** Every file with its text. */
  readonly snapshot: () => Record<string, string>;
  readonly remove: () => void;
};

export function copyAt(root: string): Copy {
  const read = (file: string): string => readFileSync(join(root, file), "utf8");
  return {
    root,
    read,
    write: (file, text) => writeFileSync(join(root, file), text),
    snapshot: () => Object.fromEntries(listFiles(root).map((file) => [file, read(file)])),
    remove: () => rmSync(root, { recursive: true }),
  };
}

export function copyRepository(...providers: readonly string[]): Copy {
  const root = mkdtempSync(join(tmpdir(), "videotask-"));
  for (const provider of providers) {
    const { folder, packageJson, openapiJson, generated, bodySchemas } = specFiles(provider);
    for (const path of [folder, packageJson, openapiJson, generated, bodySchemas]) {
      cpSync(join(repository, path), join(root, path), { recursive: true });
    }
    forgetPagesToFetch(join(root, specFiles(provider).source));
  }
  return copyAt(root);
}

/** Pages that are still to be fetched, and what is settled for them, are what to-fetch.test.ts is about: no other test answers for them. */
function forgetPagesToFetch(file: string): void {
  const { pages, toFetch } = parseSourceRecord(readFileSync(file, "utf8"), file);
  if (toFetch !== undefined) writeFileSync(file, `${JSON.stringify({ pages }, null, 2)}\n`);
}

/** A folder laid out like specs/, with the pages of the providers as they are committed. */
export function copyPages(...providers: readonly string[]): Copy {
  const root = mkdtempSync(join(tmpdir(), "videotask-pages-"));
  for (const provider of providers) {
    cpSync(join(repository, specFiles(provider).pages), join(root, provider, "pages"), { recursive: true });
  }
  return copyAt(root);
}

function listFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll("\\", "/"),
    )
    .toSorted();
}
