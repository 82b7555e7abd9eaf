export type { Bump, Change, Difference } from "./changes/change.ts";
export { diffDocuments } from "./diff-documents.ts";
export { UnreadableDocument } from "./document/unreadable-document.ts";
export { readDocument } from "./read-document.ts";
export { renderReport } from "./render-report.ts";
