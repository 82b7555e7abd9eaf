// The keywords of OpenAPI and JSON Schema by who reads them. What is in neither list is documentation.

/** Where more of the document lies below, with the number of levels of names in between. */
export const DESCENT: ReadonlyMap<string, number> = new Map([
  ...[
    ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"],
    ["info", "requestBody", "schema", "itemSchema", "items", "additionalProperties", "components"],
    ["allOf", "oneOf", "anyOf", "prefixItems", "servers"],
  ].flatMap((keywords) => keywords.map((keyword) => [keyword, 0] as const)),
  ...[
    ["paths", "webhooks", "pathItems", "additionalOperations"],
    ["schemas", "properties", "patternProperties", "$defs", "definitions"],
    ["responses", "parameters", "requestBodies", "headers", "securitySchemes", "mediaTypes"],
    ["content", "flows", "variables", "scopes"],
  ].flatMap((keywords) => keywords.map((keyword) => [keyword, 1] as const)),
  ["callbacks", 2],
]);

/** What another rule compares, and so is no documentation even where that rule finds the change harmless. */
export const COMPARED_ELSEWHERE: ReadonlySet<string> = new Set(
  [
    [
      "type",
      "format",
      "contentEncoding",
      "nullable",
      "enum",
      "const",
      "default",
      "required",
      "readOnly",
      "writeOnly",
    ],
    [
      "minimum",
      "maximum",
      "exclusiveMinimum",
      "exclusiveMaximum",
      "multipleOf",
      "minLength",
      "maxLength",
      "pattern",
    ],
    [
      "minItems",
      "maxItems",
      "uniqueItems",
      "minProperties",
      "maxProperties",
      "contains",
      "minContains",
      "maxContains",
    ],
    ["not", "if", "then", "else", "propertyNames", "dependentRequired", "dependentSchemas"],
    ["unevaluatedProperties", "unevaluatedItems", "discriminator"],
    [
      "$ref",
      "$dynamicRef",
      "$anchor",
      "$dynamicAnchor",
      "$id",
      "$self",
      "operationId",
      "security",
      "encoding",
    ],
    ["in", "name", "style", "explode", "allowReserved", "url", "scheme", "openIdConnectUrl"],
    ["authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl"],
  ].flat(),
);
