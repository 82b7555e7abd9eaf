// A file that was made or renamed is in its folder for good only when the disk has the folder, too.
import { unless, type FileSystem } from "./file-system.ts";

/** What systems say that cannot do it, such as Windows. */
const CANNOT = ["EPERM", "EACCES", "EISDIR", "EINVAL", "ENOTSUP", "EBADF"];

export async function syncFolder(folder: string, fileSystem: FileSystem): Promise<void> {
  const opened = await unless(CANNOT, fileSystem.open(folder, "r"));
  if (!opened) return;
  try {
    await unless(CANNOT, opened.sync());
  } finally {
    await opened.close();
  }
}
