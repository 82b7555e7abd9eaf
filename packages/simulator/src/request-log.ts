// What was requested and what came of it, for assertions. The API key is not in it.

import type { Fault } from "./faults/fault.ts";
import type { ProviderName } from "./providers/provider-name.ts";
import type { Operation } from "./providers/route.ts";

/** One request that the simulator received. */
export interface LoggedRequest<Name extends string = ProviderName> {
  /** When it arrived, in milliseconds since the epoch on the simulator's clock. */
  readonly at: number;
  /** The provider that it was sent to. */
  readonly provider: Name;
  /** What it was for; undefined for what is about no task, and where the provider has no such path. */
  readonly operation: Operation | "media" | undefined;
  /** The task that it was about, where there is such a task; the one that it made, where it is a create that was accepted. */
  readonly ref: string | undefined;
  /** The HTTP method, in upper case. */
  readonly method: string;
  /** As it would be on the real host, also when it came to a loopback server. */
  readonly url: string;
  /** The body of a create: what its JSON says, or its text where that is no JSON. */
  readonly body: unknown;
  /** Whether it had the right key. */
  readonly authorized: boolean;
  /** The HTTP status that was sent; "pending" while there is none, "reset" for a broken connection, "aborted" when the client gave up before an answer. */
  readonly status: number | "pending" | "reset" | "aborted";
  /** The kind of fault that was injected. */
  readonly fault: Fault["kind"] | undefined;
}
