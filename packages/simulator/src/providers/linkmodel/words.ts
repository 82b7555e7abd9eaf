// The five words of LinkModel's query page.

import type { StatusWords } from "../simulated-provider.ts";

export const words: StatusWords = {
  queued: ["Pending"],
  running: ["Processing"],
  succeeded: ["Success"],
  failed: ["Failed"],
  cancelled: ["Cancelled"],
  expired: ["Failed"],
};
