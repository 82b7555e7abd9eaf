// The kinds of faults that single requests can have, and which requests have them.

import type { ProviderName } from "../providers/provider-name.ts";
import type { Operation } from "../providers/route.ts";
import type { ProviderError } from "../providers/simulated-provider.ts";

/** What goes wrong with one request. */
type Trouble =
  | {
      /** An HTTP status from something in front of the provider, with an HTML page as proxies have. */
      readonly kind: "status";
      /** The HTTP status. */
      readonly status: number;
      /** Sent as a Retry-After header, rounded up to whole seconds; without it there is none. */
      readonly retryAfterMs?: number | undefined;
      /**
       * How the header says it.
       * @default "seconds"
       */
      readonly retryAfterFormat?: "seconds" | "date" | undefined;
    }
  | {
      /** Too many requests, in the provider's own format: HTTP 429, or MiniMax's 200 with code 1002. */
      readonly kind: "rateLimit";
      /** Sent as a Retry-After header, rounded up to whole seconds; without it there is none. */
      readonly retryAfterMs?: number | undefined;
      /**
       * How the header says it.
       * @default "seconds"
       */
      readonly retryAfterFormat?: "seconds" | "date" | undefined;
    }
  | {
      /** Another of the provider's errors, in its own format. */
      readonly kind: "error";
      /** Which one. */
      readonly error: Exclude<ProviderError, "rateLimited">;
    }
  | {
      /** An error with a code in the field where the provider has its codes: HTTP 200 with an error inside. */
      readonly kind: "code";
      /** The code. */
      readonly code: number | string;
      /**
       * The HTTP status.
       * @default the one under which the provider has such codes
       */
      readonly status?: number | undefined;
      /**
       * The text beside it.
       * @default "error" and the code
       */
      readonly message?: string | undefined;
    }
  | {
      /** An HTML page with HTTP 200. */
      readonly kind: "html";
    }
  | {
      /** HTTP 200 with an empty body. */
      readonly kind: "empty";
    }
  | {
      /** The provider's envelope with nothing in it: `data: null`. */
      readonly kind: "dataNull";
    }
  | {
      /** The connection breaks in the middle of the right answer's body. */
      readonly kind: "truncated";
    }
  | {
      /** The connection breaks before the answer. */
      readonly kind: "reset";
    }
  | {
      /** No answer until the request is aborted. */
      readonly kind: "hang";
      /**
       * Where it stops: before the answer, or behind the first half of its body.
       * @default "head"
       */
      readonly in?: "head" | "body" | undefined;
    }
  | {
      /** The right answer, later. */
      readonly kind: "slow";
      /** How much later, in milliseconds of the simulator's clock; `Infinity` for never. */
      readonly delayMs: number;
    }
  | {
      /** A redirect, which a create must not follow: 307 and 308 repeat it, body included. */
      readonly kind: "redirect";
      /** Where it leads, as it is sent. */
      readonly location: string;
      /**
       * The HTTP status.
       * @default 307
       */
      readonly status?: 301 | 302 | 303 | 307 | 308 | undefined;
    }
  | {
      /** An answer of your own. */
      readonly kind: "body";
      /** The body, as it is sent. */
      readonly body: string;
      /**
       * The HTTP status. In memory only those from 200 to 599 are possible; a listening server sends any of three digits.
       * @default 200
       */
      readonly status?: number | undefined;
      /**
       * The headers, beside those that every server adds.
       * @default { "content-type": "application/json" }
       */
      readonly headers?: Readonly<Record<string, string>> | undefined;
    };

/** A fault of one request. */
export type Fault = Trouble & {
  /**
   * For a create or a cancel: whether the trouble comes only after the request has had its effect. The task was made, and the client
   * does not learn of it: accepted, then lost. Otherwise the request has none: no task was made.
   * @default false
   */
  readonly afterAccepting?: boolean | undefined;
};

/** Which requests have a fault, and how many of them. Everything that is given must hold. */
export interface FaultMatch<Name extends string = ProviderName> {
  /** Only requests to this provider. */
  provider?: Name | undefined;
  /** Only requests about this task. */
  ref?: string | undefined;
  /** Only queries of a task, retrievals of a file (MiniMax V1), creates, lists, cancels (both MiniMax V2), or downloads of a result. */
  operation?: Operation | "media" | undefined;
  /**
   * How many requests have it.
   * @default 1, or no limit where `forMs` or `probability` is given; a script ends when it is used up
   */
  times?: number | undefined;
  /**
   * How many requests that match go without it first.
   * @default 0
   */
  after?: number | undefined;
  /**
   * The chance of each request to have it, from 0 to 1, drawn from the simulator's seed.
   * @default 1
   */
  probability?: number | undefined;
  /**
   * How long from now on requests have it, in milliseconds of the simulator's clock.
   * @default Infinity
   */
  forMs?: number | undefined;
}
