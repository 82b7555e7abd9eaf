// That an API key shows nowhere: it is redacted from every text that is shown, in whatever spelling it stands there. Answers
// themselves stay as they are: a key that is a common word must not change them.
import { VideoTaskError } from "../task/error.ts";
import { known } from "../task/known.ts";
import { messageOf, shorten, textOf } from "../task/text.ts";

/** Shorter keys are not looked for: they would be found everywhere. Where a text was cut, so much of a key is redacted as well. */
const MIN_CHARACTERS = 8;

/** How many of them an entry remembers, five for a key: there is one key, but for a function that gives another for each request. */
const MAX_SECRETS = 500;

/** How much of a foreign text is looked at, and how many causes of causes. */
const MAX_TEXT = 1_000;
const MAX_CAUSES = 3;

/** One character, as it is or as URLs, JSON and HTML spell it. */
const SPELLED =
  /%([\da-f]{2})|\\{1,4}u([\da-f]{4})|&#x([\da-f]{1,6});|&#(\d{1,7});|&(amp|lt|gt|apos|quot);|\\([^u])|([^])/gi;

const NAMED = { amp: "&", lt: "<", gt: ">", apos: "'", quot: '"' } as const;

/** Redacts the keys that an entry has sent. They are private, so that no `inspect` shows them. */
export class Redactor {
  /** What is looked for: the keys, and what stands for them in a text. */
  #secrets: readonly string[] = [];

  /** Remembers a key that is about to be sent. @returns it */
  add(key: string): string {
    if (key.length >= MIN_CHARACTERS && !this.#secrets.includes(key))
      this.#secrets = [key, plainOf(key).plain, ...inBase64(key), ...this.#secrets].slice(0, MAX_SECRETS);
    return key;
  }

  /** Whether a text is a key, or what stands for one. */
  has(text: string): boolean {
    return this.#secrets.includes(text);
  }

  text(text: string): string {
    const start = text.slice(0, MAX_TEXT);
    const { plain } = plainOf(start);
    return this.#secrets
      .filter((secret) => plain.includes(secret.slice(0, MIN_CHARACTERS)))
      .reduce(redact, start);
  }

  /** What is shown of a value of any kind, which may stem from a user's own provider. */
  shown(value: unknown): string {
    return shorten(this.text(String(value)));
  }

  /** A copy of an error, and of its causes, without what cannot be vouched for: fetch wrappers attach whole requests. */
  error(thrown: unknown, causes = MAX_CAUSES): Error {
    const shown = (value: unknown) => {
      const text = textOf(value);
      return text && this.shown(text);
    };
    const { name, code, syscall, cause, ...details } = Object(thrown);
    const message = this.text(messageOf(thrown));
    const ofCause = cause && causes ? this.error(cause, causes - 1) : undefined;
    if (!VideoTaskError.is(thrown))
      return Object.assign(
        new Error(message),
        known({ name: shown(name), code: shown(code), syscall: shown(syscall), cause: ofCause }),
      );
    return new VideoTaskError(code, message, {
      ...details,
      providerCode: shown(thrown.providerCode),
      requestId: shown(thrown.requestId),
      cause: ofCause,
    });
  }
}

/** What a key looks like in base64, by how many characters stand before it: as much as does not depend on its neighbours. */
function inBase64(key: string): string[] {
  return ["", "-", "--"].map((before) => {
    const from = Math.ceil((before.length * 8) / 6);
    const to = Math.floor(((before.length + key.length) * 8) / 6);
    return btoa(before + key).slice(from, to);
  });
}

/** A text without its spellings, character by character beside what stands for it. */
function plainOf(text: string): { plain: string; spelled: string[] } {
  const spelled: string[] = [];
  let plain = "";
  for (const [all, percent, unicode, hex, decimal, name, escaped, single] of text.matchAll(SPELLED)) {
    const code = percent ?? unicode ?? hex;
    spelled.push(all);
    if (code) plain += String.fromCharCode(parseInt(code, 16));
    else if (decimal) plain += String.fromCharCode(Number(decimal));
    else if (name) plain += NAMED[name.toLowerCase() as keyof typeof NAMED];
    else plain += escaped ?? single;
  }
  return { plain, spelled };
}

function redact(text: string, secret: string): string {
  const { plain, spelled } = plainOf(text);
  let redacted = "";
  for (let at = 0; at < spelled.length;) {
    const length = sharedLength(plain, at, secret);
    const isSecret = length >= Math.min(MIN_CHARACTERS, secret.length);
    redacted += isSecret ? "***" : spelled[at];
    at += isSecret ? length : 1;
  }
  return redacted;
}

/** How many characters of `secret`, from its first, stand in `text` at `at`. */
function sharedLength(text: string, at: number, secret: string): number {
  let length = 0;
  while (length < secret.length && text[at + length] === secret[length]) length++;
  return length;
}
