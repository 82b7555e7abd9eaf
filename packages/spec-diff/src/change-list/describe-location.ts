// A JSON pointer in a maintainer's words: "property `data.url` of the 200 response".

import { quote } from "../change/quote.ts";
import { PointerReader, type FindParameter } from "./pointer-reader.ts";

/** The words for a location inside an operation or a component, without its operation. */
export function describeLocation(pointer: string, findParameter: FindParameter): string {
  const reader = new PointerReader(pointer, findParameter);
  const owner = reader.readOwner();
  const path = reader.readPropertyPath();
  if (path.endsWith("[]")) return `each item of ${describeProperty(path.slice(0, -2), owner)}`;
  if (path.endsWith(".*")) return `each value of ${describeProperty(path.slice(0, -2), owner)}`;
  return describeProperty(path, owner);
}

function describeProperty(path: string, owner: string): string {
  const name = path.startsWith(".") ? path.slice(1) : path;
  return name === "" ? owner : `property ${quote(name)} of ${owner}`;
}
