// Which fields a reader reads: found by watching it read, so that a field which it comes to read tomorrow is tested as well.

/** The names that lead to a field, from the top of a body. */
export type Path = readonly string[];

/** The same value, but every own property that is looked for in it, there or not, is added to `seen`. */
function watched(value: unknown, path: Path, seen: Map<string, Path>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const see = (key: string | symbol): Path => {
    const at = [...path, String(key)];
    if (typeof key === "string" && !(Array.isArray(value) && /\D/.test(key))) seen.set(at.join("."), at);
    return at;
  };
  return new Proxy(value, {
    getOwnPropertyDescriptor(target, key) {
      see(key);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
    get: (target, key) => watched(Reflect.get(target, key), see(key), seen),
  });
}

/** A copy of `body` with another value at `path`; what stands in the way gives way. */
export function withValue(body: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const parent = typeof body === "object" && body !== null ? body : {};
  const inner = withValue((parent as Record<string, unknown>)[key], rest, value);
  return Object.assign(Array.isArray(parent) ? [...parent] : { ...parent }, { [key]: inner });
}

/** Every field that `read` looks for in a body like this one. What it throws does not matter. */
export function fieldsRead(read: (body: unknown) => unknown, body: unknown): Path[] {
  const seen = new Map<string, Path>();
  const watch = (like: unknown) => {
    try {
      read(watched(like, [], seen));
    } catch {
      // An answer that is an error was read, too.
    }
  };
  watch(body);
  // Each of them may be an object or a list with fields of its own; a map's values go on to those that are added on the way.
  for (const path of seen.values()) for (const value of [{}, [""]]) watch(withValue(body, path, value));
  return [...seen.values()];
}
