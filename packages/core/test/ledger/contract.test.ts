import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { fileLedger, memoryLedger } from "../../src/ledger/index.ts";
import { describeJournal } from "./describe-journal.ts";
import { describeLedger } from "./describe-ledger.ts";

const folder = await mkdtemp(join(tmpdir(), "videotask-ledger-"));
afterAll(() => rm(folder, { recursive: true }));
let count = 0;
const inFile = () => fileLedger(join(folder, `${(count += 1)}`, "journal.jsonl"));

describeLedger("memoryLedger", memoryLedger);
describeJournal("memoryLedger", memoryLedger);
describeLedger("fileLedger", inFile);
describeJournal("fileLedger", inFile);
