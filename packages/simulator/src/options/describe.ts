// A value that somebody gave, for the message that refuses it.

const LONGEST = 60;

/** Texts and numbers as they are, at most 60 characters of them; of all else what it is. */
export function describe(value: unknown): string {
  if (typeof value === "string") {
    const quoted = JSON.stringify(value);
    return quoted.length > LONGEST ? `${quoted.slice(0, LONGEST)}…` : quoted;
  }
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "an object" : `${String(value)}`.slice(0, LONGEST);
}
