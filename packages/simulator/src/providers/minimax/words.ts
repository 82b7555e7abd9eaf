// The five words of MiniMax's V1 query page.

import type { StatusWords } from "../simulated-provider.ts";

export const words: StatusWords = {
  queued: ["Preparing", "Queueing"],
  running: ["Processing"],
  succeeded: ["Success"],
  failed: ["Fail"],
  cancelled: ["Fail"],
  expired: ["Fail"],
};
