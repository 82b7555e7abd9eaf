// What a model can do, as data. A model that is not in the table passes, whatever is asked of it: vendors add models before we hear of them.
import type { CommonInput } from "../../task/create-input.ts";
import { lookUp } from "../../task/look-up.ts";
import type { ReadInput } from "./read-input.ts";
import { refuse } from "./refuse.ts";

/** What one model takes. What is left out has no limit that is known. */
export interface ModelLimits {
  /** The fields that it does not take, of those that its provider has. */
  readonly without?: readonly (keyof CommonInput)[] | undefined;
  /** The lengths that it makes (seconds). */
  readonly seconds?: readonly number[] | undefined;
  /** Its tiers, as the vendor spells them. */
  readonly resolutions?: readonly string[] | undefined;
  /** Its shapes. */
  readonly ratios?: readonly string[] | undefined;
  /** How long a prompt may be (characters). */
  readonly promptCharacters?: number | undefined;
  /** The lengths that it makes at one of its tiers. */
  readonly secondsAt?: Readonly<Record<string, readonly number[]>> | undefined;
}

export type LimitTable = { readonly [model: string]: ModelLimits };

/** All whole numbers from one to another. */
export const from = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** The limits of a model, without any where it is not known. */
export const limitsOf = (table: LimitTable, model: string | undefined): ModelLimits =>
  lookUp(table, model) ?? {};

/** @throws {VideoTaskError} `invalid_request` for what the model cannot do, with what it can */
export function checkLimits(
  input: ReadInput<keyof CommonInput>,
  { without = [], seconds, resolutions, ratios, promptCharacters = Infinity, secondsAt }: ModelLimits,
): void {
  const { model = "this model", prompt = "", durationSeconds, aspectRatio } = input;
  for (const field of without) if (input[field] !== undefined) refuse(field, `${model} does not take it.`);
  if ([...prompt].length > promptCharacters)
    refuse("prompt", `${model} takes up to ${promptCharacters} characters.`);
  const resolution = input.resolution?.toUpperCase();
  oneOf("durationSeconds", model, durationSeconds, seconds);
  oneOf(
    "resolution",
    model,
    resolution,
    resolutions?.map((tier) => tier.toUpperCase()),
  );
  oneOf("aspectRatio", model, aspectRatio, ratios);
  if (resolution)
    oneOf("durationSeconds", `${model} at ${resolution}`, durationSeconds, secondsAt?.[resolution]);
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
