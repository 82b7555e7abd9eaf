// The command as a function, so that its arguments, its output and its exit codes can be tested without a process.

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { SpecError } from "../spec-error.ts";
import type { Web } from "../update/fetch-page.ts";
import { writeTogether } from "../update/write-together.ts";
import { planProvider } from "./plan-provider.ts";
import { readPage } from "./read-page.ts";
import { renderReport } from "./render-report.ts";

const USAGE = `Usage: pnpm new-provider NAME --page FILE_OR_URL [--overlay FILE]

Writes every file and entry of a new provider, from the page on which its vendor documents the query of a task, and the
create, if it has one: the spec and its client, the provider in core, its service in the simulator, rows in READMEs and tests,
and a changeset. What only a person can tell has a comment that begins with "new-provider:"; the places are listed at the end.

  NAME                lower-case letters and digits: the name of the package and the prefix of its tasks
  --page FILE_OR_URL  the page, with an OpenAPI block: a file, or an https address
  --overlay FILE      corrections without which the page cannot be used, as an OpenAPI Overlay: a missing security scheme, or a
                      second POST to leave out, for example
  --root FOLDER       another repository than this one
  --help              this text

Exits with 0, with 1 if it cannot be done, and with 2 if the arguments make no sense. Nothing is written then.`;

const ADVICE = `What is wrong or missing in the page's OpenAPI can be corrected with --overlay FILE. A page without an OpenAPI block needs its
operations in an authored.yaml, by hand: specs/doubao is an example, and CONTRIBUTING.md says what else there is.`;

export type CommandEnvironment = {
  /** What relative paths are relative to. */
  readonly here: string;
  /** The repository, unless the arguments say otherwise. */
  readonly root: string;
  readonly web: Web;
  readonly now: Date;
  readonly print: (text: string) => void;
  readonly tell: (text: string) => void;
};

/** @returns the exit code */
export async function runCommand(args: string[], environment: CommandEnvironment): Promise<number> {
  const { here, web, now, print, tell } = environment;
  const command = readArguments(args, environment);
  if (typeof command === "string") {
    tell(command);
    return 2;
  }
  if (command.help) {
    print(USAGE);
    return 0;
  }
  const { name, root } = command;
  try {
    const page = await readPage(command.page, here, web);
    const overlay =
      command.overlay === undefined ? undefined : await readOverlay(resolve(here, command.overlay));
    const today = now.toISOString().slice(0, 10);
    const { added, changed } = await planProvider({ root, name, page, overlay, today });
    await writeTogether(root, new Map([...added, ...changed]));
    print(renderReport(name, added, changed));
    return 0;
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    const isOfPage = error.subject.includes(`/${name}/`);
    tell(`${error.message}\n\nNothing was written.${isOfPage ? ` ${ADVICE}` : ""}`);
    return 1;
  }
}

type Command = {
  readonly name: string;
  readonly page: string;
  readonly overlay: string | undefined;
  readonly root: string;
  readonly help: boolean;
};

/** What is wrong with the arguments, in words, if something is. */
function readArguments(args: string[], { here, root }: CommandEnvironment): Command | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        page: { type: "string" },
        overlay: { type: "string" },
        root: { type: "string", default: root },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    const [name = "", ...others] = positionals;
    const { page = "", overlay, help } = values;
    if (!help && (name === "" || others.length > 0 || page === "")) return USAGE;
    return { name, page, overlay, root: resolve(here, values.root), help };
  } catch (error) {
    if (error instanceof TypeError && "code" in error) return error.message;
    throw error;
  }
}

async function readOverlay(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new SpecError("--overlay", "a file", `${file} (${(error as NodeJS.ErrnoException).code})`, {
      cause: error,
    });
  }
}
