// Who may import whom: one entry for each room of the repository. Whatever a room's entry does not name, it may not import.
import { clientPackages, privatePackages } from "../workspace/index.ts";
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

/** The packages that have a client each. */
export const provider = `(${clientPackages.map(({ name }) => name).join("|")})`;

/** The folders beside `packages/` that are packages of the workspace. */
export const privateFolder = `(${privatePackages.map(({ folder }) => folder).join("|")})`;

/** One of our packages, by its name: a path into `dist`, or the name itself while nothing is built. */
const ours = (name: string) => `^(@videotask|packages)/${name}(/(?!src/|test/)|$)`;

/** A package of others, resolved by pnpm or not. */
const theirs = (name: string) => `(^|/node_modules/)${name}(/|$)`;

/** Packages of others and what the platform brings: everything that is not the workspace's. */
const foreign = `^(?!(@videotask|packages|${privateFolder})/)`;

/** Every package that users can install, by its name. */
const published = `^(@videotask|packages)/(?!${privateFolder}(/|$))`;

/** What the checks offer to other workspace packages, in the `exports` of their package.json. */
const offeredByChecks =
  "^(@videotask/checks/|checks/src/(sizes/bundle|readmes/virtual-timers|workspace/index)\\.ts$)";

/** What conformance offers to tests. */
const offeredByConformance = "^(@videotask/conformance$|conformance/src/index\\.ts$)";

const core = (room: string) => `^packages/core/src/${room}`;

export const rooms: readonly Room[] = [
  {
    name: "the client of every provider stands on openapi-fetch",
    files: "^packages/client/src/",
    may: [theirs("openapi-fetch")],
  },
  {
    name: "generated clients stand on @videotask/client",
    files: `^packages/${provider}/src/generated/`,
    may: [ours("client")],
  },
  {
    name: "a provider package offers what was generated",
    files: `^packages/${provider}/src/index\\.ts$`,
    may: ["^packages/$1/src/generated/"],
  },
  { name: "core's vocabulary knows nothing else", files: core("task/"), may: [] },
  {
    name: "core's one request goes through a client, and knows the vocabulary",
    files: core("request/"),
    may: [core("task/"), ours("client")],
  },
  {
    name: "core's providers send requests and translate, and know no waiting",
    files: core("providers/"),
    may: [core("task/"), core("request/"), ours("client"), ours(provider)],
  },
  { name: "core's polling knows no provider", files: core("polling/"), may: [core("task/")] },
  {
    name: "core's creating knows no provider and no waiting",
    files: core("creating/"),
    may: [core("task/")],
  },
  { name: "core's callbacks know the vocabulary alone", files: core("callback/"), may: [core("task/")] },
  { name: "core's ledgers know the vocabulary alone", files: core("ledger/"), may: [core("task/")] },
  { name: "core's face joins its rooms", files: core("[^/]+\\.ts$"), may: [core("")] },
  {
    name: "the simulator shares nothing with what it tests",
    files: "^packages/simulator/src/(?!msw\\.ts|server/|creating/body-fault\\.ts)",
    may: ["^packages/simulator/src/", `^(@videotask|packages)/${provider}/openapi\\.json$`],
    mayForTypes: [ours(provider)],
  },
  {
    name: "only the simulator's server listens",
    files: "^packages/simulator/src/server/",
    may: ["^packages/simulator/src/", "^https?$"],
  },
  {
    name: "only the simulator's check of bodies knows a validator of schemas",
    files: "^packages/simulator/src/creating/body-fault\\.ts$",
    may: ["^packages/simulator/src/", theirs("@cfworker/json-schema")],
  },
  {
    name: "only the simulator's msw handlers know msw",
    files: "^packages/simulator/src/msw\\.ts$",
    may: ["^packages/simulator/src/", theirs("msw")],
  },
  ...specDiffRooms,
  {
    name: "the spec pipeline compares documents, reads and writes files of packages, and runs no other package",
    files: "^scripts/src/",
    may: [ours("spec-diff"), foreign],
  },
  {
    name: "the pipeline's tests try published packages, and use what the checks and conformance offer",
    files: "^scripts/test/",
    may: [published, offeredByChecks, offeredByConformance, "^scripts/src/", foreign],
  },
  {
    name: "conformance judges by documents, and knows no package",
    files: "^conformance/",
    may: [foreign],
  },
  { name: "checks use published packages", files: "^checks/", may: [published, foreign] },
  { name: "examples use published packages", files: "^examples/src/", may: [published, foreign] },
  {
    name: "benchmarks and the tests of examples use published packages, and what the checks and conformance offer",
    files: "^(benchmarks|examples/test)/",
    may: [published, offeredByChecks, offeredByConformance, "^examples/src/", foreign],
  },
];
