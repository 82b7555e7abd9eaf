// Every entry that a provider has in a file of all providers. What could be read from folders instead has no entry.

import type { Entry } from "./insert-entry.ts";
import type { TemplateValues } from "./render-template.ts";

export function entriesOf(values: TemplateValues): Entry[] {
  return [...entriesOfAll(values), ...(values["create"] ? entriesOfCreates(values) : [])];
}

function entriesOfAll(values: TemplateValues): Entry[] {
  const { name = "", provider = "", NAME = "", hostNote = "" } = values;
  const packageLink = `[@videotask/${name}](packages/${name})`;
  return [
    {
      file: "packages/core/src/index.ts",
      text: `export { ${name} } from "./providers/${name}/index.ts";`,
      among: /^export \{ \w+ \} from "\.\/providers\/[\w-]+\/index\.ts";$/,
    },
    {
      file: "packages/core/package.json",
      text: `    "@videotask/${name}": "workspace:^",`,
      begin: /^ {2}"dependencies": \{$/,
      end: /^ {4}"@videotask\/(?!client")/,
    },
    {
      file: "packages/core/test/all-entries.ts",
      text: `import { ${name} } from "../src/providers/${name}/index.ts";`,
      among: /^import \{ \w+ \} from "\.\.\/src\/providers\/[\w-]+\/index\.ts";$/,
    },
    {
      file: "packages/core/test/all-entries.ts",
      text: `    ${name}(optionsOf("${name}")),`,
      begin: /^ {2}return \[$/,
      end: /^ {2}\] as const;$/,
    },
    {
      file: "packages/simulator/src/providers/provider-name.ts",
      text: `  "${name}",`,
      begin: /^export const providerNames = \[$/,
      end: /^\] as const;$/,
    },
    {
      file: "packages/simulator/src/providers/providers.ts",
      text: `import { ${name} } from "./${name}.ts";`,
      among: /^import \{ \w+ \} from "\.\/[\w-]+\.ts";$/,
    },
    {
      file: "packages/simulator/src/providers/providers.ts",
      text: `  ${name},`,
      begin: /^export const providers: /,
      end: /^\};$/,
    },
    {
      file: "packages/simulator/src/task/outcomes.ts",
      text: `  ${name}: ["succeeded", "failed"], // new-provider: the ways in which a task can end besides`,
      begin: /^export const outcomes = \{$/,
      end: /^\} as const/,
    },
    {
      file: "packages/simulator/test/query-task.ts",
      text: `  ${name}: { path: (id) => \`${values["pathOfId"]}\`, status: (body) => ${values["bodyStatus"]} },`,
      begin: /^const queries: /,
      end: /^\};$/,
    },
    {
      file: "packages/simulator/test/conformance-quirks.test.ts",
      text: `  ${name}: {
    ...common,
    statusWords: [["deviates", { ...over, quirks: { statusWords: ${values["allWords"]} } }]],
    statusCase: [["deviates", { ...over, quirks: { statusCase: ${values["otherCase"]} } }]],
  },`,
      begin: /^const table: Table = \{$/,
      end: /^\};$/,
    },
    {
      file: "examples/src/factories.ts",
      text: `export { ${name} } from "@videotask/core";`,
      among: /^export \{ \w+ \} from "@videotask\/core";$/,
    },
    {
      file: "examples/src/arguments.ts",
      text: `  ${name.padEnd(16)} ${NAME}_API_KEY${values["hostInHelp"]}`,
      begin: /^ {2}chainhub /,
      end: /^$/,
    },
    {
      file: "packages/core/README.md",
      text: `\n<!-- new-provider: ${name} among the names that follow -->`,
      begin: /^## Providers$/,
      end: /^$/,
    },
    {
      file: "packages/simulator/README.md",
      text: `| \`${name}\` | ${values["wordList"]} | 24 h | \`${values["simulatedPath"]}\` |\n\n<!-- new-provider: the order of the statuses of ${name}, and how long its links are valid -->`,
      begin: /^\| provider +\| its statuses/,
      end: /^$/,
    },
    {
      file: "README.md",
      text: `| \`${name}\` | ${provider} | ${packageLink} | \`${NAME}_API_KEY\`, \`${NAME}_BASE_URL\`${hostNote} | 10 s |\n\n<!-- new-provider: what ${name} is and how often it is polled, and its name and their number in the first lines -->`,
      begin: /^\| prefix +\|/,
      end: /^$/,
    },
    {
      file: "README.md",
      text: `| \`${name}\` | | | | | | ${values["wordCells"]} |\n\n<!-- new-provider: each status of ${name} in the column of what it means -->`,
      begin: /^\| provider +\| queued/,
      end: /^$/,
    },
    {
      file: "README.md",
      text: `| ${packageLink} | a typed client, too |`,
      begin: /^\| \[@videotask\/client\]/,
      end: /^\| \[@videotask\/simulator\]/,
    },
  ];
}

