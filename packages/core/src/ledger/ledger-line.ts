// The lines of a ledger's file: a first one that says what the file is, then a change on each.
import { VideoTaskError } from "../task/error.ts";
import { readChange, type Change } from "./change.ts";

/** How the first line begins; behind it is the file's own id, which is another one whenever the file is written anew. */
const HEADER_START = '{"videotask":"ledger","version":1,"id":"';
const HEADER_END = '"}\n';

/** How long the first line is, with its newline (bytes). */
export const HEADER_BYTES = HEADER_START.length + 36 + HEADER_END.length;

export const newHeader = (): string => HEADER_START + crypto.randomUUID() + HEADER_END;

/** What the beginning of a file is: a first line of ours, one that was not written whole, or none. */
export function readHeader(bytes: Uint8Array, path: string): "whole" | "torn" {
  const text = new TextDecoder().decode(bytes);
  if (text.length === HEADER_BYTES && text.startsWith(HEADER_START) && text.endsWith(HEADER_END))
    return "whole";
  const isStart =
    text.length < HEADER_BYTES && (HEADER_START.startsWith(text) || text.startsWith(HEADER_START));
  if ((isStart && !text.includes("\n")) || /^\0*$/.test(text)) return "torn";
  const version = /^\{"videotask":"ledger","version":(\d{1,9})\b/.exec(text)?.[1];
  throw new VideoTaskError(
    "invalid_state",
    version === undefined || version === "1"
      ? `${path}:1 is not the first line of a ledger. Give fileLedger the path of a file of its own.`
      : `${path}:1 says that a newer videotask wrote the file (version ${version}): update this one.`,
  );
}

export const writeLine = (change: Change): string => `${JSON.stringify(change)}\n`;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The change that a line holds; `undefined` if it is none of ours. */
export function readLine(bytes: Uint8Array): Change | undefined {
  try {
    return readChange(JSON.parse(decoder.decode(bytes)));
  } catch {
    return undefined;
  }
}

/** Whether what stands behind the last newline may be the beginning of a line of ours: a file system may also have left zeros. */
export const isTorn = (bytes: Uint8Array): boolean => bytes[0] === 0 || bytes[0] === "{".charCodeAt(0);
