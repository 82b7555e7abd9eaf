// Every runtime that packages are tried on.
import { chromium } from "./chromium.ts";
import { commandLineRuntimes } from "./command-line.ts";
import type { Runtime } from "./runtime.ts";
import { workerd } from "./workerd.ts";

export const runtimes: readonly Runtime[] = [...commandLineRuntimes, workerd, chromium];
