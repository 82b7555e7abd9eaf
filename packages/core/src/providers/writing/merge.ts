// A body in the making, and how the provider's own options are laid over it.
import { isRecord } from "../../task/text.ts";

/** A body with fields that may still be `undefined`: those are left out. */
export type Draft<Body> = {
  [Key in keyof Body]?:
    (Body[Key] extends readonly unknown[] | undefined ? Body[Key] : DraftOf<Body[Key]>) | undefined;
};
type DraftOf<Value> = Value extends object ? Draft<Value> : Value;

/** Objects are merged deeply, everything else is replaced. @returns a new object, without what is `undefined` and without empty drafts */
export function merge<Body extends object>(
  draft: Draft<Body>,
  options: Readonly<Record<string, unknown>>,
): Partial<Body> {
  const merged: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(draft)) {
    const kept = isPlain(value) ? merge(value, {}) : value;
    if (kept !== undefined && !(isPlain(kept) && !Object.keys(kept).length)) merged[key] = kept;
  }
  for (const [key, value] of Object.entries(options)) {
    if (value === undefined || key === "__proto__") continue;
    const under = Object.hasOwn(merged, key) ? merged[key] : undefined;
    merged[key] = isPlain(under) && isPlain(value) ? merge(under, value) : value;
  }
  return merged as Partial<Body>;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) && !Array.isArray(value);
