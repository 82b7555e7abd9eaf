// What a display can do, whichever it is.
import type { Row } from "../row.ts";

export interface Message {
  readonly text: string;
  /** Whether it is not what one would expect of a task. */
  readonly isProblem: boolean;
}

export interface Display {
  show(row: Row, message: Message): void;
  /** Prints the table of all rows, as they are. */
  close(): void;
}
