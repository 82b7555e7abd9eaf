// That an API key shows nowhere: it is redacted from whatever comes back, and from errors of fetch and of the platform.
import { messageOf, textOf } from "../task/text.ts";
import { known } from "../task/known.ts";

/** How many keys an entry remembers: one, but for a function that gives another for each request. */
const MAX_KEYS = 100;

/** Escapes in a JSON text; the group is there for those that are merely another spelling of a plain ASCII character. */
const ESCAPES = /\\(?:(u00(?:2[013-9a-fA-F]|[346][\da-fA-F]|5[\dabd-fABD-F]|7[\da-eA-E])|\/)|[^])/g;

/** Redacts the keys that an entry has sent. They are private, so that no `inspect` shows them. */
export class Redactor {
  #keys: readonly string[] = [];

  /** Remembers a key that is about to be sent. @returns it */
  add(key: string): string {
    if (!this.#keys.includes(key)) this.#keys = [key, ...this.#keys].slice(0, MAX_KEYS);
    return key;
  }

  text(text: string): string {
    return this.#keys.reduce((redacted, key) => redacted.replaceAll(key, "***"), text);
  }

  /** Redacts a JSON text, however the key is spelt there. */
  json(json: string): string {
    if (!json.includes("\\")) return this.text(json);
    return this.text(json.replace(ESCAPES, (escape, plain) => (plain ? JSON.parse(`"${escape}"`) : escape)));
  }

  /** A copy of an error, and of its causes, without what cannot be vouched for: fetch wrappers attach whole requests. */
  error(error: unknown, depth = 3): Error {
    const { name, code, cause } = Object(error);
    const clean = (value: unknown) => {
      const text = textOf(value);
      return text === undefined ? undefined : this.text(text);
    };
    return Object.assign(
      new Error(this.text(messageOf(error))),
      known({
        name: clean(name),
        code: clean(code),
        cause: cause && depth ? this.error(cause, depth - 1) : undefined,
      }),
    );
  }
}
