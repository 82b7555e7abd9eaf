// What `format` and its like say about a value. openapi-typescript gives no format a type of its own, so only a change
// that means other content on the wire counts; from `uri` to `url`, or a format where there was none, is documentation.

import type { Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { getText, type Located } from "../document/located.ts";
import { placeOfKeyword, type Place } from "./place.ts";
import type { Alternative } from "./shape.ts";

/** How text is written where it is not what it says: JSON Schema's `contentEncoding` and OpenAPI 3.0's formats. */
const ENCODINGS: Readonly<Record<string, string>> = {
  binary: "bytes",
  byte: "base64",
  base64: "base64",
  base64url: "base64url",
};

const WIDTHS: Readonly<Record<string, number>> = {
  int8: 8,
  int16: 16,
  int32: 32,
  uint32: 33,
  int64: 64,
  uint64: 65,
};

export function compareFormat(
  { ledger }: Comparison,
  old: Alternative,
  current: Alternative,
  around: Place,
  site: Site,
): void {
  const place = placeOfKeyword(around, old.parts, current.parts, ["type", "format", "contentEncoding"]);
  if (old.type === "integer" && current.type === "number")
    ledger.write({ kind: "integer-became-number", site, ...place });
  if (old.type === "number" && current.type === "integer")
    ledger.write({ kind: "number-became-integer", site, ...place });

  const from = formatOf(old.parts);
  const to = formatOf(current.parts);
  if (from === to) return;
  if (old.type === "string" && (ENCODINGS[from] ?? "plain text") !== (ENCODINGS[to] ?? "plain text")) {
    const names = { from: ENCODINGS[from] ?? "plain text", to: ENCODINGS[to] ?? "plain text" };
    ledger.write({ kind: "encoding-of-text-changed", site, ...place, ...names });
    return;
  }
  const was = WIDTHS[from];
  const is = WIDTHS[to];
  if (was !== undefined && is !== undefined) {
    ledger.write({ kind: is > was ? "integer-grew" : "integer-shrank", site, ...place, from, to });
    return;
  }
  ledger.write({ kind: "format-changed", site, ...place, from: from || "none", to: to || "none" });
}

function formatOf(parts: readonly Located[]): string {
  const texts = parts.map((part) => getText(part, "contentEncoding") ?? getText(part, "format"));
  return texts.find((text) => text !== undefined) ?? "";
}
