// A user whose steps are repeated: what they install, what they write, and what comes of it.
import type { Simulator, SimulatorServer } from "@videotask/simulator";

export interface Consumer {
  /** As the table of docs/compatibility.md names it. */
  readonly name: string;
  /** What is installed. */
  readonly dependencies: readonly string[];
  readonly limits: { readonly packages: number; readonly bytes: number };
  /** The source of the user's module, which exports `run(input)`. */
  readonly program: string;
  /** Scripts tasks in the simulator, and returns the program's input. */
  prepare(simulator: Simulator, server: SimulatorServer): unknown;
  /** What `run` must resolve to. */
  readonly expected: readonly string[];
  /** Set if it runs on Node alone. */
  readonly needsNode?: true;
}

/** The user's module on a command line: its input is the first argument, and what it returns is printed. */
export const main = `
import { run } from "./program.js";

console.log(JSON.stringify(await run(JSON.parse(process.argv[2] ?? ""))));
`;

export const MEBIBYTE = 2 ** 20;
