// The one error of the pipeline. A maintainer reads it at the end of a nightly run, so it always says where, what the
// step needed and what was there instead.

/** Thrown by every step that cannot go on: `subject` is the file at fault, relative to the repository. */
export class SpecError extends Error {
  override readonly name = "SpecError";
  readonly subject: string;
  readonly expected: string;
  readonly found: string;

  constructor(subject: string, expected: string, found: string, options?: ErrorOptions) {
    super(`${subject}: expected ${expected}, found ${found}`, options);
    this.subject = subject;
    this.expected = expected;
    this.found = found;
  }
}
