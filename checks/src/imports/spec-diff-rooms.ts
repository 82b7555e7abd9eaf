// The rooms of the comparison of documents: its folders, each of which imports folders named before it and no other, so that
// there is no circle between folders either.

const base = ["change", "document", "shape", "renames", "change-list", "comparison"] as const;

/** What each folder of packages/spec-diff/src may import. */
export const specDiffFolders = {
  change: [],
  document: ["change"],
  shape: ["change", "document"],
  rules: ["change"],
  renames: ["document"],
  "change-list": ["change", "rules"],
  comparison: ["change", "document", "shape", "change-list"],
  schema: [...base, "rules"],
  servers: ["change", "document", "change-list", "comparison"],
  security: ["change", "document", "renames", "change-list", "comparison"],
  operation: [...base, "rules", "schema", "servers", "security"],
  components: [...base, "schema", "operation"],
  documentation: ["change", "document", "change-list", "comparison", "operation"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const folder = (name: string) => `^packages/spec-diff/src/${name}/`;

/** Of others: the parser, the file system to read documents from, and Node's comparison of values. */
const foreign: Readonly<Record<string, readonly string[]>> = {
  document: ["(^|/node_modules/)js-yaml(/|$)", "^(fs/promises|util)$"],
};

export const specDiffRooms = [
  ...Object.entries(specDiffFolders).map(([name, may]) => ({
    name: `spec-diff's ${name}/ imports ${may.length > 0 ? may.join(", ") : "no other folder"}`,
    files: folder(name),
    may: [...may.map(folder), ...(foreign[name] ?? [])],
  })),
  {
    name: "spec-diff's own files join its folders",
    files: "^packages/spec-diff/src/[^/]+\\.ts$",
    may: ["^packages/spec-diff/src/", "^(path|util)$"],
  },
];
