// JSON answers, with integers of any length: a vendor writes the id 401047179385389059 as a JSON number, which a JavaScript number cannot hold.

import type { Answer } from "./answer.ts";

// A private character, so that no text of a script is taken for a number.
const MARK = "\uE000";

/** An integer that is to stand in the JSON digit by digit. */
export function asDigits(digits: string): string {
  return MARK + digits;
}

/** An answer with `value` as its JSON body. */
export function jsonAnswer(value: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(value).replaceAll(new RegExp(`"${MARK}(\\d+)"`, "g"), "$1"),
  };
}