/** Those of a provider that takes creates. */
function entriesOfCreates(values: TemplateValues): Entry[] {
  const { name = "", provider = "" } = values;
  return [
    {
      file: "packages/core/src/index.ts",
      text: `export type { ${provider}Input } from "./providers/${name}/write.ts";`,
      among: /^export type \{ \w+ \} from "\.\/providers\/[\w-]+\/write\.ts";$/,
    },
    {
      file: "packages/core/test/creating/inputs.ts",
      text: `import type { ${provider}Input } from "../../src/providers/${name}/write.ts";`,
      among: /^import type \{ \w+ \} from "\.\.\/\.\.\/src\/providers\/[\w-]+\/write\.ts";$/,
    },
    {
      file: "packages/core/test/creating/inputs.ts",
      text: `  // new-provider: the least that a create of ${name} takes
  ${name}: ${values["sampleInput"]} satisfies ${provider}Input,`,
      begin: /^export const INPUTS = \{$/,
      end: /^\} as const satisfies/,
    },
    {
      file: "packages/core/test/creating/outcomes.ts",
      text: `  ${name}: [], // new-provider: what each code and error of the page is beside a create`,
      begin: /^const OWN: /,
      end: /^\};$/,
    },
    {
      file: "packages/simulator/test/create-task.ts",
      text: `  ${name}: {
    path: ${values["quotedCreatePath"]},
    // new-provider: the page's example of a body
    body: ${values["sampleBody"]},
    id: (body) => ${values["idOfBody"]},
  },`,
      begin: /^export const creates = \{$/,
      end: /^\} as const satisfies/,
    },
    {
      file: "packages/simulator/test/create.test.ts",
      text: `  ${name}: ${values["firstWord"]}, // new-provider: the status of a new task`,
      begin: /^const first: /,
      end: /^\};$/,
    },
    {
      file: "packages/simulator/test/create.test.ts",
      text: `  ${name}: ${values["firstWord"]}, // new-provider: the status of a task that has succeeded`,
      begin: /^const last: /,
      end: /^\};$/,
    },
    {
      file: "packages/simulator/test/create-answers.test.ts",
      text: `  // new-provider: the page's example of the answer to a create
  ["${name}", ${values["createdType"]}],`,
      begin: /^test\.each<\[CreatingProvider, object\]>\(\[$/,
      end: /^\]\)/,
    },
    {
      file: "packages/simulator/test/create-bodies.test.ts",
      text: `  ${name}: { status: 400, json: { message: expect.any(String) } }, // new-provider: how a wrong body is refused`,
      begin: /^const refusals: /,
      end: /^\};$/,
    },
    {
      file: "checks/test/readmes/creates.test.ts",
      text: `  ${name}: { ${values["fieldTable"]} } satisfies Table<core.${provider}Input>,`,
      begin: /^const FIELDS = \{$/,
      end: /^\};$/,
    },
    ...(values["takesImage"] ? [entryOfImages(values)] : []),
    {
      file: "packages/core/README.md",
      text: `| \`${name}\` | ${values["neededCells"]} | ${values["optionalCells"]} | ${values["takesImage"] && "links"} |\n\n<!-- new-provider: what a create of ${name} needs and may have, by its type, and what its images may be -->`,
      begin: /^\| provider +\| needed/,
      end: /^$/,
    },
    {
      file: "packages/simulator/README.md",
      text: `| \`${name}\` | \`${values["simulatedCreatePath"]}\` | \`${values["createdExample"]}\` | 400 |\n\n<!-- new-provider: the answer to a create of ${name}, and to a wrong body -->`,
      begin: /^\| provider +\| path of a create/,
      end: /^$/,
    },
  ];
}

/** Whether it takes bytes is held against the README. */
const entryOfImages = ({ name = "", documentedInput }: TemplateValues): Entry => ({
  file: "checks/test/readmes/creates.test.ts",
  text: `  ${name}: ${documentedInput}, // new-provider: the least that a create of ${name} takes`,
  begin: /^const INPUTS: /,
  end: /^\};$/,
});
