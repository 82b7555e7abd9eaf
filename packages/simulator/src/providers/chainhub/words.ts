// Chainhub's words are upstream's (new-api `model/task.go`); its page shows SUCCESS only.

import type { StatusWords } from "../simulated-provider.ts";

export const words: StatusWords = {
  queued: ["NOT_START", "SUBMITTED", "QUEUED"],
  running: ["IN_PROGRESS"],
  succeeded: ["SUCCESS"],
  failed: ["FAILURE"],
  cancelled: ["IN_PROGRESS"],
  expired: ["IN_PROGRESS"],
};
