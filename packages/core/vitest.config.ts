// Tests run on virtual clocks and loopback servers alone, so one that takes long hangs.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/**/*.test.ts"], testTimeout: 10_000 },
});
