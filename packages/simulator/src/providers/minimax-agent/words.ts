// The four words of MiniMax's video agent page.

import type { StatusWords } from "../simulated-provider.ts";

export const words: StatusWords = {
  queued: ["Preparing"],
  running: ["Processing"],
  succeeded: ["Success"],
  failed: ["Fail"],
  cancelled: ["Fail"],
  expired: ["Fail"],
};
