// Where a provider's results are, what its links look like and how long they are valid.

import type { Random } from "../random.ts";
import type { SimulatedTask } from "../task/simulated-task.ts";

/** Which file of a result: the video, its copy elsewhere, or the image of an image task. */
export type LinkKind = "main" | "backup" | "image";

/** What a link is made from. */
export interface LinkDetails {
  readonly task: SimulatedTask;
  readonly kind: LinkKind;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly random: Random;
}

/** The storage of one provider. */
export interface MediaHost {
  readonly origins: readonly [string, ...string[]];
  /** How long a link is valid. */
  readonly validMs: number;
  /** Whether a link's validity starts with the request for it; otherwise that of the first link starts when the task ends. */
  readonly validFromRequest?: boolean | undefined;
  url(details: LinkDetails): string;
}
