// What `format` and `contentEncoding` say of a value. openapi-typescript gives no format a type of its own, so only a change
// that means other content on the wire counts; from `uri` to `url`, or a format where there was none, is documentation.

import type { Usage } from "../change-list/usage.ts";
import { quoteUnlessPlain } from "../change/quote.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { locationOfKeyword, type Location } from "../comparison/location.ts";
import { getText, type DocumentNode } from "../document/node.ts";
import type { Alternative } from "../shape/alternative.ts";

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
  { changeList }: Comparison,
  old: Alternative,
  current: Alternative,
  schemaLocation: Location,
  usage: Usage,
): void {
  const location = locationOfKeyword(schemaLocation, old.parts, current.parts, [
    "type",
    "format",
    "contentEncoding",
  ]);
  if (old.type === "integer" && current.type === "number")
    changeList.add({ kind: "integer-became-number", usage, ...location });
  if (old.type === "number" && current.type === "integer")
    changeList.add({ kind: "number-became-integer", usage, ...location });

  const from = formatOf(old.parts);
  const to = formatOf(current.parts);
  if (from === to) return;
  if (old.type === "string" && (ENCODINGS[from] ?? "plain text") !== (ENCODINGS[to] ?? "plain text")) {
    const names = { from: ENCODINGS[from] ?? "plain text", to: ENCODINGS[to] ?? "plain text" };
    changeList.add({ kind: "encoding-of-text-changed", usage, ...location, ...names });
    return;
  }
  const was = WIDTHS[from];
  const is = WIDTHS[to];
  if (was !== undefined && is !== undefined) {
    changeList.add({ kind: is > was ? "integer-grew" : "integer-shrank", usage, ...location, from, to });
    return;
  }
  changeList.add({
    kind: "format-changed",
    usage,
    ...location,
    from: from ? quoteUnlessPlain(from) : "none",
    to: to ? quoteUnlessPlain(to) : "none",
  });
}

function formatOf(parts: readonly DocumentNode[]): string {
  const texts = parts.map((part) => getText(part, "contentEncoding") ?? getText(part, "format"));
  return texts.find((text) => text !== undefined) ?? "";
}
