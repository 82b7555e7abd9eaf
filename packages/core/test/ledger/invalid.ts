// The rejection of what a ledger has to refuse.
import { expect } from "vitest";

export const invalid = (message: RegExp) => ({
  name: "VideoTaskError",
  code: "invalid_state",
  message: expect.stringMatching(message),
});
