// Documented bodies with something changed in them: what a vendor's next release may send without telling.
import * as fc from "fast-check";

/** Values that some provider says, or that are made to break a reader, wherever they do not belong. */
const WORDS = [
  "success",
  "Fail",
  "FAILURE",
  "expired",
  "cancelled",
  "Processing",
  "UNKNOWN",
  "task_not_exist",
];
const TEXTS = [
  "",
  " ",
  "null",
  "0",
  "-1",
  "20000",
  "100%",
  "1e999",
  "NaN",
  "__proto__",
  "constructor",
  "toString",
];
const LINKS = [
  "https://cdn.example.com/v.mp4?Expires=1784556000",
  "https://cdn.example.com/v.mp4?X-Tos-Date=20260720T101112Z&X-Tos-Expires=86400",
  "data:video/mp4;base64,AA",
  "https://",
  "https://%",
  "http://[::1",
  "//x/y",
  "https://user:password@cdn.example.com/v.mp4",
  "https://cdn.example.com/\u202e4pm.mp4",
  "https://cdn.example.com/a clip.mp4",
  "https://cdn.example.com/\ud83c",
];
const NAMES = [
  "CON",
  "com1.mp4",
  "C:",
  "a:stream",
  "\u202e4pm.exe",
  "clip.mp4. .",
  `${"视频".repeat(99)}.mp4`,
  "\udfac",
];
const LONG = ["word ".repeat(400), "x".repeat(2_000), "🎬".repeat(1_000)];
const NUMBERS = [0, -1, 1, 1e-9, 1e11, 1e308, -1e308, 20_000, 1026, 2_013, 401, 9_007_199_254_740_991];
const SHAPES = [null, true, false, [], {}, [[]], [{}], { url: LINKS[0] }, { message: "no" }];
/** Values that tell a reader something, most of them where they do not belong. */
export const TELLING: readonly unknown[] = [WORDS, TEXTS, LINKS, NAMES, LONG, NUMBERS, SHAPES].flat();

const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...TELLING),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: "binary" }),
);

type Change = {
  at: number;
  do: "replace" | "remove" | "repeat" | "rename" | "wrap" | "add";
  with: unknown;
  as: string;
};

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(1_000),
  do: fc.constantFrom("replace", "replace", "replace", "remove", "repeat", "rename", "wrap", "add"),
  with: value,
  as: fc.oneof(fc.constantFrom("__proto__", "status", "data", "code", "url", "0"), fc.string()),
});

type Place = { parent: Record<string, unknown>; key: string };

/** Every field of every object and list in `root`. */
function placesIn(root: unknown): Place[] {
  if (typeof root !== "object" || root === null) return [];
  const parent = root as Record<string, unknown>;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesIn(parent[key])]);
}

/** Sets an own field, also one of the name `__proto__`. */
const put = (parent: object, key: string, field: unknown): void => {
  Object.defineProperty(parent, key, { value: field, enumerable: true, configurable: true, writable: true });
};

function apply(root: { body: unknown }, { at, do: act, with: field, as }: Change): void {
  const places = placesIn(root);
  const { parent, key } = places[at % places.length]!;
  const own = parent[key];
  // A copy: what one change puts in, the next one may change.
  const other = structuredClone(field);
  if (act === "replace") put(parent, key, other);
  else if (act === "repeat") put(parent, key, [own, structuredClone(own)]);
  else if (act === "wrap") put(parent, key, { [as]: own });
  else if (act === "add") put(typeof own === "object" && own !== null ? own : parent, as, other);
  else if (parent !== root) {
    if (act === "rename") put(parent, as, own);
    delete parent[key];
  }
}

/** One of `bodies`, changed in one to five places. */
export const mutated = (bodies: readonly object[]): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...bodies), fc.array(change, { minLength: 1, maxLength: 5 }))
    .map(([body, changes]) => {
      const root = { body: structuredClone(body) as unknown };
      for (const one of changes) apply(root, one);
      return root.body;
    });

/** A JSON text of one of `bodies` with a piece of it cut out, doubled or written over. */
export const garbled = (bodies: readonly object[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...bodies), fc.nat(2_000), fc.nat(40), fc.string({ maxLength: 20 }), fc.boolean())
    .map(([body, at, length, insert, twice]) => {
      const text = JSON.stringify(body);
      const from = at % text.length;
      const piece = text.slice(from, from + length);
      return text.slice(0, from) + (twice ? piece + piece : insert) + text.slice(from + length);
    });
