// A page as the blocks it consists of. Nothing here looks inside of a line, for which marked takes quadratic time where the line is
// made for it.

import { Lexer, type Token } from "marked";
import { SpecError } from "./spec-error.ts";

/** @throws {SpecError} for a page that is nested too deeply to be read */
export function readMarkdown(page: string, subject: string): Token[] {
  try {
    return new Lexer().blockTokens(page.replaceAll(/\r\n?/g, "\n"));
  } catch (error) {
    // Thousands of quotations or lists inside of each other: marked's recursion has no limit but the stack.
    if (!(error instanceof RangeError)) throw error;
    throw new SpecError(subject, "a page whose lists and quotations end somewhere", "too many levels", {
      cause: error,
    });
  }
}
