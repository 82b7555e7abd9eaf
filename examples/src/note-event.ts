// Notes in a row what an event of its task says, and puts it into words where it is worth telling.
import type { VideoTaskEvent } from "@videotask/core";
import type { Row } from "./row.ts";
import type { News } from "./screen/screen.ts";
import { seconds, withoutRef } from "./screen/words.ts";

/** @returns what to tell, if anything: not each poll, and not each per cent. */
export function noteEvent(row: Row, event: VideoTaskEvent): News | undefined {
  switch (event.type) {
    case "update": {
      const { status, progress } = event.task;
      const changed = status !== row.status;
      row.status = status;
      row.progress = progress;
      if (status === "unknown") row.met.add("an unknown status");
      return changed ? { text: status, isTrouble: false } : undefined;
    }
    case "retry": {
      const { error } = event;
      const trouble = error.httpStatus === undefined ? withoutRef(error) : `HTTP ${error.httpStatus}`;
      row.met.add(trouble);
      return { text: `${trouble}, asks again in ${seconds(event.delayMs)}`, isTrouble: true };
    }
    case "drift":
      return { text: `undocumented ${event.field} ${JSON.stringify(event.value)}`, isTrouble: true };
    default:
      return undefined;
  }
}
