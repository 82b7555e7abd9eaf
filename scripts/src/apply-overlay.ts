// Applies a provider's overlay.yaml, our corrections of its pages. A correction that no longer matches anything is
// an error: the vendor changed the page, and somebody has to see whether it is still wrong.

import { openapiOverlay } from "openapi-format";
import { isJsonObject, type JsonObject } from "./json.ts";
import { mergeKeys, readYaml } from "./read-yaml.ts";
import { SpecError } from "./spec-error.ts";

export async function applyOverlay(
  document: JsonObject,
  overlay: string,
  subject: string,
): Promise<JsonObject> {
  const overlaySet = parseOverlay(overlay, subject);
  const { data, resultData } = await openapiOverlay(structuredClone(document), { overlaySet });
  const unused = resultData["unusedActions"] as Action[];
  if (unused.length > 0) {
    throw new SpecError(
      subject,
      "every action to match something",
      `${unused.length} that did not: ${unused.map(({ target, description }) => `${target} (${description})`).join("; ")}`,
    );
  }
  return data as JsonObject;
}

type Action = { target: string; description: string };
type Overlay = { actions: Action[]; [key: string]: unknown };

function parseOverlay(text: string, subject: string): Overlay {
  const overlay = readYaml(text, subject, mergeKeys);
  if (!isJsonObject(overlay) || overlay["overlay"] !== "1.0.0" || !Array.isArray(overlay["actions"])) {
    throw new SpecError(subject, "an OpenAPI Overlay 1.0.0 with actions", text.slice(0, 60));
  }
  for (const [index, action] of overlay["actions"].entries()) {
    // openapi-format applies `update` after `remove`; the specification says that `remove` then stands alone.
    const kinds = isJsonObject(action) ? ["update", "remove"].filter((kind) => kind in action).length : 0;
    if (!isJsonObject(action) || typeof action["target"] !== "string" || kinds !== 1) {
      throw new SpecError(
        subject,
        "a target and one of update and remove",
        `action ${index}: ${JSON.stringify(action)}`,
      );
    }
    if (typeof action["description"] !== "string" || action["description"].length < 20) {
      throw new SpecError(
        subject,
        "a description with the evidence",
        `none in action ${index} (${action["target"]})`,
      );
    }
  }
  return overlay as Overlay;
}
