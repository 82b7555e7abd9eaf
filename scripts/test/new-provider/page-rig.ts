// What the tests of refusals stand on: before each, a folder with as much of the repository as the command changes, and Nimbus's page with edits.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import { entriesOf } from "../../src/new-provider/entries.ts";
import { readText, root as repository } from "../repository.ts";
import { copyAt, type Copy } from "../update/copy-repository.ts";
import { runNewProvider, type Run } from "./run-new-provider.ts";

export const NIMBUS = readText("scripts/test/new-provider/nimbus/get-job.md");

/** Nimbus's page with one text in the place of another, which it has once. */
export function edited(from: string, to: string): string {
  if (NIMBUS.split(from).length !== 2) throw new TypeError(`the page does not have this once: ${from}`);
  return NIMBUS.replace(from, () => to);
}

const filesOfLists = [
  ...entriesOf({ create: "yes", takesImage: "yes" }).map(({ file }) => file),
  ...["package.json", "tsconfig.json", "tsconfig.build.json"].map((file) => `packages/linkmodel/${file}`),
];

/** A folder for each test of the file that calls this. */
export function pageRig() {
  const rig = {
    copy: undefined as unknown as Copy,
    before: {} as Record<string, string>,
    /** Puts the lists of the repository into the folder as they are. */
    fill() {
      for (const file of filesOfLists) cpSync(join(repository, file), join(rig.copy.root, file));
      rig.before = rig.copy.snapshot();
    },
    /** Runs the command on a page with this text, which is kept outside of the repository. */
    async runOn(text: string, ...args: string[]): Promise<Run> {
      const folder = mkdtempSync(join(tmpdir(), "videotask-page-"));
      const page = join(folder, "get-job.md");
      writeFileSync(page, text);
      const run = await runNewProvider(rig.copy.root, ["nimbus", "--page", page, ...args]);
      rmSync(folder, { recursive: true });
      return run;
    },
    expectRefusal({ status, out, err }: Run, message: string): void {
      expect({ status, out }).toEqual({ status: 1, out: "" });
      expect(err).toContain(message);
      expect(err).toContain("Nothing was written.");
      expect(rig.copy.snapshot()).toEqual(rig.before);
    },
  };
  beforeEach(() => {
    rig.copy = copyAt(mkdtempSync(join(tmpdir(), "videotask-")));
    rig.fill();
  });
  afterEach(() => rig.copy.remove());
  return rig;
}
