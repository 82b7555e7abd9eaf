// The comparison as a function: two parsed documents in, the changes out. No file, no clock, no output.

import { compareComponents, compareUnusedSchemas } from "./around/compare-components.ts";
import { compareDocumentation } from "./around/compare-documentation.ts";
import { compareSecuritySchemes } from "./around/compare-security-schemes.ts";
import { compareSecurity } from "./around/compare-security.ts";
import { compareServers } from "./around/compare-servers.ts";
import { compareSpelling } from "./around/compare-spelling.ts";
import { bumpOf, type Difference } from "./changes/change.ts";
import { describePlace, type NamedParameter } from "./changes/describe-place.ts";
import { siteOf } from "./changes/site.ts";
import { createComparison, type Comparison } from "./comparison.ts";
import { checkReferences } from "./document/check-references.ts";
import { findReferenceIn } from "./document/find-reference.ts";
import { get, getText } from "./document/located.ts";
import { openDocument } from "./document/open-document.ts";
import { comparePaths, compareWebhooks } from "./operation/compare-paths.ts";
import { performTask } from "./perform-task.ts";

/** What the documents are called in an error. */
export interface DocumentNames {
  readonly old?: string | undefined;
  readonly new?: string | undefined;
}

/**
 * What changed from one OpenAPI 3.0, 3.1 or 3.2 document to the next, as the TypeScript user of the generated package
 * meets it, and which version that makes. Pure: neither document is changed.
 *
 * @throws UnreadableDocument if either is no such document, or refers to something that it does not have.
 */
export function diffDocuments(oldValue: unknown, newValue: unknown, names: DocumentNames = {}): Difference {
  const old = openDocument(oldValue, names.old ?? "the old document");
  const current = openDocument(newValue, names.new ?? "the new document");
  for (const document of [old, current]) checkReferences(document);
  const comparison = createComparison(old, current, performTask);
  const site = siteOf("request");
  const [oldRoot, root] = [old.root, current.root];

  compareServers(comparison, get(oldRoot, "servers"), get(root, "servers"), "#", site);
  compareSecuritySchemes(comparison);
  compareSecurity(comparison, undefined, undefined, root, site);
  comparePaths(comparison);
  compareWebhooks(comparison);
  comparison.run();
  compareComponents(comparison);
  comparison.run();
  compareUnusedSchemas(comparison);
  comparison.run();
  compareDocumentation(comparison);
  if (comparison.ledger.isEmpty()) compareSpelling(comparison);

  const changes = comparison.ledger.changes((where) => describePlace(where, parameterFinder(comparison)));
  return { bump: bumpOf(changes), changes };
}

function parameterFinder({ old, new: current }: Comparison): (pointer: string) => NamedParameter | undefined {
  const [inNew, inOld] = [findReferenceIn(current.root), findReferenceIn(old.root)];
  return (pointer) => {
    const node = inNew(pointer) ?? inOld(pointer);
    const [where, name] = [getText(node, "in"), getText(node, "name")];
    return where !== undefined && name !== undefined ? { in: where, name } : undefined;
  };
}
