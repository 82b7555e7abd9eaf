// What was sent to callback URLs and what came of it, for assertions.

import type { ProviderName } from "../providers/provider-name.ts";

/** One request to a callback URL. */
export interface LoggedCallback<Name extends string = ProviderName> {
  /** When it was sent, in milliseconds since the epoch on the simulator's clock. */
  readonly at: number;
  /** The provider that sends it, or that it claims to be from. */
  readonly provider: Name;
  /** The task that it is about. */
  readonly ref: string;
  /** The challenge that comes first, a change of the task's status, or what somebody else sends. */
  readonly kind: "challenge" | "change" | "forged";
  /** Where it was sent, as the create said. */
  readonly url: string;
  /** What was sent, as text. */
  readonly body: string;
  /** The HTTP status of the response; "pending" while there is none, "failed" where there was none, or too late. */
  readonly status: number | "pending" | "failed";
  /** The body of the response, at most 64 kB of it. */
  readonly response: string | undefined;
  /** How long the response took on the simulator's clock, in milliseconds. */
  readonly durationMs: number | undefined;
}

/** Sends a callback, as `fetch` does. */
export type SendCallback = (request: Request) => Promise<Response>;
