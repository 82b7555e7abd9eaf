// workerd, which Cloudflare Workers run on: one worker, run as its own test.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../run.ts";
import { missingBinary, toolPath, versionOf } from "../toolchains.ts";
import { bundle } from "./bundle.ts";
import type { Runtime } from "./runtime.ts";

const binary = toolPath("workerd", "bin/workerd");

const worker = `
  import { run } from "./program.ts";
  export default {
    async test(_, { question }) {
      console.log(JSON.stringify(await run(question)));
    },
  };
`;

// A worker reaches public addresses only, unless told otherwise: the simulator listens on loopback.
const config = (question: unknown) => `
  using Workerd = import "/workerd/workerd.capnp";
  const config :Workerd.Config = (services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["private"])),
  ]);
  const worker :Workerd.Worker = (
    modules = [(name = "worker.js", esModule = embed "worker.js")],
    bindings = [(name = "question", json = ${JSON.stringify(JSON.stringify(question))})],
    compatibilityDate = "2026-11-01",
  );
`;

export const workerd: Runtime = {
  name: `workerd ${versionOf("workerd")}`,
  missing: () => missingBinary(binary),
  async run(folder, question) {
    await writeFile(join(folder, "worker.js"), await bundle(folder, worker));
    await writeFile(join(folder, "worker.capnp"), config(question));
    return JSON.parse(await run(binary, ["test", "worker.capnp"], { cwd: folder }));
  },
};
