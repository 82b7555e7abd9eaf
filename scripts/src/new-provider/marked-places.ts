// The places that a person has to fill in: comments that begin with `new-provider:`. `pnpm test` fails while there is one.

const MARK = /(?:\/\/|#|<!--) new-provider: (.*?)(?: -->)?$/;

export type MarkedPlace = {
  /** Relative to the repository. */
  readonly file: string;
  readonly line: number;
  /** What to fill in. */
  readonly what: string;
};

/** The places in files, by path. */
export function markedPlaces(files: ReadonlyMap<string, string>): MarkedPlace[] {
  return [...files].flatMap(([file, text]) =>
    text.split("\n").flatMap((content, index) => {
      const [, what] = MARK.exec(content) ?? [];
      return what === undefined ? [] : [{ file, line: index + 1, what }];
    }),
  );
}
