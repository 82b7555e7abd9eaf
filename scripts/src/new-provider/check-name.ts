// What a new provider may be called: its name becomes a package, a folder, a variable and the prefix of references.

import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { SpecError } from "../spec-error.ts";
import { specFiles } from "../spec-files.ts";

/**
 * @param texts of all templates: a name that stands in them already would be two things at once
 * @throws {SpecError} for a name that cannot be, or is there
 */
export function checkName(root: string, name: string, texts: readonly string[]): void {
  if (!/^[a-z][a-z\d]*$/.test(name)) {
    throw new SpecError(
      "NAME",
      "lower-case letters and digits, beginning with a letter",
      JSON.stringify(name),
    );
  }
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, name);
  const isTaken = texts.some((text) => text.split(/\W+/).includes(name));
  if (scanner.scan() !== ts.SyntaxKind.Identifier || isTaken) {
    throw new SpecError(
      "NAME",
      "a word that code can be named after, and that the templates do not use",
      name,
    );
  }
  const places = [
    specFiles(name).folder,
    `packages/${name}`,
    `packages/core/src/providers/${name}`,
    `packages/simulator/src/providers/${name}.ts`,
  ];
  const there = places.filter((place) => existsSync(join(root, place)));
  if (there.length > 0) throw new SpecError("NAME", `a provider that is not there yet`, there.join(", "));
}
