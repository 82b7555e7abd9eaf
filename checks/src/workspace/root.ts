// Where the repository is on this machine.
import { join } from "node:path";

/** The absolute path of the repository's root. */
export const root = join(import.meta.dirname, "../../..");
