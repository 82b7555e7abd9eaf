// An OpenAPI document as the judge of requests and answers.

import { addCredentials, type CredentialPlaces } from "./add-credentials.ts";
import { answerDeviations, requestBodyDeviations } from "./body-deviations.ts";
import { closeObjects } from "./close-objects.ts";
import { findOperation } from "./find-operation.ts";
import type { HttpAnswer, HttpRequest } from "./http-exchange.ts";
import type { OpenapiDocument } from "./openapi-document.ts";
import { parameterDeviations } from "./parameter-deviations.ts";
import { createSchemaValidator } from "./schema-validator.ts";
import { credentialParameters, securityDeviations } from "./security-deviations.ts";

/** What deviates from a document, a line for each deviation; no line means that all is as documented. */
export interface Conformance {
  readonly document: OpenapiDocument;
  /** Path, method, parameters, credentials and body of a request. */
  requestDeviations(request: HttpRequest): string[];
  /** Status and body of the answer to such a request. */
  answerDeviations(request: Pick<HttpRequest, "method" | "url">, answer: HttpAnswer): string[];
  /** The request with `key` where the document wants it, in one way for all operations. */
  addCredentials(request: CredentialPlaces, key: string): CredentialPlaces;
}

/** Judges by `document`, in which every schema is taken to list all fields that there are. */
export function createConformance(document: OpenapiDocument): Conformance {
  const validate = createSchemaValidator(closeObjects(document));
  return {
    document,
    requestDeviations(request) {
      const operation = findOperation(document, request.method, request.url);
      if ("deviation" in operation) return [operation.deviation];
      const credentials = credentialParameters(document, operation);
      return [
        ...parameterDeviations(document, validate, operation, request, credentials),
        ...securityDeviations(document, operation, request),
        ...requestBodyDeviations(document, validate, operation, request),
      ];
    },
    answerDeviations({ method, url }, answer) {
      const operation = findOperation(document, method, url);
      if ("deviation" in operation) return [operation.deviation];
      return answerDeviations(document, validate, operation, answer);
    },
    addCredentials: (request, key) => addCredentials(document, request, key),
  };
}
