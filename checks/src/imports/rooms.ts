// Who may import whom: one line for each room of the house. Whatever a room's line does not name, it may not import.
import { specDiffRooms } from "./spec-diff-rooms.ts";

/** A set of files, and all that they may import. Patterns are regular expressions on paths from the repository's root. */
export interface Room {
  readonly name: string;
  readonly files: string;
  /** What the room may import, itself not included. `$1` is what the first group of `files` matched. */
  readonly may: readonly string[];
  /** What it may import for types alone: such imports are gone once the code runs. */
  readonly mayForTypes?: readonly string[];
}

/** The five packages that have a client each. */
export const provider = "(chainhub|minimax|jimmy|linkmodel|doubao)";

/** One of our packages, by its name: a path into `dist`, or the name itself while nothing is built. */
const ours = (name: string) => `^(@videotask|packages)/${name}(/(?!src/|test/)|$)`;

/** A package of others, resolved by pnpm or not. */
const theirs = (name: string) => `(^|/node_modules/)${name}(/|$)`;

/** Packages of others and what the platform brings: everything that is not the workspace's. */
const foreign = "^(?!(@videotask|packages|scripts|examples|benchmarks|checks|compat)/)";

const core = (room: string) => `^packages/core/src/${room}`;

export const rooms: readonly Room[] = [
  {
    name: "generated clients import openapi-fetch",
    files: `^packages/${provider}/src/generated/`,
    may: [theirs("openapi-fetch")],
  },
  {
    name: "a provider package offers what was generated",
    files: `^packages/${provider}/src/index\\.ts$`,
    may: ["^packages/$1/src/generated/"],
  },
  { name: "core's vocabulary knows nothing else", files: core("task/"), may: [] },
  {
    name: "core's one request knows the vocabulary",
    files: core("asking/"),
    may: [core("task/")],
    mayForTypes: [theirs("openapi-fetch")],
  },
  {
    name: "core's providers ask and translate, and know no waiting",
    files: core("providers/"),
    may: [core("task/"), core("asking/"), ours(provider)],
  },
  { name: "core's polling knows no provider", files: core("polling/"), may: [core("task/")] },
  { name: "core's face joins its rooms", files: core("[^/]+\\.ts$"), may: [core("")] },
  {
    name: "the simulator shares nothing with what it tests",
    files: "^packages/simulator/src/(?!msw\\.ts|server/)",
    may: ["^packages/simulator/src/", `^(@videotask|packages)/${provider}/openapi\\.json$`],
    mayForTypes: [ours(provider)],
  },
  {
    name: "only the simulator's server listens",
    files: "^packages/simulator/src/server/",
    may: ["^packages/simulator/src/", "^https?$"],
  },
  {
    name: "only the simulator's msw handlers know msw",
    files: "^packages/simulator/src/msw\\.ts$",
    may: ["^packages/simulator/src/", theirs("msw")],
  },
  {
    name: "the command stands on core and the simulator",
    files: "^packages/cli/",
    may: [ours("core"), ours("simulator"), foreign],
  },
  ...specDiffRooms,
  {
    name: "the spec pipeline compares documents, reads and writes files of packages, and runs no other package",
    files: "^scripts/src/",
    may: [ours("spec-diff"), foreign],
  },
  {
    name: "examples and benchmarks use published packages",
    files: "^(examples|benchmarks)/",
    may: ["^(@videotask|packages)/(?!(scripts|examples|benchmarks|checks|compat)$)", foreign],
  },
];
