// The one error of the pipeline. A maintainer reads it at the end of a nightly run, so it always says where, what the
// step needed and what was there instead. That is a stranger's text, and is shown on a terminal and in a pull request.

import { escapeInvisible } from "./escape-invisible.ts";

/** As much of what was found as anybody reads. */
const LONGEST = 2000;

/** Thrown by every step that cannot go on: `subject` is the file at fault, relative to the repository. */
export class SpecError extends Error {
  override readonly name = "SpecError";
  readonly subject: string;
  readonly expected: string;
  readonly found: string;

  constructor(subject: string, expected: string, found: string, options?: ErrorOptions) {
    const shown = show(found);
    super(`${subject}: expected ${expected}, found ${shown}`, options);
    this.subject = subject;
    this.expected = expected;
    this.found = shown;
  }
}

/** On one line, so that a text cannot pretend to be the next message. */
function show(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return escapeInvisible(cut).replaceAll("\n", String.raw`\n`);
}
