// Applies an event of a task to its row, and says it in words where that is of interest.
import type { VideoTaskEvent } from "@videotask/core";
import type { Message } from "./display/display.ts";
import { seconds, withoutRef } from "./display/format.ts";
import type { Row } from "./row.ts";

/** @returns what to show, if anything: not each request, and not each per cent. */
export function applyEvent(row: Row, event: VideoTaskEvent): Message | undefined {
  switch (event.type) {
    case "submitted": {
      row.ref = event.ref;
      row.status = "submitted";
      const { cost } = event;
      return { text: cost ? `created, for ${cost.amount}` : "created", isProblem: false };
    }
    case "update": {
      const { status, progress } = event.task;
      const changed = status !== row.status;
      row.status = status;
      row.progress = progress;
      if (status === "unknown") row.problems.add("an unknown status");
      return changed ? { text: status, isProblem: false } : undefined;
    }
    case "retry": {
      const { error } = event;
      const problem = error.httpStatus === undefined ? withoutRef(error) : `HTTP ${error.httpStatus}`;
      row.problems.add(problem);
      return { text: `${problem}, retrying in ${seconds(event.delayMs)}`, isProblem: true };
    }
    case "drift":
      return { text: `undocumented ${event.field} ${JSON.stringify(event.value)}`, isProblem: true };
    default:
      return undefined;
  }
}
