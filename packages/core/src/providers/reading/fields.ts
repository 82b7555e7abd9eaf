// Reads the fields of an answer: tolerantly, since a provider may send anything, and by the names of its OpenAPI document, so that
// a field which leaves a vendor's page is a compile error where it is read.
import type { Drift } from "../../task/provider.ts";
import { ownValue, textOf, type FoundValue } from "../../task/text.ts";
import { usableUrl } from "../../task/usable-url.ts";

/** The names of a schema's fields that may hold a `Value`. */
export type KeyOf<Schema, Value> = {
  [Key in keyof Schema]-?: Value & NonNullable<Schema[Key]> extends never ? never : Key;
}[keyof Schema] &
  string;

type ObjectAt<Schema, Key extends keyof Schema> = Extract<NonNullable<Schema[Key]>, object>;

/** The fields of one object of an answer. Whatever is there instead of an object has none. */
export class Fields<Schema extends object> {
  readonly #value: unknown;
  readonly #path: string;
  readonly #onDrift: (drift: Drift) => void;

  /** @param path what stands before the name of a field: `data.`, or nothing */
  constructor(value: unknown, onDrift: (drift: Drift) => void, path = "") {
    this.#value = value;
    this.#path = path;
    this.#onDrift = onDrift;
  }

  /** What is there, and its path; anything at all. */
  at(key: KeyOf<Schema, unknown>): FoundValue {
    return { path: this.#path + key, value: ownValue(this.#value, key) };
  }

  object<Key extends KeyOf<Schema, object>>(key: Key): Fields<ObjectAt<Schema, Key>> {
    return new Fields(ownValue(this.#value, key), this.#onDrift, `${this.#path}${key}.`);
  }

  text(key: KeyOf<Schema, string>): string | undefined {
    return textOf(this.#expect(key, "string"));
  }

  url(key: KeyOf<Schema, string>): string | undefined {
    return usableUrl(this.#expect(key, "string"));
  }

  /** A number, or a text that is one. */
  number(key: KeyOf<Schema, number>): number | undefined {
    return toNumber(this.#expect(key, "number"));
  }

  /** A number that says how much there is of something, where providers write 0 for what they do not know. */
  amount(key: KeyOf<Schema, number>): number | undefined {
    return this.number(key) || undefined;
  }

  /** The number in a text such as `50%`. */
  percentage(key: KeyOf<Schema, string>): number | undefined {
    return toNumber(this.#expect(key, "string"));
  }

  /**
   * A time (ms since the epoch): Unix seconds for most providers, milliseconds for some, and 0 for what has not happened.
   */
  instant(key: KeyOf<Schema, number>): number | undefined {
    const time = this.number(key) ?? 0;
    if (time <= 0) return undefined;
    return time < 1e11 ? time * 1000 : time; // 1e11 s is the year 5138, 1e11 ms was 1973
  }

  /** The value of a field. One of another type than the specification's is drift, and still worth a try. */
  #expect(key: string, type: "string" | "number"): unknown {
    const value = ownValue(this.#value, key) ?? undefined;
    if (value !== undefined && typeof value !== type)
      this.#onDrift({ field: this.#path + key, value: typeof value });
    return value;
  }
}

/** Of a number, or of a text that is one, with or without a `%`. */
function toNumber(value: unknown): number | undefined {
  const number = Number(textOf(value)?.replace(/%$/, ""));
  return Number.isFinite(number) ? number : undefined;
}
