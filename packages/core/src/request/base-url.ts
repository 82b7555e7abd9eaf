// Where an entry's requests go.
import { VideoTaskError } from "../task/error.ts";

/** @throws {VideoTaskError} `invalid_request` for a URL that no request can go to, or that would show a password; it is not quoted */
export function checkBaseUrl(url: string, variable: string): void {
  const trouble = urlTrouble(url);
  if (trouble)
    throw new VideoTaskError(
      "invalid_request",
      `baseUrl ${trouble}: pass an http(s) URL or set ${variable}.`,
    );
}

function urlTrouble(url: string): string | undefined {
  if (!url) return "is missing";
  if (!URL.canParse(url)) return "is no URL";
  const { protocol, username, password } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return "is not http(s)";
  return username || password ? "has a user name or password" : undefined;
}
