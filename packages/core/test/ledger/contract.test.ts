import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ledgerCases } from "@videotask/conformance";
import { afterAll, describe, expect, test } from "vitest";
import { fileLedger, memoryLedger } from "../../src/ledger/index.ts";
import { describeJournal } from "./describe-journal.ts";
import { describeRejections } from "./describe-rejections.ts";

const folder = await mkdtemp(join(tmpdir(), "videotask-ledger-"));
afterAll(() => rm(folder, { recursive: true }));
let count = 0;
const inFile = () => fileLedger(join(folder, `${(count += 1)}`, "journal.jsonl"));

describe.each([
  ["memoryLedger", memoryLedger],
  ["fileLedger", inFile],
])("%s", (name, open) => {
  test.each(ledgerCases)("as a ledger: $name", async ({ run }) => {
    await expect(run(open())).resolves.toBeUndefined();
  });

  describeRejections(open);
  describeJournal(name, open);
});
