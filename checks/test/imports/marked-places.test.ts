// What `pnpm new-provider` left for a person to fill in is filled in. Here and not with the READMEs, since this is what runs after a
// change of any file.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../src/workspace/index.ts";

const FILES = [
  "README.md",
  "specs/*/{overlay,quotations}.yaml",
  "packages/*/README.md",
  "packages/*/{src,test}/**/*.ts",
];

test("no comment that begins with new-provider: is left", () => {
  const left = globSync(FILES, { cwd: root }).flatMap((file) =>
    readFileSync(join(root, file), "utf8")
      .split("\n")
      .flatMap((line, index) => (/(?:\/\/|#|<!--) new-provider: /.test(line) ? `${file}:${index + 1}` : [])),
  );
  expect(left).toEqual([]);
});
