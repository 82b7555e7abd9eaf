// A file that was made or renamed is in its folder for good only when the disk has the folder, too.
import { unless, type System } from "./system.ts";

/** What systems say that cannot do it, such as Windows. */
const CANNOT = ["EPERM", "EACCES", "EISDIR", "EINVAL", "ENOTSUP", "EBADF"];

export async function syncFolder(folder: string, system: System): Promise<void> {
  const opened = await unless(CANNOT, system.open(folder, "r"));
  if (!opened) return;
  try {
    await unless(CANNOT, opened.sync());
  } finally {
    await opened.close();
  }
}
