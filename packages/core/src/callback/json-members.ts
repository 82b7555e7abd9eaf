// The members of a JSON object as they are written: a number that `JSON.parse` would round keeps its digits. Its second argument's
// `source`, which could do that, is not there in Node 20.

/** How deep a callback is nested at most. The deepest of a vendor's has four levels. */
const MAX_DEPTH = 32;

/** The text of each member of a JSON object; `undefined` for what is no JSON, no object, or nested too deeply. */
export function jsonMembers(text: string): ReadonlyMap<string, string> | undefined {
  if (depthOf(text) > MAX_DEPTH) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  } catch {
    return undefined;
  }
  const members = new Map<string, string>();
  let depth = 0;
  let nameAt = text.indexOf("{") + 1;
  let valueAt = 0;
  for (const at of structure(text)) {
    const mark = text[at];
    if (mark === "}" || mark === "]") depth -= 1;
    if (depth === (mark === "}" ? 0 : 1)) {
      if (mark === ":") valueAt = at + 1;
      else if ((mark === "," || mark === "}") && valueAt > nameAt) {
        members.set(JSON.parse(text.slice(nameAt, valueAt - 1)), text.slice(valueAt, at).trim());
        nameAt = at + 1;
      }
    }
    if (mark === "{" || mark === "[") depth += 1;
  }
  return members;
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const at of structure(text)) {
    if (text[at] === "{" || text[at] === "[") deepest = Math.max(deepest, (depth += 1));
    if (text[at] === "}" || text[at] === "]") depth -= 1;
  }
  return deepest;
}

/** Where the characters are that structure a JSON text: none of those in its strings. */
function* structure(text: string): Generator<number> {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') {
      for (at += 1; at < text.length && text[at] !== '"'; at++) if (text[at] === "\\") at += 1;
    } else if ("{}[]:,".includes(text[at]!)) yield at;
  }
}
