// What waits get of an account that permits fewer requests than they demand, and says nothing but 429.
import { printTable } from "../print-table.ts";
import { run } from "./run.ts";
import { SCENARIOS } from "./scenarios.ts";

export async function rateLimit(): Promise<void> {
  const rows = [];
  for (const [name, scenario] of Object.entries(SCENARIOS)) {
    const { share, gap, unseen, refused } = await run(scenario);
    rows.push([name, share.toFixed(2), gap.toFixed(1), unseen, `${(100 * refused).toFixed(0)} %`]);
  }
  console.log(
    "\nRate limits: good answers over what is permitted or demanded, whichever is less; the longest time between two good answers of",
    "\none task over its fair share; a request every 10 s for each wait, 80 ms each, in virtual time\n",
  );
  printTable(["waits, and what is permitted", "share", "gap", "never seen", "refused"], rows);
}
