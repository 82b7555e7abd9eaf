// The files of a new provider, from the templates in `templates/`. What stands between {{#key}} and {{/key}} is there where the value has
// text, between {{^key}} and {{/key}} where it has none. A template takes nothing but values that are names of a plain
// form or were quoted as JSON, so that no text of a page becomes code.

import { readFileSync } from "node:fs";
import { format } from "prettier";

/** Each template, and the file that is made from it; `NAME` is the provider's. */
const FILES: Readonly<Record<string, string>> = {
  "specs/overlay.yaml": "specs/NAME/overlay.yaml",
  "specs/quotations.yaml": "specs/NAME/quotations.yaml",
  "package/package.json": "packages/NAME/package.json",
  "package/README.md": "packages/NAME/README.md",
  "package/index.ts": "packages/NAME/src/index.ts",
  "package/query.test.ts": "packages/NAME/test/query.test.ts",
  "package/create.test.ts": "packages/NAME/test/create.test.ts",
  "package/types.test.ts": "packages/NAME/test/types.test.ts",
  "core/index.ts": "packages/core/src/providers/NAME/index.ts",
  "core/statuses.ts": "packages/core/src/providers/NAME/statuses.ts",
  "core/statuses-unlisted.ts": "packages/core/src/providers/NAME/statuses.ts",
  "core/codes.ts": "packages/core/src/providers/NAME/codes.ts",
  "core/read.ts": "packages/core/src/providers/NAME/read.ts",
  "core/schedule.ts": "packages/core/src/providers/NAME/schedule.ts",
  "core/write.ts": "packages/core/src/providers/NAME/write.ts",
  "simulator/create.ts": "packages/simulator/src/providers/creates/NAME.ts",
  "simulator/provider.ts": "packages/simulator/src/providers/NAME.ts",
  "changeset.md": ".changeset/new-provider-NAME.md",
};

export const templates: ReadonlyMap<string, string> = new Map(
  Object.keys(FILES).map((template) => [
    template,
    readFileSync(new URL(`templates/${template}.template`, import.meta.url), "utf8"),
  ]),
);

export type TemplateValues = Readonly<Record<string, string>>;

/** The file that a template becomes, relative to the repository. */
export const fileOf = (template: string, name: string): string =>
  (FILES[template] ?? template).replaceAll("NAME", name);

/** @throws {TypeError} for a value that the template asks for and nobody has */
export async function renderTemplate(template: string, values: TemplateValues): Promise<string> {
  const valueOf = (key: string): string => {
    const value = values[key];
    if (value === undefined) throw new TypeError(`${template}.template asks for an unknown value: ${key}`);
    return value;
  };
  const text = (templates.get(template) ?? "")
    .replaceAll(SECTION, (_, kind: string, key: string, lines?: string, words = "") =>
      (valueOf(key) === "") === (kind === "^") ? (lines ?? words) : "",
    )
    .replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => valueOf(key));
  return formatWritten(text, template);
}

/** Whole lines between lines with nothing but its marks, or words in a line. */
const SECTION = /\{\{([#^])(\w+)\}\}(?:\n([^]*?)(?<=\n)\{\{\/\2\}\}\n|(.*?)\{\{\/\2\}\})/g;

/** A text in the form that `pnpm format:check` holds it to; `file` says what kind it is. */
export const formatWritten = (text: string, file: string): Promise<string> =>
  format(text, { filepath: file, printWidth: 110 });
