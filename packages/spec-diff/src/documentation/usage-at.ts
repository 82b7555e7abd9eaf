// Which operations a location concerns that was found by walking the document as it is written, and not from an operation.

import { createUsage, type Usage } from "../change-list/usage.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { METHODS, operationName, webhookName } from "../operation/path-item.ts";

/** That of the operation that the pointer is in, or of all that use the component that it is in. */
export function usageAt(comparison: Comparison, pointer: string): Usage {
  const [, root = "", name = "", third = "", fourth = ""] = pointer.split("/").map(unescape);
  const fixed = METHODS.find((method) => method === third)?.toUpperCase();
  const method = third === "additionalOperations" ? fourth : (fixed ?? "");
  if (root === "paths" && method !== "") return createUsage("response", operationName(method, name));
  if (root === "webhooks" && method !== "") return createUsage("response", webhookName(method, name));
  const usage = createUsage("response");
  if (root !== "components") return usage;
  const [, , group = "", component = ""] = pointer.split("/");
  for (const parent of comparison.usagesOf(`#/components/${group}/${component}`)) usage.parents.add(parent);
  return usage;
}

function unescape(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}
