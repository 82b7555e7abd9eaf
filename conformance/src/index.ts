// Everything that @videotask/conformance offers to the tests of the other packages.

export { checkInEachTest } from "./check-in-each-test.ts";
export { checkRequests, type CheckedRequests, type CheckedSimulator } from "./check-requests.ts";
export { createConformance, type Conformance } from "./conformance.ts";
export type { HttpAnswer, HttpRequest } from "./http-exchange.ts";
export { ledgerCases, type CheckedLedger, type LedgerCase } from "./ledger-cases.ts";
export type { OpenapiDocument } from "./openapi-document.ts";
export { conformanceOf } from "./provider-documents.ts";
export { createSchemaValidator, type SchemaValidator } from "./schema-validator.ts";
