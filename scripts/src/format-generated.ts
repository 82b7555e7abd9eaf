// The form of every generated file: prettier with the repository's settings, under a header that says who wrote it.

import { format } from "prettier";

const HEADER =
  "Written by `pnpm generate` from the provider's pages and overlay. Do not edit: it will be overwritten.";

/** @param kind `json` gets no header, having no comments */
export async function formatGenerated(text: string, kind: "typescript" | "yaml" | "json"): Promise<string> {
  if (kind === "json") return format(text, { parser: "json-stringify" });
  const comment = kind === "yaml" ? "#" : "//";
  return format(`${comment} ${HEADER}\n\n${text}`, { parser: kind, printWidth: 110 });
}
