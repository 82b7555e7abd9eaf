// Whom a place concerns that was found by walking the document as it is written, and not by following its operations.

import { siteOf, type Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { METHODS, webhookName } from "../operation/path-item.ts";

/** The operation that the pointer is in, or everyone who uses the component that it is in. */
export function siteAt(comparison: Comparison, pointer: string): Site {
  const [, root = "", name = "", third = "", fourth = ""] = pointer.split("/").map(nameOfKey);
  const fixed = METHODS.find((method) => method === third)?.toUpperCase();
  const method = third === "additionalOperations" ? fourth : (fixed ?? "");
  if (root === "paths" && method !== "") return siteOf("response", `${method} ${name}`);
  if (root === "webhooks" && method !== "") return siteOf("response", webhookName(method, name));
  const site = siteOf("response");
  if (root !== "components") return site;
  const [, , group = "", component = ""] = pointer.split("/");
  for (const user of comparison.sitesOf(`#/components/${group}/${component}`)) site.parents.add(user);
  return site;
}

function nameOfKey(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}
