// The one error of a comparison.

import { escapeInvisible } from "../change/escape-invisible.ts";

/** Thrown when a document cannot be read, is no OpenAPI 3.0, 3.1 or 3.2 document, or refers to what it does not have. */
export class UnreadableDocument extends Error {
  /** Always `UnreadableDocument`. */
  override readonly name = "UnreadableDocument";
  /** The document at fault, as the caller called it: the message begins with it. */
  readonly document: string;

  /**
   * @param document - the document at fault
   * @param reason - what is wrong with it, for the rest of the message: with control characters made visible, since it may quote the document
   * @param options - the cause, where there is one
   */
  constructor(document: string, reason: string, options?: ErrorOptions) {
    super(`${document}: ${escapeInvisible(reason)}`, options);
    this.document = document;
  }
}
