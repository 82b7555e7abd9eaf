// What a user of the packages sees no sentence about when hovering over it: exports, and every field, method and option that can be
// reached from them.

import { dirname, join, relative, sep } from "node:path";
import ts from "typescript";
import type { ApiEntry } from "../../src/api/find-entries.ts";

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/** The types of a vendor's document have the vendor's words, or none. */
const GENERATED = `${sep}generated${sep}schema.d.ts`;

/** Such as `packages/client: ProviderClientOptions.apiKey`, each once, in the order of the alphabet. */
export function findUndocumented(root: string, entries: readonly ApiEntry[]): string[] {
  const files = entries.map(({ folder, types }) => join(root, folder, types));
  const program = ts.createProgram({ rootNames: files, options: OPTIONS });
  const checker = program.getTypeChecker();
  const undocumented = new Set<string>();
  const visited = new Set<ts.Symbol>();

  const isOurs = (node: ts.Node): boolean => {
    const { fileName } = node.getSourceFile();
    return (
      files.some((file) => join(fileName).startsWith(dirname(file) + sep)) &&
      !join(fileName).endsWith(GENERATED)
    );
  };

  function demandSentence(symbol: ts.Symbol, node: ts.Node, path: string): void {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
    if (text !== "") return;
    const [, folder = ""] = relative(root, node.getSourceFile().fileName).split(sep);
    undocumented.add(`packages/${folder}: ${path}`);
  }

  /** An export, or what one of them names. */
  function visitSymbol(found: ts.Symbol): void {
    const symbol = found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
    if (visited.has(symbol)) return;
    visited.add(symbol);
    for (const declaration of symbol.declarations ?? []) {
      if (!isOurs(declaration) || ts.isTypeParameterDeclaration(declaration)) continue;
      demandSentence(symbol, declaration, symbol.name);
      ts.forEachChild(declaration, (child) => visitNode(child, symbol.name));
    }
  }

  /** A part of a declaration: what it names is visited, and what it declares itself needs a sentence. */
  function visitNode(node: ts.Node, path: string): void {
    if (isPrivate(node)) return;
    if (ts.isTypeReferenceNode(node)) visitName(node.typeName);
    if (ts.isExpressionWithTypeArguments(node)) visitName(node.expression);
    // A table that types are made of is no value of a user's: its own tests see to it.
    if (ts.isTypeQueryNode(node)) return;
    // What a type is compared with is no type of anything that a user has.
    if (ts.isConditionalTypeNode(node)) {
      for (const part of [node.checkType, node.trueType, node.falseType]) visitNode(part, path);
      return;
    }
    const isMember =
      ts.isPropertySignature(node) ||
      ts.isMethodSignature(node) ||
      ts.isPropertyDeclaration(node) ||
      ts.isMethodDeclaration(node) ||
      ts.isGetAccessor(node);
    const inside = isMember ? `${path}.${node.name.getText()}` : path;
    if (isMember) demandSentence(checker.getSymbolAtLocation(node.name)!, node, inside);
    ts.forEachChild(node, (child) => visitNode(child, inside));
  }

  function visitName(name: ts.Node): void {
    const symbol = checker.getSymbolAtLocation(name);
    if (symbol) visitSymbol(symbol);
  }

  for (const file of files) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file)!);
    if (module === undefined) throw new Error(`${file} exports nothing: build the packages first.`);
    for (const symbol of checker.getExportsOfModule(module)) visitSymbol(symbol);
  }
  return [...undocumented].toSorted();
}

const isPrivate = (node: ts.Node): boolean =>
  (ts.isPropertyDeclaration(node) && ts.isPrivateIdentifier(node.name)) ||
  (ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword));
