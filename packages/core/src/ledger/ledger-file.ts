// The file of a ledger, for one who holds its lock: brought up to date by what others have appended, appended to, written anew when most
// of its lines are over.
import { VideoTaskError } from "../task/error.ts";
import type { Change } from "./change.ts";
import { unless, type System, type OpenFile } from "./system.ts";
import { HEADER_BYTES, isTorn, newHeader, readHeader, readLine, writeLine } from "./ledger-line.ts";
import { createRecords, type Records } from "./records.ts";
import { syncFolder } from "./sync-folder.ts";

/** How large a file may be (bytes: 256 MiB), which is a million submissions. */
const MAX_BYTES = 2 ** 28;

/** How many submissions that are over stay in a file that is written anew: settling one of them once more still finds it. */
const KEPT_OVER = 100;

export interface LedgerFile {
  /** The records as the file has them now. */
  read(): Promise<Records>;
  /** Appends a change that the records accept. When it resolves, the disk has it. */
  append(change: Change): Promise<void>;
}

/** What was read of the file so far. */
interface Known {
  /** The first line, or "" for a file that is still to be begun. */
  readonly header: string;
  readonly records: Records;
  /** Where what was read ends (bytes), and in which line. */
  endAt: number;
  lineCount: number;
  /** Whether the last line has no newline: it was written whole but for that. */
  isUnended: boolean;
}

const nothingKnown = (): Known => ({
  header: "",
  records: createRecords(),
  endAt: 0,
  lineCount: 0,
  isUnended: false,
});

export function openLedgerFile(path: string, system: System): LedgerFile {
  let known = nothingKnown();
  /** The first line of the file that the folder is known to have on the disk. */
  let syncedHeader = "";

  /** Who made this file, or gave it its name, may have been killed before the folder was on the disk. */
  async function syncName(header: string): Promise<void> {
    if (header !== syncedHeader) await syncFolder(system.dirname(path), system);
    syncedHeader = header;
  }

  async function read(): Promise<Records> {
    const file = await unless(["ENOENT"], system.open(path, "r+"));
    if (!file) known = nothingKnown();
    else
      try {
        await readNew(file);
      } catch (error) {
        // Half of it may have been taken in.
        known = nothingKnown();
        throw error;
      } finally {
        await file.close();
      }
    return known.records;
  }

  async function readNew(file: OpenFile): Promise<void> {
    const { size } = await file.stat();
    if (size > MAX_BYTES)
      throw new VideoTaskError(
        "invalid_state",
        `${path} is larger than ${MAX_BYTES} bytes. So many submissions belong into a database: a ledger of your own over a unique key.`,
      );
    const first = await readBytes(file, 0, Math.min(size, HEADER_BYTES));
    if (readHeader(first, path) === "torn") {
      known = nothingKnown();
      return;
    }
    const header = new TextDecoder().decode(first);
    if (known.header !== header || size < known.endAt)
      known = { ...nothingKnown(), header, endAt: HEADER_BYTES, lineCount: 1 };
    const more = await readBytes(file, known.endAt, size - known.endAt);
    if (more.length === 0) return;
    takeLines(more);
    // Who wrote this may have been killed before it was on the disk, and from now on somebody relies on it.
    await file.sync();
    await syncName(header);
  }

  function takeLines(bytes: Uint8Array): void {
    let startAt = 0;
    for (let endAt = bytes.indexOf(NEWLINE); endAt >= 0; endAt = bytes.indexOf(NEWLINE, startAt)) {
      // The first newline may be the one that the last line did not have.
      if (endAt === 0 && known.isUnended) known.isUnended = false;
      else takeLine(bytes.subarray(startAt, endAt));
      known.endAt += endAt + 1 - startAt;
      startAt = endAt + 1;
    }
    const rest = bytes.subarray(startAt);
    if (rest.length === 0) return;
    if (!known.isUnended && readLine(rest)) {
      takeLine(rest);
      known.endAt += rest.length;
      known.isUnended = true;
    } else if (known.isUnended || !isTorn(rest)) throw notOurs(known.lineCount + 1);
  }

  function takeLine(bytes: Uint8Array): void {
    known.lineCount += 1;
    const change = readLine(bytes);
    let isPossible = false;
    try {
      isPossible = change !== undefined && known.records.accepts(change);
    } catch {
      // A change that contradicts what is there was never written by us.
    }
    if (!change || !isPossible) throw notOurs(known.lineCount);
    known.records.apply(change);
  }

  /** It names the place and never the content, which may be somebody's secret. */
  const notOurs = (line: number) =>
    new VideoTaskError(
      "invalid_state",
      `${path}:${line} is not a line that this ledger has written. Repair the file, or move it away and look at your provider which tasks there are.`,
    );

  async function append(change: Change): Promise<void> {
    const isNew = known.header === "";
    const header = isNew ? newHeader() : known.header;
    const line = `${isNew ? header : known.isUnended ? "\n" : ""}${writeLine(change)}`;
    const bytes = new TextEncoder().encode(line);
    const file = await system.open(path, "a+", 0o600);
    const { endAt } = known;
    try {
      // What a killed process has written half of a line of was never promised to anybody.
      if ((await file.stat()).size > endAt) await file.truncate(endAt);
      await file.writeFile(bytes);
      await file.sync();
      await syncName(header);
    } catch (error) {
      known = nothingKnown();
      await file.truncate(endAt).catch(() => {});
      throw error;
    } finally {
      await file.close();
    }
    if (isNew) known = { ...nothingKnown(), header, lineCount: 1 };
    known.records.apply(change);
    known.endAt += bytes.length;
    known.lineCount += 1;
    known.isUnended = false;
    if (known.lineCount > 1_000 && known.lineCount > 6 * known.records.keptCount) await writeAnew();
  }

  /** The change is in the file already: if this fails, the file stays as it is, and the next change tries again. */
  async function writeAnew(): Promise<void> {
    const header = newHeader();
    const changes = known.records.changes(KEPT_OVER);
    const bytes = new TextEncoder().encode(header + changes.map(writeLine).join(""));
    const draft = `${path}.new`;
    try {
      await unless(["ENOENT"], system.unlink(draft));
      const file = await system.open(draft, "wx", 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await system.rename(draft, path);
      await syncName(header);
    } catch {
      await system.unlink(draft).catch(() => {});
    }
    // Whichever file is there now is read from its beginning.
    known = nothingKnown();
  }

  return { read, append };
}

const NEWLINE = 10;

async function readBytes(file: OpenFile, startAt: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let read = 0;
  while (read < length) {
    const { bytesRead } = await file.read(bytes, read, length - read, startAt + read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return bytes.subarray(0, read);
}
