// The id at the end of a path.

/** What follows `folder` in `pathname`, decoded; null where nothing does, undefined where the path is another one. */
export function pathId(pathname: string, folder: string): string | null | undefined {
  const rest = pathname.startsWith(folder) ? pathname.slice(folder.length) : "/";
  if (rest.includes("/")) return undefined;
  try {
    return decodeURIComponent(rest) || null;
  } catch {
    return rest;
  }
}
