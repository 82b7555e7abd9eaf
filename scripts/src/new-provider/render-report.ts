// What the command says at its end: what was written, what is left to do, and how to go on.

import { markedPlaces } from "./marked-places.ts";

const NEXT = `Then:

  pnpm install      links the package, and writes the lockfile
  pnpm generate     after every change of the overlay
  pnpm format
  pnpm build
  pnpm api:update   the reports of the public types
  pnpm test         fails while a comment that begins with "new-provider:" is left

Each fact has its source in a comment. What else is known of the provider becomes a quirk in packages/simulator/src/task/quirks.ts, and each
fact that core relies on a test in packages/core/test/providers/NAME.test.ts.`;

export function renderReport(
  name: string,
  added: ReadonlyMap<string, string>,
  changed: ReadonlyMap<string, string>,
): string {
  const places = [
    ...withoutAddress(added),
    ...markedPlaces(new Map([...added, ...changed])).map(
      ({ file, line, what }) => `${file}:${line}  ${what}`,
    ),
  ];
  return [
    "Written:",
    "",
    ...[...added.keys()].toSorted().map((file) => `  ${file}`),
    "",
    "Changed:",
    "",
    ...[...changed.keys()].toSorted().map((file) => `  ${file}`),
    "",
    "To be filled in, with the comment taken out:",
    "",
    ...places.map((place) => `  ${place}`),
    "",
    NEXT.replace("NAME", name),
  ].join("\n");
}

/** JSON has no comments. */
function withoutAddress(added: ReadonlyMap<string, string>): string[] {
  return [...added].flatMap(([file, text]) => {
    const line = text.split("\n").findIndex((content) => /^ +"url": null,?$/.test(content)) + 1;
    if (!file.endsWith("/source.json") || line === 0) return [];
    return [
      `${file}:${line}  the page's address, if it has one: \`pnpm specs:update\` fetches it from there`,
    ];
  });
}
