// What the tests of other workspace packages may know of the workspace, as `@videotask/checks/workspace`.

export { privatePackages, publishedPackages, type WorkspacePackage } from "./packages.ts";
export { clientPackages, coreProviders, type ClientPackage, type CoreProvider } from "./providers.ts";
export { queryOperation, type QueryOperation } from "./query-operation.ts";
export { root } from "./root.ts";
