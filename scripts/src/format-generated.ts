// The form of every generated file: prettier with the repository's settings, under a header that says who wrote it, and without a
// character that nobody sees. In TypeScript and JSON these can only stand in texts, where their escape is the same, and in comments.

import { format } from "prettier";
import { escapeInvisible } from "./escape-invisible.ts";

const HEADER =
  "Written by `pnpm generate` from the provider's pages and overlay. Do not edit: it will be overwritten.";

/** @param kind `json` gets no header, having no comments */
export async function formatGenerated(text: string, kind: "typescript" | "yaml" | "json"): Promise<string> {
  if (kind === "json") return escapeInvisible(await format(text, { parser: "json-stringify" }));
  const comment = kind === "yaml" ? "#" : "//";
  const formatted = await format(`${comment} ${HEADER}\n\n${text}`, { parser: kind, printWidth: 110 });
  return kind === "yaml" ? formatted : escapeInvisible(formatted);
}
