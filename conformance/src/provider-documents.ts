// The documents of the provider packages, which are what types, clients and tests stand on.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createConformance, type Conformance } from "./conformance.ts";
import type { OpenapiDocument } from "./openapi-document.ts";

const packages = join(import.meta.dirname, "../../packages");
const opened = new Map<string, Conformance>();

/** Judges by the document of `provider`; where a package has several (`minimax-agent`), by the package's. */
export function conformanceOf(provider: string): Conformance {
  const file = documentFile(provider);
  const known = opened.get(file);
  if (known) return known;
  const conformance = createConformance(JSON.parse(readFileSync(file, "utf8")) as OpenapiDocument);
  opened.set(file, conformance);
  return conformance;
}

function documentFile(provider: string): string {
  const [family = ""] = provider.split("-");
  const files = [provider, family].map((name) => join(packages, name, "openapi.json"));
  const file = files.find((candidate) => existsSync(candidate));
  if (file === undefined)
    throw new Error(`No package has a document of ${provider}: looked for ${files.join(", ")}.`);
  return file;
}
