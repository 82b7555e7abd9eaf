// A vendor's page that has changed, in a copy of the repository, with the hash that its record then has.

import { createHash } from "node:crypto";
import type { Copy } from "./update/copy-repository.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** @throws {TypeError} for an edit that changes nothing */
export function editPage(copy: Copy, page: string, edit: (text: string) => string): void {
  const before = copy.read(page);
  const after = edit(before);
  if (after === before) throw new TypeError(`${page} is as it was`);
  const source = `${page.split("/").slice(0, 2).join("/")}/source.json`;
  copy.write(page, after);
  copy.write(source, copy.read(source).replace(sha256(before), sha256(after)));
}
