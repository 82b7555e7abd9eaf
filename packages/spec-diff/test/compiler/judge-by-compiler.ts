// The compiler's judgement on pairs of documents: for every operation, whether what a caller sends still fits, whether what
// a caller gets still is what it was, and whether every exported name is still there.

import type { JsonObject } from "../json.ts";
import { findLostName } from "./lost-names.ts";
import { findContradictedProperty } from "./named-properties.ts";
import { createTypeProgram, type TypeProgram } from "./type-program.ts";
import { viewTypes, type TypeView } from "./view-types.ts";

export interface DocumentPair {
  readonly old: JsonObject;
  readonly new: JsonObject;
}

/** What no longer compiles; nothing if everything does. */
export interface Judgement {
  /** In calls by openapi-fetch, and in names that are gone. */
  readonly calls: readonly string[];
  /** In uses of the exported types of responses, which openapi-fetch changes: it makes an array of a tuple, for one. */
  readonly exportedTypes: readonly string[];
}

interface SourceFile extends TypeView {
  readonly name: string;
}

export async function judgeByCompiler(pairs: readonly DocumentPair[]): Promise<Judgement[]> {
  // Many pairs have a document in common.
  const files = new Map<string, SourceFile>();
  for (const document of pairs.flatMap((pair) => [pair.old, pair.new])) {
    const key = JSON.stringify(document);
    if (!files.has(key)) files.set(key, { name: `${files.size}.ts`, ...(await viewTypes(document)) });
  }
  const sources = [...files.values()].map(({ name, source }) => [name, source] as const);
  const program = createTypeProgram(new Map(sources));
  return pairs.map((pair) => {
    const [old, current] = [pair.old, pair.new].map((document) => files.get(JSON.stringify(document)));
    if (!old || !current) throw new Error("a document of the pair has no types");
    return judge(program, old, current);
  });
}

function judge(program: TypeProgram, old: SourceFile, current: SourceFile): Judgement {
  const { checker, typeOf } = program;
  const calls: string[] = [];
  const exportedTypes: string[] = [];
  const fits = (source: SourceFile, from: string, target: SourceFile, to: string) => {
    const [given, expected] = [typeOf(source.name, from), typeOf(target.name, to)];
    return given !== undefined && expected !== undefined && checker.isTypeAssignableTo(given, expected);
  };
  const compareNames = (alias: string, newAlias: string, label: string) => {
    const [from, to] = [typeOf(old.name, alias), typeOf(current.name, newAlias)];
    const lost = from && to && findLostName(checker, from, to);
    if (lost !== undefined) calls.push(`${label} lost ${lost}`);
  };

  for (const root of ["components", "operations", "webhooks"]) {
    compareNames(`view_${root}`, `view_${root}`, root);
  }
  if (!fits(current, "view_responses", old, "view_responses")) calls.push("components.responses");
  for (const [operation, number] of old.operations) {
    const newNumber = current.operations.get(operation);
    if (newNumber === undefined) {
      calls.push(`${operation} is gone`);
      continue;
    }
    const [was, is] = [`view_${number}`, `view_${newNumber}`];
    if (!fits(old, `${was}_sent`, current, `${is}_options`)) calls.push(`what is sent to ${operation}`);
    if (!fits(old, `${was}_body`, current, `${is}_body`)) calls.push(`the body of ${operation}`);
    for (const part of ["data", "error"]) {
      if (!fits(current, `${is}_${part}`, old, `${was}_${part}`)) calls.push(`${part} of ${operation}`);
    }
    if (!fits(current, `${is}_responses`, old, `${was}_responses`)) {
      exportedTypes.push(`the responses of ${operation}`);
    }
    compareNames(`${was}_operation`, `${is}_operation`, operation);
    for (const [part, direction] of [["body", "sent"] as const, ["responses", "received"] as const]) {
      const [from, to] = [typeOf(old.name, `${was}_${part}`), typeOf(current.name, `${is}_${part}`)];
      const property = from && to && findContradictedProperty(checker, from, to, direction);
      if (property !== undefined) calls.push(`${property} of the ${part} of ${operation}`);
    }
  }
  return { calls, exportedTypes };
}
