// The tests of the main job, and of every README. What they write to dist is not theirs to run.
import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["test/**/*.test.ts"] } });
