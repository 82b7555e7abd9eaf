// What a screen can do, whichever it is.
import type { Row } from "../row.ts";

export interface News {
  readonly text: string;
  /** Whether it is not what one would expect of a task. */
  readonly isTrouble: boolean;
}

export interface Screen {
  tell(row: Row, news: News): void;
  /** Leaves the table of all rows behind, as they are. */
  close(): void;
}
