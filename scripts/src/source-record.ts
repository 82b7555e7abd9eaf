// source.json: where each page of a provider came from, which are still to be fetched, and how contradictions between pages are settled.
// Checked by a JSON schema, so that a slip of the pen is named instead of being ignored.

import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { repairNames, type RepairName } from "./repair-yaml.ts";
import { SpecError } from "./spec-error.ts";
import type { Json } from "./json.ts";

export type PageRecord = {
  /** Name in `pages/`. */
  readonly file: string;
  /** Where it is published; null where no address is known, and it has to be fetched by hand. */
  readonly url: string | null;
  readonly sha256: string;
  /** Day on which these bytes were fetched. */
  readonly date: string;
  /** The `ETag` that came with these bytes, to ask the server whether they are still the latest. */
  readonly etag?: string | undefined;
  /** The `Last-Modified` that came with these bytes, as the server wrote it. */
  readonly lastModified?: string | undefined;
  /** False for a page of tables only: its operations are in authored.yaml. @default true */
  readonly openapi?: boolean;
  /** Of a page of tables: the operations of authored.yaml that were written from it, such as `GET /tasks/{id}`. @default all of them */
  readonly operations?: readonly string[];
  /** Faults of the page's YAML that are mended before it is read, each by its name, in this order. */
  readonly repairs?: readonly RepairName[];
};

/** A page that nobody had the means to fetch yet: the next update brings it in, and it moves to `pages`. */
export type PageToFetch = {
  readonly file: string;
  readonly url: string;
};

/** How one contradiction between pages is settled. Exactly one of `keep`, `join`, `rename`, `oneOf` and `anyOf`. */
export type Settlement = {
  /** JSON pointer to the place where the pages differ. */
  readonly pointer: string;
  readonly reason: string;
  /** The page whose value stands. */
  readonly keep?: string;
  /** Pages whose lists are put one after the other in this order, each value once. */
  readonly join?: readonly string[];
  /** Pages whose schemas become forms of one: a value has exactly one of them. */
  readonly oneOf?: readonly string[];
  /** The same where a value may have several of the forms at once. */
  readonly anyOf?: readonly string[];
  /** The page whose component gets another name, in its references too. */
  readonly rename?: { readonly page: string; readonly to: string };
};

export type SourceRecord = {
  readonly pages: readonly PageRecord[];
  readonly toFetch?: readonly PageToFetch[] | undefined;
  readonly settlements?: readonly Settlement[];
};

const file = { type: "string", pattern: String.raw`^[\w.-]+\.md$` };
const severalPages = { type: "array", items: { type: "string" }, minItems: 2 };

const schema = {
  type: "object",
  additionalProperties: false,
  required: ["pages"],
  properties: {
    pages: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["file", "url", "sha256", "date"],
        properties: {
          file,
          url: { type: ["string", "null"], format: "uri", pattern: "^https://" },
          sha256: { type: "string", pattern: "^[0-9a-f]{64}$" },
          date: { type: "string", format: "date" },
          etag: { type: "string", minLength: 1 },
          lastModified: { type: "string", minLength: 1 },
          openapi: { type: "boolean" },
          operations: { type: "array", minItems: 1, items: { type: "string", pattern: "^[A-Z]+ /" } },
          repairs: { type: "array", minItems: 1, items: { enum: repairNames } },
        },
      },
    },
    toFetch: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["file", "url"],
        properties: { file, url: { type: "string", format: "uri", pattern: "^https://" } },
      },
    },
    settlements: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["pointer", "reason"],
        oneOf: ["keep", "join", "rename", "oneOf", "anyOf"].map((way) => ({ required: [way] })),
        properties: {
          pointer: { type: "string", format: "json-pointer" },
          reason: { type: "string", minLength: 20 },
          keep: { type: "string" },
          join: severalPages,
          oneOf: severalPages,
          anyOf: severalPages,
          rename: {
            type: "object",
            additionalProperties: false,
            required: ["page", "to"],
            properties: { page: { type: "string" }, to: { type: "string" } },
          },
        },
      },
    },
  },
};

const ajv = new Ajv2020({ allErrors: true, strictRequired: false, allowUnionTypes: true });
addFormats.default(ajv);
const isSourceRecord = ajv.compile<SourceRecord>(schema);

/** Reads the text of a source.json. `subject` is the file's name, for the error. */
export function parseSourceRecord(text: string, subject: string): SourceRecord {
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new SpecError(subject, "JSON", (error as Error).message, { cause: error });
  }
  if (!isSourceRecord(value)) {
    throw new SpecError(subject, "a record of pages", ajv.errorsText(isSourceRecord.errors, { dataVar: "" }));
  }
  const files = [...value.pages, ...(value.toFetch ?? [])].map((page) => page.file);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new SpecError(subject, "each page once", `${twice} twice`);
  return value;
}
