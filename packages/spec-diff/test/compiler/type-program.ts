// One TypeScript program over the generated types of many documents, all in memory, so that a hundred pairs cost one
// compilation.

import { fileURLToPath } from "node:url";
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import type { JsonObject } from "../json.ts";

// Beside this file, so that imports of openapi-fetch are found from here, and as TypeScript writes it on Windows.
const FOLDER = fileURLToPath(new URL(".", import.meta.url)).replaceAll("\\", "/");

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  types: [],
};

export interface TypeProgram {
  readonly checker: ts.TypeChecker;
  /** A type alias of one of the files. */
  readonly typeOf: (file: string, name: string) => ts.Type | undefined;
}

export async function generateTypes(document: JsonObject): Promise<string> {
  const nodes = await openapiTS(structuredClone(document) as unknown as OpenAPI3, { silent: true });
  return astToString(nodes);
}

/** @throws Error if the sources do not compile: a type that is broken agrees with everything. */
export function createTypeProgram(sources: ReadonlyMap<string, string>): TypeProgram {
  const files = new Map([...sources].map(([name, text]) => [`${FOLDER}${name}`, text]));
  const host = ts.createCompilerHost(OPTIONS);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.getSourceFile = (name, version, ...rest) => {
    const text = files.get(name);
    return text === undefined
      ? getSourceFile(name, version, ...rest)
      : ts.createSourceFile(name, text, version, true);
  };
  const program = ts.createProgram([...files.keys()], OPTIONS, host);
  const checker = program.getTypeChecker();
  for (const name of files.keys()) {
    const [problem] = program.getSemanticDiagnostics(program.getSourceFile(name));
    if (problem) throw new Error(`${name}: ${ts.flattenDiagnosticMessageText(problem.messageText, "\n")}`);
  }

  const aliases = new Map<string, ts.Node>();
  for (const file of sources.keys()) {
    for (const statement of program.getSourceFile(`${FOLDER}${file}`)?.statements ?? []) {
      if (ts.isTypeAliasDeclaration(statement)) aliases.set(`${file} ${statement.name.text}`, statement);
    }
  }

  function typeOf(file: string, name: string): ts.Type | undefined {
    const declaration = aliases.get(`${file} ${name}`);
    return declaration && checker.getTypeAtLocation(declaration);
  }

  return { checker, typeOf };
}
