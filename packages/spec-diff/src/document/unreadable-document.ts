// The one error of a comparison. It is apart from the pipeline's SpecError because the command answers it with an exit
// code of its own.

/** Thrown when a document cannot be read, is no OpenAPI 3.x document, or points at what it does not have. */
export class UnreadableDocument extends Error {
  override readonly name = "UnreadableDocument";
  /** The document at fault, as the caller called it. */
  readonly document: string;

  constructor(document: string, reason: string, options?: ErrorOptions) {
    super(`${document}: ${reason}`, options);
    this.document = document;
  }
}
