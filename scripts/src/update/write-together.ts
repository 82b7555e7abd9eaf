// Writes all files or none. Each is written beside its place first and moved there when all of them are on disk; what
// was there before is put back if even a move fails.

import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

type Staged = { readonly beside: string; readonly place: string; readonly before: Buffer | undefined };

export async function writeTogether(root: string, files: ReadonlyMap<string, string>): Promise<void> {
  const staged: Staged[] = [];
  const moved: Staged[] = [];
  try {
    for (const [file, text] of files) {
      const place = join(root, file);
      const beside = `${place}.new`;
      await mkdir(dirname(place), { recursive: true });
      staged.push({ beside, place, before: await readFile(place).catch(() => undefined) });
      await writeFile(beside, text);
    }
    for (const file of staged) {
      await rename(file.beside, file.place);
      moved.push(file);
    }
  } catch (error) {
    for (const { place, before } of moved) await (before ? writeFile(place, before) : rm(place));
    for (const { beside } of staged) await rm(beside, { force: true });
    throw error;
  }
}
