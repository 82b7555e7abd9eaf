// The command on a repository, with a web that has one page.

import { join } from "node:path";
import { runCommand } from "../../src/new-provider/run-command.ts";

export const NIMBUS_PAGE = join(import.meta.dirname, "nimbus/get-job.md");

export type Run = { readonly status: number; readonly out: string; readonly err: string };

/** @param fetch answers the address of a page */
export async function runNewProvider(
  root: string,
  args: readonly string[],
  fetch: typeof globalThis.fetch = () => Promise.reject(new Error("no network")),
): Promise<Run> {
  let [out, err] = ["", ""];
  const status = await runCommand([...args], {
    here: import.meta.dirname,
    root,
    web: { fetch, timeoutMs: 10_000 },
    now: new Date("2026-12-24T18:00:00Z"),
    print: (text) => (out += `${text}\n`),
    tell: (text) => (err += `${text}\n`),
  });
  return { status, out, err };
}
