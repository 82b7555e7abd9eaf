// What @videotask/core/ledger offers: two memories of submissions, for `createVideoTasks(providers, { ledger })`.

export { fileLedger } from "./file-ledger.ts";
export { memoryLedger } from "./memory-ledger.ts";
export type { Journal } from "./journal.ts";
