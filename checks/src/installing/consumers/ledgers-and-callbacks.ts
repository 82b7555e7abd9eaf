// Who installs the core for its subpaths: a ledger in a file where there are files, else in memory, and a place for callbacks.
import { clientPackages } from "../../workspace/index.ts";
import { MEBIBYTE, type Consumer } from "./consumer.ts";

export const ledgersAndCallbacks: Consumer = {
  name: "ledgers and callbacks",
  dependencies: ["@videotask/core"],
  limits: { packages: clientPackages.length + 4, bytes: 2 * MEBIBYTE },
  program: `
import type { Ledger, LedgerEntry } from "@videotask/core";
import { createCallback } from "@videotask/core/callback";
import { fileLedger, memoryLedger } from "@videotask/core/ledger";

/** Node, Bun and Deno have files; browsers have none, and of workers' no name is linked to another. */
const hasFiles = "process" in globalThis && globalThis.navigator?.userAgent !== "Cloudflare-Workers";

/** Two that begin with one key at once: a file has one ledger in each of two processes, as it were. */
async function beginTwice(): Promise<string> {
  const inMemory = memoryLedger();
  const ledgers: Ledger[] = hasFiles ? [fileLedger("state/journal.jsonl"), fileLedger("state/journal.jsonl")] : [inMemory, inMemory];
  const runId = crypto.randomUUID();
  const begun = await Promise.all(
    ledgers.map((ledger, index) => {
      const entry: LedgerEntry = {
        id: \`\${runId}-\${index}\`,
        idempotencyKey: runId,
        provider: "linkmodel",
        origin: "https://api.linkmodel.ai",
        inputHash: "",
        startedAt: Date.now(),
      };
      return ledger.begin(entry);
    }),
  );
  return \`inserted: \${begun.filter((found) => found === undefined).length}\`;
}

export async function run(_: unknown): Promise<string[]> {
  const callback = createCallback({ url: "https://shop.example/callback?a=b", secret: "0123456789abcdef" });
  const { url, token } = await callback.issue();
  const send = async (to: string, body: string) => {
    const { response, nudge } = await callback.handle(new Request(to, { method: "POST", body }));
    return \`\${response.status} \${await response.text()} \${nudge?.token === token} \${nudge?.id}\`;
  };
  return [
    await beginTwice(),
    await send(url, '{"challenge":12345678901234567890}'),
    await send(url, '{"task":{"id":12345678901234567890}}'),
    await send(url, "x".repeat(100_000)),
    await send(\`\${url}x\`, "{}"),
  ];
}
`,
  prepare: () => ({}),
  expected: [
    "inserted: 1",
    '200 {"challenge":12345678901234567890} false undefined',
    "200  true 12345678901234567890",
    "413  false undefined",
    "404  false undefined",
  ],
};
