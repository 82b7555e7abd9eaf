// What a model can do, as data. A model that is not in the table passes, whatever is asked of it: vendors add models before we hear of them.
import type { CommonInput } from "../../task/create-input.ts";
import { lookUp } from "../../task/look-up.ts";
import type { ReadInput } from "./read-input.ts";
import { refuse } from "./refuse.ts";

type Field = keyof CommonInput;

/** What one model takes. What is left out has no limit that is known. */
export interface ModelLimits {
  /** The fields that it does not take, of those that its provider has. */
  readonly without?: readonly Field[] | undefined;
  /** The fields that it cannot do without. */
  readonly needs?: readonly Field[] | undefined;
  /** The fields that it takes beside another alone, and that other. */
  readonly beside?: { readonly [Key in Field]?: Field | undefined } | undefined;
  /** The lengths that it makes (seconds). */
  readonly seconds?: readonly number[] | undefined;
  /** Its tiers, in capitals. */
  readonly resolutions?: readonly string[] | undefined;
  /** Its shapes. */
  readonly ratios?: readonly string[] | undefined;
  /** How long a prompt may be (characters). */
  readonly promptCharacters?: number | undefined;
  /** What else holds at one of its tiers. */
  readonly at?: { readonly [resolution: string]: ModelLimits } | undefined;
}

/** Limits by the whole name of a model. */
export type LimitTable = { readonly [model: string]: ModelLimits };

/** Models whose names begin alike, in lower case. */
export interface ModelFamily extends ModelLimits {
  readonly models: readonly string[];
}

/** All whole numbers from one to another. */
export const from = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** The limits of a model, without any where it is not known. */
export const limitsOf = (table: LimitTable, model: string | undefined): ModelLimits =>
  lookUp(table, model) ?? {};

/** Whether a model's name begins with one of the beginnings, in any case. */
export const beginsWith = (model: string, beginnings: readonly string[]): boolean =>
  beginnings.some((beginning) => model.toLowerCase().startsWith(beginning));

/** The limits of the first family that a model is of, without any where it is of none. */
export const familyOf = (families: readonly ModelFamily[], model: string): ModelLimits =>
  families.find(({ models }) => beginsWith(model, models)) ?? {};

/** @throws {VideoTaskError} `invalid_request` for what the model cannot do, with what it can */
export function checkLimits(input: ReadInput<Field>, limits: ModelLimits): void {
  const { model = "this model", prompt = "" } = input;
  const { without = [], needs = [], beside = {}, promptCharacters = Infinity } = limits;
  for (const field of without) if (input[field] !== undefined) refuse(field, `${model} does not take it.`);
  for (const field of needs) if (!input[field]) refuse(field, `${model} needs it.`);
  for (const [field, other] of Object.entries(beside) as [Field, Field][])
    if (input[field] && !input[other]) refuse(field, `${model} takes it beside ${other} alone.`);
  if ([...prompt].length > promptCharacters)
    refuse("prompt", `${model} takes up to ${promptCharacters} characters.`);
  const resolution = input.resolution?.toUpperCase();
  oneOf("durationSeconds", model, input.durationSeconds, limits.seconds);
  oneOf("resolution", model, resolution, limits.resolutions);
  oneOf("aspectRatio", model, input.aspectRatio, limits.ratios);
  const atTier = lookUp(limits.at ?? {}, resolution);
  if (atTier) checkLimits({ ...input, model: `${model} at ${resolution}` }, atTier);
}

function oneOf<Value>(
  field: string,
  model: string,
  value: Value | undefined,
  allowed: readonly Value[] | undefined,
): void {
  if (value !== undefined && allowed && !allowed.includes(value))
    refuse(field, `${model} takes ${allowed.join(", ")}.`);
}

/** @throws {VideoTaskError} `invalid_request` for a field that the vendor's body must have and has not, by our name for it */
export function requireFields(body: object, names: Readonly<Record<string, string>>): void {
  for (const [name, ours] of Object.entries(names)) {
    const value = (body as Readonly<Record<string, unknown>>)[name];
    if (value === undefined || value === "") refuse(ours, "it is missing, and the provider needs it.");
  }
}
