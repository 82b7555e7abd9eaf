// What no room's entry can say: rules on circles, and on tests, which are in no room.
import type { IRegularForbiddenRuleType } from "dependency-cruiser";
import { privatePackages } from "../workspace/index.ts";
import { privateFolder, provider } from "./rooms.ts";

/** The private packages that are for nobody else. */
const unoffered = privatePackages.filter(({ hasExports }) => !hasExports).map(({ folder }) => folder);

export const prohibitions: readonly IRegularForbiddenRuleType[] = [
  { name: "no circle, not even of types", from: {}, to: { circular: true } },
  {
    name: "a package is imported by its name, never by its files",
    from: { path: `^(packages/[^/]+|${privateFolder})/` },
    to: { dependencyTypes: ["local"], pathNot: "^$1/" },
  },
  {
    name: "a package without exports is imported by nobody",
    from: { path: `^(packages/[^/]+|${privateFolder})/` },
    to: { path: `^(@videotask/)?(${unoffered.join("|")})(/|$)`, pathNot: "^$1/" },
  },
  {
    // Core's tests use the simulator: the other way round would be a circle of packages.
    name: "the simulator's tests know no core",
    from: { path: "^packages/simulator/" },
    to: { path: "^(@videotask|packages)/core(/|$)" },
  },
  {
    name: "the simulator's tests run no client",
    from: { path: "^packages/simulator/" },
    to: { path: `^(@videotask|packages)/${provider}(/(?!openapi\\.json)|$)`, preCompilationOnly: false },
  },
  {
    name: "a provider's tests know no other package of this repository but the client",
    from: { path: `^packages/${provider}/` },
    to: { path: "^(@videotask|packages)/(?!(client|$1)(/|$))" },
  },
];
