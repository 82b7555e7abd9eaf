// Every user whose steps are repeated, in the order of the table in docs/compatibility.md.
import type { Consumer } from "./consumer.ts";
import { core } from "./core.ts";
import { everyPackage } from "./every-package.ts";
import { ledgersAndCallbacks } from "./ledgers-and-callbacks.ts";
import { oneProvider } from "./one-provider.ts";
import { specDiff } from "./spec-diff.ts";

export { main, type Consumer } from "./consumer.ts";
export const consumers: readonly Consumer[] = [
  oneProvider,
  core,
  ledgersAndCallbacks,
  everyPackage,
  specDiff,
];
