// workerd, which Cloudflare Workers run on: one worker, run as its own test.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../run/run-command.ts";
import { bundle } from "../sizes/bundle.ts";
import type { Runtime } from "./runtime.ts";
import { missingBinary, toolPath, versionOf } from "./toolchains.ts";

const binary = toolPath("workerd", "bin/workerd");

const source = `
  import { run } from "./program.ts";
  export default {
    async test(_, { input }) {
      console.log(JSON.stringify(await run(input)));
    },
  };
`;

// A worker reaches public addresses only, unless told otherwise: the simulator listens on loopback.
const config = (input: unknown) => `
  using Workerd = import "/workerd/workerd.capnp";
  const config :Workerd.Config = (services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["private"])),
  ]);
  const worker :Workerd.Worker = (
    modules = [(name = "worker.js", esModule = embed "worker.js")],
    bindings = [(name = "input", json = ${JSON.stringify(JSON.stringify(input))})],
    compatibilityDate = "2026-11-01",
  );
`;

export const workerd: Runtime = {
  name: `workerd ${versionOf("workerd")}`,
  missing: () => missingBinary(binary),
  async run(folder, input) {
    const { text } = await bundle({ source, folder });
    await writeFile(join(folder, "worker.js"), text);
    await writeFile(join(folder, "worker.capnp"), config(input));
    return JSON.parse(await runCommand(binary, ["test", "worker.capnp"], { cwd: folder }));
  },
};
