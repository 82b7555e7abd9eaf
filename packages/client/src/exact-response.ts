// An answer as openapi-fetch reads it: with every digit of its JSON.
import { keepDigits } from "./keep-digits.ts";

/** In place: a new Response would have no url, and cannot be made at all for 204. */
export function makeExact(response: Response, parseAs: string): void {
  // Error bodies are read as text and tried as JSON whatever `parseAs` says.
  if (parseAs !== "json" && response.ok) return;
  const read = response.text.bind(response);
  response.text = async () => keepDigits(await read());
  response.json = async () => JSON.parse(await response.text());
}
