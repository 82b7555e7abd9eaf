// Images as links, which every provider takes, and which some take alone. What stands in a request with all its bytes is
// image-in-request.ts: a program without a provider that takes it does not carry it.
import { refuse } from "./refuse.ts";

/** An image as the text that goes out. @throws {VideoTaskError} `invalid_request` for what the provider does not take */
export type ImageReader = (field: string, image: unknown) => string | Promise<string>;

/** @param fileSchemes the schemes of references to the provider's own files, such as `mm_file:` */
export const imageLinks =
  (fileSchemes: readonly string[] = []): ImageReader =>
  (field, image) => {
    if (typeof image !== "string" || isDataUrl(image))
      refuse(field, "this provider takes links alone. Upload the image, and give its http(s) URL.");
    return checkLink(field, image, fileSchemes);
  };

export function checkLink(field: string, url: string, fileSchemes: readonly string[] = []): string {
  const scheme = `${url.slice(0, url.indexOf(":")).toLowerCase()}:`;
  if (fileSchemes.includes(scheme)) return url;
  if ((scheme === "https:" || scheme === "http:") && URL.canParse(url)) return url;
  return refuse(field, "give an http(s) URL that the provider can fetch.");
}

/** Whether a text is a `data:` URL, which stands in the request with all its bytes. */
export const isDataUrl = (value: string): boolean => value.slice(0, "data:".length).toLowerCase() === "data:";
