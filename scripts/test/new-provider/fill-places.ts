// Fills the marked places of a new provider, as a person would who has read the page.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import type { Workspace } from "./copy-workspace.ts";

type Edit = { readonly file: string; readonly to: string } & (
  { readonly from: string; readonly line?: undefined } | { readonly line: string; readonly from?: undefined }
);

/** @throws {TypeError} for an edit whose place is not there just once */
export function fillPlaces(workspace: Workspace, folder: string): void {
  for (const edit of load(readFileSync(join(folder, "filled.yaml"), "utf8")) as Edit[]) {
    const text = workspace.read(edit.file);
    // Blocks of YAML end with a line break; what they stand for may go on in its line.
    const from = edit.from?.replace(/\n$/, "") ?? lineWith(text, edit.line ?? "");
    if (text.split(from).length !== 2) throw new TypeError(`${edit.file} does not have this once:\n${from}`);
    workspace.write(
      edit.file,
      text.replace(from, () => edit.to.replace(/\n$/, "")),
    );
  }
}

const lineWith = (text: string, part: string): string =>
  text.split("\n").find((line) => line.includes(part)) ?? part;
