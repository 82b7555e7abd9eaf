// Doubao's words, from the table of its query page.

import type { StatusWords } from "../simulated-provider.ts";

export const words: StatusWords = {
  queued: ["queued"],
  running: ["in_progress"],
  succeeded: ["success"],
  failed: ["failure"],
  cancelled: ["in_progress"],
  expired: ["in_progress"],
};
