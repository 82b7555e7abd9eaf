// quotations.yaml: the words of a page that numbers in core stand on. No schema has a number in a sentence, so that a page can change it
// with nothing but prose in the report; a quotation is missed.

import { Ajv2020 } from "ajv/dist/2020.js";
import { readYaml } from "./read-yaml.ts";
import { SpecError } from "./spec-error.ts";

export type Quotation = {
  /** Name in `pages/`. */
  readonly page: string;
  /** The page's words, line breaks and indentation aside. */
  readonly quotation: string;
  /** Relative to the repository: the file that is to be looked at when the page says something else. */
  readonly file: string;
  /** What the words became, as it stands in the file. */
  readonly code: readonly string[];
};

const schema = {
  type: "array",
  items: {
    type: "object",
    additionalProperties: false,
    required: ["page", "quotation", "file", "code"],
    properties: {
      page: { type: "string", minLength: 1 },
      quotation: { type: "string", minLength: 8 },
      file: { type: "string", pattern: "^packages/core/src/.+\\.ts$" },
      code: { type: "array", minItems: 1, items: { type: "string", minLength: 8 } },
    },
  },
};

const ajv = new Ajv2020({ allErrors: true });
const areQuotations = ajv.compile<Quotation[]>(schema);

/** Reads the text of a quotations.yaml. `subject` is the file's name, for the error. */
export function parseQuotations(text: string, subject: string): Quotation[] {
  const value = readYaml(text, subject);
  if (areQuotations(value)) return value;
  throw new SpecError(subject, "a list of quotations", ajv.errorsText(areQuotations.errors, { dataVar: "" }));
}

/** The quotations of which a page has fewer than before. */
export function findOutdated(
  quotations: readonly Quotation[],
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): Quotation[] {
  return quotations.filter(
    ({ page, quotation }) => count(now.get(page) ?? "", quotation) < count(before.get(page) ?? "", quotation),
  );
}

/** How often a page says something, line breaks and indentation aside. */
export function count(page: string, quotation: string): number {
  return onOneLine(page).split(onOneLine(quotation)).length - 1;
}

const onOneLine = (text: string): string => text.split(/\s+/).join(" ").trim();
