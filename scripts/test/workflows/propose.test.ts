// .github/propose.sh between a repository, its remote, and a `gh` that writes down what it is asked.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { root as repository } from "../repository.ts";

// Machines that build at the same time are slow.
vi.setConfig({ testTimeout: 60_000 });

// GitHub's own runner of these workflows is Linux.
describe.skipIf(process.platform === "win32")("propose.sh", () => {
  let folder: string;
  let work: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "videotask-"));
    work = join(folder, "work");
    mkdirSync(join(folder, "bin"));
    const gh = `#!/bin/sh
echo "$@" >> "${folder}/asked"
if [ "$1 $2" = "pr list" ]; then cat "${folder}/open"; fi
for last in "$@"; do :; done
if [ "$2" = create ] || [ "$2" = edit ]; then cp "$last" "${folder}/body"; fi
`;
    writeFileSync(join(folder, "bin/gh"), gh, { mode: 0o755 });
    writeFileSync(join(folder, "open"), "0");
    writeFileSync(join(folder, "report.md"), "## The report\n");
    execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", join(folder, "remote")]);
    execFileSync("git", ["clone", "--quiet", join(folder, "remote"), work], { stdio: "pipe" });
    write("page.md", "old\n");
    git("add", ".");
    git(
      "-c",
      "user.name=test",
      "-c",
      "user.email=test@example.com",
      "commit",
      "--quiet",
      "--message",
      "first",
    );
    git("push", "--quiet", "origin", "HEAD:main");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const git = (...args: string[]): string =>
    execFileSync("git", args, { cwd: work, encoding: "utf8" }).trim();
  const write = (file: string, text: string): void => writeFileSync(join(work, file), text);
  const asked = (): string[] =>
    existsSync(join(folder, "asked")) ? readFileSync(join(folder, "asked"), "utf8").trim().split("\n") : [];
  const propose = (): string =>
    execFileSync(
      "bash",
      [join(repository, ".github/propose.sh"), "specs/x", "Follow x", join(folder, "report.md")],
      {
        cwd: work,
        encoding: "utf8",
        env: {
          ...process.env,
          PATH: [join(folder, "bin"), process.env["PATH"]].join(delimiter),
          GITHUB_REF_NAME: "main",
        },
      },
    );
  /** The next day's run: a checkout of main. */
  const checkOutMain = (): void => {
    git("checkout", "--quiet", "-B", "main", "origin/main");
    rmSync(join(folder, "asked"), { force: true });
  };

  test("does nothing if nothing changed", () => {
    expect(propose()).toBe("Nothing changed.\n");
    expect(asked()).toEqual([]);
  });

  test("pushes one commit with all that changed, opens a pull request and starts CI on it", () => {
    write("page.md", "new\n");
    write("added.md", "new\n");
    propose();
    git("fetch", "--quiet");
    expect(git("log", "--format=%s by %an", "origin/main..origin/specs/x")).toBe(
      "Follow x by github-actions[bot]",
    );
    expect(git("diff", "--name-only", "origin/main", "origin/specs/x")).toBe("added.md\npage.md");
    expect(asked()).toEqual([
      "auth setup-git",
      "pr list --head specs/x --state open --json number --jq length",
      expect.stringMatching(/^pr create --head specs\/x --base main --title Follow x --body-file /),
      "workflow run ci.yml --ref specs/x",
    ]);
    expect(readFileSync(join(folder, "body"), "utf8")).toBe("## The report\n");
  });

  test("renews the pull request that is open", () => {
    writeFileSync(join(folder, "open"), "1");
    write("page.md", "new\n");
    propose();
    checkOutMain();
    write("page.md", "newer\n");
    propose();
    expect(asked()).toContainEqual(expect.stringMatching(/^pr edit specs\/x --title Follow x --body-file /));
    git("fetch", "--quiet");
    expect(git("show", "origin/specs/x:page.md")).toBe("newer");
    expect(git("rev-list", "--count", "origin/main..origin/specs/x")).toBe("1");
  });

  test("leaves the pull request alone if it has the same change, whatever the day of its record", () => {
    mkdirSync(join(work, "specs/x"), { recursive: true });
    write("page.md", "new\n");
    write("specs/x/source.json", "yesterday\n");
    propose();
    const before = git("rev-parse", "specs/x");
    checkOutMain();
    mkdirSync(join(work, "specs/x"), { recursive: true });
    write("page.md", "new\n");
    write("specs/x/source.json", "today\n");
    expect(propose()).toBe("specs/x has it already.\n");
    git("fetch", "--quiet");
    expect(git("rev-parse", "origin/specs/x")).toBe(before);
    expect(asked()).toEqual(["auth setup-git"]);
  });

  test("cuts a report that GitHub would not take", () => {
    writeFileSync(join(folder, "report.md"), "#".repeat(70_000));
    write("page.md", "new\n");
    propose();
    expect(readFileSync(join(folder, "body"), "utf8")).toHaveLength(60_000);
  });
});
