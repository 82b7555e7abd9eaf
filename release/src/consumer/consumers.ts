// The users whose step by step we repeat: what each installs, may get, and finds out.
import type { Simulator, SimulatorServer } from "@videotask/simulator";

export interface Consumer {
  /** As the table of docs/compatibility.md names it. */
  readonly name: string;
  /** A folder of `programs/`. */
  readonly program: string;
  /** What is installed of `@videotask`. */
  readonly dependencies: readonly string[];
  readonly most: { readonly packages: number; readonly bytes: number };
  /** Set if it needs Node: it is not run anywhere else. */
  readonly onNodeOnly?: true;
  /** Stages what the program asks for. */
  ask(simulator: Simulator, server: SimulatorServer): unknown;
  /** What the program must return. */
  readonly answer: readonly string[];
}

const MEBIBYTE = 2 ** 20;
const names = ["chainhub", "doubao", "jimmy", "linkmodel", "minimax", "minimax-agent"] as const;

export const consumers: readonly Consumer[] = [
  {
    name: "one provider",
    program: "one-provider",
    dependencies: ["linkmodel"],
    most: { packages: 3, bytes: 0.5 * MEBIBYTE },
    ask: (simulator, server) => ({
      connection: server.connection("linkmodel"),
      id: simulator.task("linkmodel", { queuedMs: 0, runningMs: 0 }).slice("linkmodel:".length),
    }),
    answer: ["linkmodel Success"],
  },
  {
    name: "core",
    program: "core",
    dependencies: ["core"],
    most: { packages: 9, bytes: MEBIBYTE },
    ask: (simulator, server) => ({
      connections: Object.fromEntries(names.map((name) => [name, server.connection(name)])),
      refs: [
        ...names.map((name) => simulator.task(name, { queuedMs: 50, runningMs: 100 })),
        simulator.task("jimmy", { queuedMs: 0, runningMs: 50, failure: "moderation" }),
      ],
    }),
    answer: [...names.map((name) => `${name} succeeded: video on 127.0.0.1`), "jimmy failed: moderation"],
  },
  {
    name: "every package",
    program: "every-package",
    dependencies: ["chainhub", "core", "doubao", "jimmy", "linkmodel", "minimax", "simulator"],
    most: { packages: 9, bytes: 2 * MEBIBYTE },
    ask: () => ({ id: "aurora_abc123" }),
    answer: [...Array(5).fill("200 data"), "linkmodel:aurora_abc123 succeeded"],
  },
  {
    name: "spec-diff",
    program: "spec-diff",
    dependencies: ["spec-diff"],
    most: { packages: 3, bytes: 4 * MEBIBYTE },
    onNodeOnly: true,
    ask: () => "integer",
    answer: ["major type-changed"],
  },
];
