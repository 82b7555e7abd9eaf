// Reads every import of a tree, type-only ones included, and tells which ones the rooms do not allow.
import {
  cruise,
  type ICruiseOptions,
  type ICruiseResult,
  type IRegularForbiddenRuleType,
} from "dependency-cruiser";
import { prohibitions } from "./prohibitions.ts";
import { privateFolder, rooms, type Room } from "./rooms.ts";

/** Every source of a package of the workspace. */
const sources = new RegExp(`^(packages/[^/]+|${privateFolder})/src/`);

/** Each violation as a sentence. Every source must be in a room, so that a new folder or package gets its rule. */
export async function findViolations(root: string): Promise<string[]> {
  const forbidden = [...rooms.flatMap(rulesOf), ...prohibitions];
  const options: ICruiseOptions = {
    baseDir: root,
    parser: "tsc",
    tsPreCompilationDeps: "specify",
    exclude: "(^|/)(node_modules|dist)$",
    doNotFollow: "(^|/)(node_modules|dist)/",
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["types", "import", "default"] },
    validate: true,
    ruleSet: { forbidden: forbidden.map((rule) => ({ ...rule, severity: "error" })) },
  };
  // As in the root's tsconfig.json: an import counts as one of types only if it is gone from the built file.
  const compiler = { tsConfig: { options: { verbatimModuleSyntax: true } } };
  const { output } = await cruise(["."], options, undefined, compiler);
  const { modules, summary } = output as ICruiseResult;
  const uncovered = modules
    .map((module) => module.source)
    .filter((file) => sources.test(file) && !rooms.some(({ files }) => new RegExp(files).test(file)));
  return [
    ...summary.violations.map(
      ({ from, to, rule }) =>
        `${from} may not import ${to}: ${rule.name} (the rules are in checks/src/imports)`,
    ),
    ...uncovered.map((file) => `no import rule covers ${file}: add it to checks/src/imports/rooms.ts`),
  ];
}

function rulesOf({ name, files, may, mayForTypes = [] }: Room): IRegularForbiddenRuleType[] {
  const from = { path: files };
  const inTypes: IRegularForbiddenRuleType = { name, from, to: { pathNot: [files, ...may, ...mayForTypes] } };
  if (mayForTypes.length === 0) return [inTypes];
  return [
    inTypes,
    {
      name,
      from,
      to: { path: [...mayForTypes], pathNot: [...may], preCompilationOnly: false },
    },
  ];
}
