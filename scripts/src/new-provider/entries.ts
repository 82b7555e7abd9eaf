// Every entry that a provider has in a file of all providers. What could be read from folders instead has no entry.

import type { Entry } from "./insert-entry.ts";
import type { TemplateValues } from "./render-template.ts";

export function entriesOf(values: TemplateValues): Entry[] {
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
