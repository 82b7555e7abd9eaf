// The comparison as a function: two parsed documents in, the changes out. No file, no clock, no output.

import { describeLocation } from "./change-list/describe-location.ts";
import type { FindParameter } from "./change-list/pointer-reader.ts";
import { createUsage } from "./change-list/usage.ts";
import { bumpOf, type Difference } from "./change/change.ts";
import { createComparison, type Comparison } from "./comparison/comparison.ts";
import { compareComponents } from "./components/compare-components.ts";
import { compareUnusedSchemas } from "./components/compare-unused-schemas.ts";
import { checkReferences } from "./document/check-references.ts";
import { findReferenceIn } from "./document/find-reference.ts";
import { get, getText } from "./document/node.ts";
import { openDocument } from "./document/open-document.ts";
import { compareDocumentation } from "./documentation/compare-documentation.ts";
import { compareSpelling } from "./documentation/compare-spelling.ts";
import { comparePaths, compareWebhooks } from "./operation/compare-paths.ts";
import { performTask } from "./perform-task.ts";
import { compareSecuritySchemes } from "./security/compare-security-schemes.ts";
import { compareSecurity } from "./security/compare-security.ts";
import { compareServers } from "./servers/compare-servers.ts";

/** What the documents are called in an error. */
export interface DocumentNames {
  /** Default: `the old document` */
  readonly old?: string | undefined;
  /** Default: `the new document` */
  readonly new?: string | undefined;
}

/**
 * Compares two OpenAPI 3.0, 3.1 or 3.2 documents as the TypeScript user of types generated from them would: what compiled
 * with the old types, or worked when the program ran, and no longer does, is breaking. The types are those of
 * openapi-typescript 7.13 and openapi-fetch 0.17 in their default settings.
 *
 * @param oldValue - the parsed old document; it is not changed
 * @param newValue - the parsed new document; it is not changed
 * @param names - what the documents are called in an error
 * @returns the changes, and the bump that they make
 * @throws {@link UnreadableDocument} if either is no such document, refers to something that it does not have, is nested
 * deeper than 1,000 levels, or has more than 20 million values once its aliases are written out
 */
export function diffDocuments(oldValue: unknown, newValue: unknown, names: DocumentNames = {}): Difference {
  const old = openDocument(oldValue, names.old ?? "the old document");
  const current = openDocument(newValue, names.new ?? "the new document");
  for (const document of [old, current]) checkReferences(document);
  const comparison = createComparison(old, current, performTask);
  const usage = createUsage("request");
  const [oldRoot, root] = [old.root, current.root];

  compareServers(comparison, get(oldRoot, "servers"), get(root, "servers"), "#", usage);
  compareSecuritySchemes(comparison);
  compareSecurity(comparison, undefined, undefined, root, usage);
  comparePaths(comparison);
  compareWebhooks(comparison);
  comparison.run();
  compareComponents(comparison);
  comparison.run();
  compareUnusedSchemas(comparison);
  comparison.run();
  compareDocumentation(comparison);
  if (comparison.changeList.isEmpty()) compareSpelling(comparison);

  const findParameter = parameterFinder(comparison);
  const changes = comparison.changeList.toChanges((canonical) => describeLocation(canonical, findParameter));
  return { bump: bumpOf(changes), changes };
}

/** A pointer has the index of a parameter only. */
function parameterFinder({ old, new: current }: Comparison): FindParameter {
  const [inNew, inOld] = [findReferenceIn(current.root), findReferenceIn(old.root)];
  return (pointer) => {
    const node = inNew(pointer) ?? inOld(pointer);
    const [place, name] = [getText(node, "in"), getText(node, "name")];
    return place !== undefined && name !== undefined ? { in: place, name } : undefined;
  };
}
