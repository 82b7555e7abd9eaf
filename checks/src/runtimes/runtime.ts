// What every runtime can do here: run a user's program.

export interface Runtime {
  /** As the table of docs/compatibility.md names it. */
  readonly name: string;
  /** Why it cannot be had on this machine; undefined where it can. */
  missing(): Promise<string | undefined>;
  /** Runs the program in `folder` on an input, beside the simulator at `origin`. Resolves to what the program returned. */
  run(folder: string, input: unknown, origin: string): Promise<unknown>;
}
