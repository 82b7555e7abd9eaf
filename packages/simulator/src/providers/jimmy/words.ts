// Jimmy's words: the table of its query page, which has three for a waiting task. `cancelled` is from jimiskills, as is its other spelling.

import type { StatusWords } from "../simulated-provider.ts";

export const words: StatusWords = {
  queued: ["submitted", "pending", "queued"],
  running: ["processing"],
  succeeded: ["completed"],
  failed: ["failed"],
  cancelled: ["cancelled"],
  expired: ["failed"],
};
