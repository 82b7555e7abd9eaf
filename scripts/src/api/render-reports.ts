// The public types of every package as text, so that a change of them shows in the diff of a pull request. API Extractor
// does it, from the built declarations, which are what users compile against.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CompilerState, Extractor, ExtractorConfig, type ExtractorMessage } from "@microsoft/api-extractor";
import type { ApiEntry } from "./find-entries.ts";

/**
 * @returns the text of each report, by its path
 * @throws Error if declarations are missing, or name what is nowhere
 */
export function renderReports(root: string, entries: readonly ApiEntry[]): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "videotask-api-"));
  try {
    const configs = entries.map((entry) => ({ entry, config: configure(root, entry, folder) }));
    const [first, ...others] = configs.map(({ config }) => config);
    if (first === undefined) return new Map();
    const additionalEntryPoints = others.map((config) => config.mainEntryPointFilePath);
    // One program for all of them: most of the time goes into reading the DOM's declarations.
    const compilerState = CompilerState.create(first, { additionalEntryPoints });
    return new Map(
      configs.map(({ entry, config }) => {
        Extractor.invoke(config, { compilerState, localBuild: true, messageCallback: listen });
        return [entry.report, readFileSync(join(folder, `${nameOf(entry)}.api.md`), "utf8")];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function configure(root: string, entry: ApiEntry, reportFolder: string): ExtractorConfig {
  const projectFolder = join(root, entry.folder);
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(projectFolder, "package.json"),
    configObject: {
      projectFolder,
      mainEntryPointFilePath: join(projectFolder, entry.types),
      compiler: { overrideTsconfig: { compilerOptions: COMPILER_OPTIONS, files: [entry.types] } },
      apiReport: {
        enabled: true,
        reportFolder,
        reportTempFolder: reportFolder,
        reportFileName: nameOf(entry),
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      messages: {
        // Remarks on style would go into the reports, and are the linter's business.
        extractorMessageReporting: { default: { logLevel: "none" } },
        tsdocMessageReporting: { default: { logLevel: "none" } },
      },
    },
  } as Parameters<typeof ExtractorConfig.prepare>[0]);
}

const COMPILER_OPTIONS = {
  target: "ES2022",
  module: "NodeNext",
  moduleResolution: "NodeNext",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  types: [],
  strict: true,
  skipLibCheck: true,
};

function nameOf({ report }: ApiEntry): string {
  return report.replaceAll(/[/.]/g, "-");
}

function listen(message: ExtractorMessage): void {
  message.handled = true;
  if (message.logLevel === "error") throw new Error(message.text);
}
