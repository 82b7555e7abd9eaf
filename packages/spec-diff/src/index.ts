export type { Bump, Change, Difference, Level } from "./change/change.ts";
export { diffDocuments, type DocumentNames } from "./diff-documents.ts";
export { parseDocument } from "./document/parse-document.ts";
export { readDocument } from "./document/read-document.ts";
export { UnreadableDocument } from "./document/unreadable-document.ts";
export { renderReport } from "./render-report.ts";
