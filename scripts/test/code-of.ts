// The code of a file, for comparing what two documents became: its tokens, with every text and every hash alike, and without comments.

import ts from "typescript";
import { expect } from "vitest";

export function codeOf(text: string): string[] {
  const found: string[] = [];
  const file = ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest, true);
  expect((file as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics).toEqual([]);
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) found.push("text");
    else if (node.getChildCount(file) === 0) found.push(node.getText(file));
    else node.getChildren(file).forEach((child) => ts.isJSDoc(child) || visit(child));
  };
  visit(file);
  return found;
}
