// The steps of release.yml that publish and tag, between the files of an earlier job and an `npm` and a `git` that write down what they
// are asked.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { load } from "js-yaml";
import { valueAt } from "../../src/json-pointer.ts";
import type { Json } from "../../src/json.ts";
import { readText } from "../repository.ts";

const release = load(readText(".github/workflows/release.yml")) as Json;
const scriptOf = (job: string): string => {
  const steps = valueAt(release, `/jobs/${job}/steps`) as { run?: string }[];
  return steps.flatMap(({ run }) => run ?? []).join("\n");
};

// GitHub's own runner of these workflows is Linux.
describe.skipIf(process.platform === "win32")("release.yml", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "videotask-"));
    mkdirSync(join(folder, "bin"));
    mkdirSync(join(folder, "release"));
    const lines = ["@videotask/client@1.0.0 client.tgz", "@videotask/core@2.0.0 core.tgz", ""];
    writeFileSync(join(folder, "release/packages.txt"), lines.join("\n"));
    write(
      "npm",
      'if [ "$1" = view ]; then grep -qx "$2" there && echo 1.0.0; exit 0; fi\n! grep -qx "$2" refused',
    );
    for (const name of ["gh", "git"]) write(name, "true");
    writeFileSync(join(folder, "release/there"), "");
    writeFileSync(join(folder, "release/refused"), "");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** A program that writes its arguments down, and does not leave its input for others. */
  function write(name: string, body: string): void {
    const text = `#!/bin/sh\necho "${name} $*" >> "${folder}/asked"\ncat > /dev/null\n${body}\n`;
    writeFileSync(join(folder, "bin", name), text, { mode: 0o755 });
  }

  function run(job: string): { status: number | null; asked: string[] } {
    const { status } = spawnSync("bash", ["-e", "-c", scriptOf(job)], {
      cwd: join(folder, "release"),
      env: {
        ...process.env,
        PATH: [join(folder, "bin"), process.env["PATH"]].join(delimiter),
        RUNNER_TEMP: folder,
      },
      input: "",
    });
    const file = join(folder, "asked");
    const asked = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
    return { status, asked: asked.filter((line) => !line.startsWith("npm view ")) };
  }

  const publish = (tarball: string) =>
    `npm publish ./${tarball} --ignore-scripts --provenance --access public`;

  test("publishes every file that was packed, in its order", () => {
    expect(run("publish")).toEqual({ status: 0, asked: [publish("client.tgz"), publish("core.tgz")] });
  });

  test("leaves out what is there, so that it can be run again", () => {
    writeFileSync(join(folder, "release/there"), "@videotask/client@1.0.0\n");
    expect(run("publish")).toEqual({ status: 0, asked: [publish("core.tgz")] });
  });

  test("stops at what the registry refuses: what stands on it is not published", () => {
    writeFileSync(join(folder, "release/refused"), "./client.tgz\n");
    expect(run("publish")).toEqual({ status: 1, asked: [publish("client.tgz")] });
  });

  test("tags every package that was published", () => {
    expect(run("tag")).toEqual({
      status: 0,
      asked: [
        "gh auth setup-git",
        "git tag @videotask/client@1.0.0",
        "git push origin refs/tags/@videotask/client@1.0.0",
        "git tag @videotask/core@2.0.0",
        "git push origin refs/tags/@videotask/core@2.0.0",
      ],
    });
  });
});
