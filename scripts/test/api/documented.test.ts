// Every export of every package, and every option and field that can be reached from one, has a sentence on hover.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { findEntries } from "../../src/api/find-entries.ts";
import { root } from "../repository.ts";
import { findUndocumented } from "./find-undocumented.ts";

// Machines that build at the same time are slow.
vi.setConfig({ testTimeout: 60_000 });

test("the packages have none without a sentence: write it into the source, and build", () => {
  const entries = findEntries(root);
  expect(entries.length).toBeGreaterThan(8);
  expect(findUndocumented(root, entries)).toEqual([]);
});

/** What is found in a package that consists of these declarations. */
function findIn(declarations: string, others: Readonly<Record<string, string>> = {}): string[] {
  const folder = mkdtempSync(join(tmpdir(), "videotask-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const dist = join(folder, "packages/clock/dist");
  mkdirSync(join(dist, "generated"), { recursive: true });
  for (const [file, text] of Object.entries({ "index.d.ts": declarations, ...others }))
    // Each comment in a line of its own, as the compiler writes it; and without an export, all that is declared would be one.
    writeFileSync(join(dist, file), `${text.replaceAll("/**", "\n/**")}\nexport {};\n`);
  const entry = { folder: "packages/clock", types: "./dist/index.d.ts", report: "packages/clock/api.md" };
  return findUndocumented(folder, [entry]).map((line) => line.replace("packages/clock: ", ""));
}

test.each<[what: string, declarations: string, found: string[]]>([
  ["a function", "export declare function now(): number;", ["now"]],
  ["a constant", "export declare const epoch = 0;", ["epoch"]],
  [
    "a class and its members",
    "export declare class Clock { #a; private b; c: 1; d(): void; get e(): 1; }",
    ["Clock", "Clock.c", "Clock.d", "Clock.e"],
  ],
  [
    "an interface and its members",
    "export interface Clock { now(): number; readonly 'at-all'?: 1 }",
    ["Clock", "Clock.'at-all'", "Clock.now"],
  ],
  ["a type and its fields", "/** A clock. */ export type Clock = { at: number };", ["Clock.at"]],
  [
    "each member of a union",
    "/** A clock. */ export type Clock = { /** Its kind. */ kind: 1; a: 1 } | { kind: 2 };",
    ["Clock.a", "Clock.kind"],
  ],
  [
    "a field in a field",
    "/** A clock. */ export interface Clock { /** A. */ a: { b?: { c: 1 }[] } }",
    ["Clock.a.b", "Clock.a.b.c"],
  ],
  [
    "a field of an option",
    "/** The time. */ export declare function now(options?: { at: number }): { b: 1 };",
    ["now.at", "now.b"],
  ],
  [
    "what an export names",
    "interface Zone { name: string } /** The zone. */ export declare function zone(): Promise<Zone>;",
    ["Zone", "Zone.name"],
  ],
  [
    "what an export extends",
    "interface Zone { name: string } /** A clock. */ export interface Clock extends Zone {}",
    ["Zone", "Zone.name"],
  ],
  [
    "what is exported by another name",
    'export { a as b } from "./part.js"; export * from "./part.js";',
    ["a", "c"],
  ],
  ["nothing but tags", "/** @default 1 */ export declare const epoch = 1;", ["epoch"]],
])("%s needs a sentence", (_, declarations, found) => {
  const part = "export declare const a: 1; export declare const c: 1;";
  expect(findIn(declarations, { "part.d.ts": part })).toEqual(found);
});

test.each<[what: string, declarations: string]>([
  ["what is documented", "/** Tells the time. */ export declare function now(): number;"],
  [
    "what is documented where it comes from",
    "/** A. */ interface A { /** Its a. */ a: 1 } /** B. */ export interface B extends A { a: 1 }",
  ],
  ["what cannot be reached", "interface Hidden { a: 1 } /** The epoch. */ export declare const epoch: 1;"],
  ["what a type is compared with", "/** A. */ export type A<T> = T extends { a: infer B } ? B : never;"],
  ["what another package declares", "/** A date. */ export declare const date: Date;"],
  [
    "what is generated from a document",
    'import type { paths } from "./generated/schema.js"; export type { paths }; /** A path. */ export type Path = keyof paths;',
  ],
])("%s needs none", (_, declarations) => {
  const schema = "export interface paths { '/a': { get: 1 } }";
  expect(findIn(declarations, { "generated/schema.d.ts": schema })).toEqual([]);
});
