// What an invented provider is made from, of which a test has a say in a part.

import { createHash } from "node:crypto";
import type { JsonObject } from "../src/json.ts";
import type { ProviderInputs } from "../src/read-inputs.ts";

export type Texts = {
  /** The page with the document. */
  readonly page?: string;
  readonly overlay?: string;
  /** With it, the page is one of tables. */
  readonly authored?: string;
};

const HARMLESS = `openapi: 3.1.0
info: { title: Test, version: "1" }
servers: [{ url: "https://api.example.com" }]
security: [{ key: [] }]
paths:
  /q:
    get:
      operationId: q
      responses: { "200": { description: It., content: { application/json: { schema: { type: object } } } } }
components:
  securitySchemes: { key: { type: http, scheme: bearer } }
`;

const TABLES = "| Field | Type |\n| --- | --- |\n| code | string |\n";

export function inputsOf({ page, overlay, authored }: Texts): ProviderInputs {
  const text = page ?? (authored === undefined ? fence(HARMLESS) : TABLES);
  const sha256 = createHash("sha256").update(text).digest("hex");
  const record = { file: "page.md", url: null, sha256, date: "2026-12-24", openapi: authored === undefined };
  return {
    provider: "acme",
    source: { pages: [record] },
    pages: new Map([[record.file, text]]),
    authored,
    overlay: overlay ?? "overlay: 1.0.0\nactions: []\n",
    packageJson: '{ "name": "@videotask/acme", "scripts": {} }',
  };
}

export const fence = (yaml: string): string => `# Page\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n`;

/** A page with this document as JSON, which is YAML: every character that is not plain ASCII is written as an escape. */
export function pageOf(document: JsonObject): string {
  const json = JSON.stringify(document).replaceAll(
    /[\u007F-\uFFFF]/g,
    (unit) => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return fence(json.replace('{"openapi":', '{\n"openapi":'));
}
