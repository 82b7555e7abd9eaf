// Whom a place concerns that was found by walking the document as it is written, and not by following its operations.

import { siteOf, type Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";

/** The operation that the pointer is in, or everyone who uses the component that it is in. */
export function siteAt(comparison: Comparison, pointer: string): Site {
  const [, root = "", name = "", third = ""] = pointer.split("/");
  if (root === "paths" && third !== "" && third !== "parameters") {
    return siteOf("response", `${third.toUpperCase()} ${nameOfKey(name)}`);
  }
  const site = siteOf("response");
  if (root !== "components") return site;
  for (const user of comparison.sitesOf(`#/components/${name}/${third}`)) site.parents.add(user);
  return site;
}

function nameOfKey(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}
