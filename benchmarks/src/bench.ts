// Prints the numbers: `pnpm bench` all of them, `pnpm bench sizes` some.
import { behaviour } from "./behaviour/behaviour.ts";
import { overhead } from "./overhead/overhead.ts";
import { rateLimit } from "./rate-limit/rate-limit.ts";
import { scale } from "./scale/scale.ts";
import { sizes } from "./sizes/sizes.ts";
import { soak } from "./soak/soak.ts";
import { specsDiff } from "./specs-diff/specs-diff.ts";

const SECTIONS: Readonly<Record<string, () => void | Promise<void>>> = {
  sizes,
  behaviour,
  overhead,
  scale,
  "rate-limit": rateLimit,
  soak,
  "specs-diff": specsDiff,
};

const names = process.argv.slice(2).filter((name) => name !== "--");
const unknown = names.filter((name) => !Object.hasOwn(SECTIONS, name));
if (unknown.length) {
  console.error(`There is no ${unknown.join(", ")}, only: ${Object.keys(SECTIONS).join(", ")}.`);
  process.exitCode = 2;
} else {
  for (const name of names.length ? names : Object.keys(SECTIONS)) await SECTIONS[name]!();
}
