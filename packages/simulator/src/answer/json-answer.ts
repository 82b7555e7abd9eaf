// JSON answers, with integers of any length: a vendor writes the id 401047179385389059 as a JSON number, which a JavaScript number cannot hold.

import type { Answer } from "./answer.ts";

// A character of Unicode's private use area, so that no text of a script is taken for a number.
const MARK = "\uE000";

/** Marks an integer that {@link jsonAnswer} writes as a JSON number, with all of its digits. */
export function asDigits(digits: string): string {
  return MARK + digits;
}

/** `value` as JSON, with the integers that {@link asDigits} marks. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replaceAll(new RegExp(`"${MARK}(\\d+)"`, "g"), "$1");
}

/** An answer with `value` as its JSON body. */
export function jsonAnswer(value: unknown, status = 200): Answer {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: jsonText(value),
  };
}
