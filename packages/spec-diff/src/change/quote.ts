// Words of a document in a sentence. A report is Markdown, where such a word could be a link, an image or a comment that hides the rest: it
// stands in a code span, or is of a form that means nothing to Markdown, HTML and GitHub.

import { escapeInvisible } from "./escape-invisible.ts";

/** As long as a name or an address is that somebody reads. */
const LONGEST = 300;

/** What paths, addresses, media types and names consist of. */
const PLAIN = /^[\w./:{}%=&?,;+-]+$/;

/** At the edge of a word, where it would be emphasis. */
const EDGE_UNDERSCORE = /\b_|_\b/;

/** In a code span, on one line and cut where it is longer than anybody reads. */
export function quote(text: string, longest = LONGEST): string {
  const shown = escapeInvisible(text.length > longest ? `${text.slice(0, longest)}…` : text) || '""';
  const fence = "`".repeat(longestRun(shown) + 1);
  const padding = shown.startsWith("`") || shown.endsWith("`") ? " " : "";
  return fence + padding + shown + padding + fence;
}

/** As it is if nobody can take it for anything but itself, else in a code span. */
export function quoteUnlessPlain(text: string): string {
  const isPlain = text.length <= LONGEST && PLAIN.test(text) && !EDGE_UNDERSCORE.test(text);
  return isPlain ? text : quote(text);
}

/** A member of a generated type, as TypeScript calls it: `operations["getVideo"]`. */
export function quoteMember(type: string, name: string): string {
  return /^[\w.-]{1,100}$/.test(name) ? `${type}["${name}"]` : quote(`${type}[${JSON.stringify(name)}]`);
}

/** The number of backticks in the longest row of them: a fence has to be longer. */
function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}
