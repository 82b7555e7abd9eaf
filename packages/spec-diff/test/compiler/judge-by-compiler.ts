// The compiler's verdict on pairs of documents: for every operation, whether what a caller sends still fits, whether what
// a caller gets still is what it was, and whether every exported name is still there.

import type { JsonObject } from "../json.ts";
import { findLostName } from "./lost-names.ts";
import { createTypeProgram, generateTypes, type TypeProgram } from "./type-program.ts";

export interface DocumentPair {
  readonly old: JsonObject;
  readonly new: JsonObject;
}

/** For each pair what no longer compiles; none if everything does. */
export async function judgeByCompiler(pairs: readonly DocumentPair[]): Promise<string[][]> {
  const sources = new Map<string, string>();
  for (const [index, pair] of pairs.entries()) {
    sources.set(`${index}-old.ts`, await generateTypes(pair.old));
    sources.set(`${index}-new.ts`, await generateTypes(pair.new));
    sources.set(`${index}.ts`, viewOf(index, operationsOf(pair.old)));
  }
  const program = createTypeProgram(sources);
  return pairs.map((pair, index) => losses(program, `${index}.ts`, operationsOf(pair.old)));
}

type Operation = readonly [path: string, method: string];

function operationsOf(document: JsonObject): Operation[] {
  return Object.entries(document["paths"] as JsonObject).flatMap(([path, item]) =>
    Object.keys(item as JsonObject)
      .filter((key) => ["get", "put", "post", "delete", "options", "head", "patch", "trace"].includes(key))
      .map((method) => [path, method] as const),
  );
}

/** What openapi-fetch makes of both documents' operations, as aliases that the checker can be asked about. */
function viewOf(index: number, operations: readonly Operation[]): string {
  const lines = ["old", "new"].flatMap((side) => [
    `import type * as ${side}Types from "./${index}-${side}.ts";`,
    ...["components", "operations", "webhooks"].map(
      (root) => `export type ${side}_${root} = ${side}Types.${root};`,
    ),
    `export type ${side}_responses = ${side}Types.components extends { responses: infer R } ? ([R] extends [never] ? {} : R) : {};`,
    ...operations.flatMap(([path, method], number) => [
      `type ${side}_${number} = At<At<${side}Types.paths, ${JSON.stringify(path)}>, "${method}">;`,
      `export type ${side}_${number}_exists = [NonNullable<${side}_${number}>] extends [never] ? "no" : "yes";`,
      `export type ${side}_${number}_sent = ParamsOption<${side}_${number}> & RequestBodyOption<${side}_${number}>;`,
      `export type ${side}_${number}_body = Content<${side}_${number}>;`,
      `type ${side}_${number}_result = Result<${side}_${number}>;`,
      `const ${side}_${number}_read = (result: ${side}_${number}_result) => {`,
      "  if (result.error) throw new Error();",
      "  return result.data;",
      "};",
      `export type ${side}_${number}_data = ReturnType<typeof ${side}_${number}_read>;`,
      `export type ${side}_${number}_error = ${side}_${number}_result["error"];`,
      `export type ${side}_${number}_operation = ${side}_${number};`,
    ]),
  ]);
  return [
    `import type { FetchResponse, ParamsOption, RequestBodyOption } from "openapi-fetch";`,
    "type MediaType = `${string}/${string}`;",
    "type Shape = Record<string | number, any>;",
    "type Result<T> = [NonNullable<T>] extends [never] ? { data: never; error?: never } : FetchResponse<T & Shape, {}, MediaType>;",
    // As the generated types have it: openapi-fetch wraps it in a type that takes a string for any optional object.
    'type Content<T> = NonNullable<At<T, "requestBody">> extends { content: infer C } ? C[keyof C] : never;',
    "type At<T, K> = K extends keyof T ? T[K] : never;",
    ...lines,
  ].join("\n");
}

function losses(program: TypeProgram, file: string, operations: readonly Operation[]): string[] {
  const found: string[] = [];
  const compareNames = (part: string, label: string) => {
    const [from, to] = ["old", "new"].map((side) => program.typeOf(file, `${side}_${part}`));
    const lost = from && to && findLostName(program.checker, from, to);
    if (lost !== undefined) found.push(`${label} lost ${lost}`);
  };
  for (const root of ["components", "operations", "webhooks"]) compareNames(root, root);
  if (!assignable(program, file, "new_responses", "old_responses")) found.push("components.responses");
  for (const [number, [path, method]] of operations.entries()) {
    if (program.textOf(file, `new_${number}_exists`) === `"no"`) {
      found.push(`${method} ${path} is gone`);
      continue;
    }
    const fits = (part: string, from: string, to: string) => {
      const [source, target] = [`${from}_${number}_${part}`, `${to}_${number}_${part}`];
      if (!assignable(program, file, source, target)) found.push(`${part} of ${method} ${path}`);
    };
    fits("sent", "old", "new");
    fits("body", "old", "new");
    fits("data", "new", "old");
    fits("error", "new", "old");
    compareNames(`${number}_operation`, `${method} ${path}`);
  }
  return found;
}

function assignable({ checker, typeOf }: TypeProgram, file: string, from: string, to: string): boolean {
  const [source, target] = [typeOf(file, from), typeOf(file, to)];
  return source !== undefined && target !== undefined && checker.isTypeAssignableTo(source, target);
}
