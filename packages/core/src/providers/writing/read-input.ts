// Reads what a create is given. Types say most of it, but an input may come from a form or a model: each field is checked, and one that
// the provider does not have is refused by its name.
import type { CommonInput } from "../../task/create-input.ts";
import { isRecord } from "../../task/text.ts";
import { imageLinks, type ImageReader } from "./image-link.ts";
import { refuse } from "./refuse.ts";

/** What a provider takes. */
export interface InputLayout<Field extends keyof CommonInput> {
  readonly fields: readonly Field[];
  /** How it takes images. @default as links alone */
  readonly images?: ImageReader | undefined;
}

/** An input whose fields are what they should be, with every image as the text that goes out. */
export type ReadInput<Field extends keyof CommonInput> = {
  readonly [Key in Field]?: (CommonInput[Key] extends number ? number : string) | undefined;
} & { readonly providerOptions: Readonly<Record<string, unknown>> };

const CHECKS: { readonly [Key in keyof CommonInput]: (value: unknown, field: Key) => void } = {
  model: text,
  prompt: text,
  image() {},
  lastImage() {},
  durationSeconds(value, field) {
    if (!Number.isSafeInteger(value) || (value as number) < 1)
      refuse(field, "give whole seconds, 1 or more.");
  },
  aspectRatio(value, field) {
    if (!matches(value, /^(\d{1,4}:\d{1,4}|adaptive)$/))
      refuse(field, 'give "16:9" or the like, or "adaptive".');
  },
  resolution(value, field) {
    if (!matches(value, /^\d{1,5}[pk]$/i)) refuse(field, 'give a tier such as "768p" or "2k".');
  },
  callbackUrl(value, field) {
    if (!matches(value, /^https?:\/\//i) || !URL.canParse(value as string))
      refuse(field, "give an http(s) URL.");
  },
};

function text(value: unknown, field: string): void {
  if (typeof value !== "string" || !value.isWellFormed()) refuse(field, "give a text.");
}

const matches = (value: unknown, pattern: RegExp): boolean =>
  typeof value === "string" && pattern.test(value);

/** @throws {VideoTaskError} `invalid_request` that names the field */
export async function readInput<Field extends keyof CommonInput>(
  input: unknown,
  { fields, images = imageLinks() }: InputLayout<Field>,
): Promise<ReadInput<Field>> {
  if (!isRecord(input) || Array.isArray(input)) refuse("input", "give an object.");
  const read: Record<string, unknown> = { providerOptions: {} };
  for (const [field, value] of Object.entries(input)) {
    if (value === undefined) continue;
    if (field === "providerOptions") {
      if (!isRecord(value) || Array.isArray(value)) refuse(field, "give an object.");
      read[field] = value;
    } else if (!isOneOf(fields, field)) {
      refuse(field.slice(0, 50), `this provider takes ${[...fields, "providerOptions"].join(", ")}.`);
    } else {
      CHECKS[field](value, field as never);
      read[field] = field === "image" || field === "lastImage" ? await images(field, value) : value;
    }
  }
  return read as ReadInput<Field>;
}

const isOneOf = <Field extends string>(fields: readonly Field[], field: string): field is Field =>
  (fields as readonly string[]).includes(field);
