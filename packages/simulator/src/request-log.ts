// What was asked and what came of it, for assertions. The API key is not in it.

import type { ProviderName } from "./task/task-script.ts";
import type { Fault } from "./faults/fault.ts";

/** One request that the simulator saw. */
export interface LoggedRequest {
  /** When it arrived, on the simulator's clock. */
  readonly at: number;
  readonly provider: ProviderName;
  /** What it asked for; undefined where the provider has no such path. */
  readonly operation: "query" | "file" | "media" | undefined;
  /** The task that it was about, where there is such a task. */
  readonly ref: string | undefined;
  readonly method: string;
  /** As it would be on the real host, also when it came to a loopback server. */
  readonly url: string;
  /** Whether it brought the right key. */
  readonly authorized: boolean;
  /** The HTTP status that was sent; "pending" while there is none, "reset" for a broken connection, "aborted" when the asker gave up before an answer. */
  readonly status: number | "pending" | "reset" | "aborted";
  /** The kind of trouble that it met. */
  readonly fault: Fault["kind"] | undefined;
}
