// Where a provider's results lie, how its links look and how long they live.

import type { Random } from "../random.ts";
import type { StagedTask } from "../task/staged-task.ts";

/** Which file of a result: the video, its copy elsewhere, or the image of an image task. */
export type LinkKind = "main" | "backup" | "image";

/** What a link is made from. */
export interface LinkTerms {
  readonly task: StagedTask;
  readonly kind: LinkKind;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly random: Random;
}

/** One provider's way with links. */
export interface MediaHost {
  readonly origins: readonly [string, ...string[]];
  /** How long a link lives. */
  readonly validMs: number;
  /** Whether a link's life starts when it is asked for; otherwise the first one's starts when the task ends. */
  readonly issuedWhenAsked?: boolean | undefined;
  url(terms: LinkTerms): string;
}
