// What each does when the service does not just say "running" and then "succeeded".
import { printTable } from "../print-table.ts";
import { submissionRows, TROUBLES } from "./creating/submissions.ts";
import { CONTENDERS, type Contender } from "./contenders.ts";
import { withVirtualTimers } from "./virtual-timers.ts";

const LIMIT_MS = 1_200_000;

type Answer = Parameters<Contender["body"]>[0] | 503 | 403;

/** The answer to each request; the last one goes on for ever. */
const SCENARIOS: Readonly<Record<string, readonly Answer[]>> = {
  "one 503, then success": ["running", 503, "running", "succeeded"],
  "403 for ever": ["running", 403],
  "an unheard-of status for ever": ["running", "unheard of"],
};

async function outcome({ body, wait }: Contender, answers: readonly Answer[]): Promise<string> {
  return withVirtualTimers(async (clock) => {
    let requests = 0;
    let over = false;
    const startedAt = clock.now();
    const fetch = () => {
      if (over) return new Promise<never>(() => {}); // the rest of it is of no interest
      const answer = answers[Math.min(requests, answers.length - 1)]!;
      requests += 1;
      const response =
        typeof answer === "number" ? new Response("{}", { status: answer }) : Response.json(body(answer));
      return Promise.resolve(response);
    };
    const end = await Promise.race([
      wait(fetch).then(
        () => "video",
        () => "error",
      ),
      clock.sleep(LIMIT_MS).then(() => "still polling"),
    ]);
    over = true;
    const minutes = ((clock.now() - startedAt) / 60_000).toFixed(1);
    return `${end}: ${requests} requests, ${minutes} min`;
  });
}

export async function behaviour(): Promise<void> {
  const rows = [];
  for (const [name, contender] of Object.entries(CONTENDERS)) {
    const cells = [];
    for (const answers of Object.values(SCENARIOS)) cells.push(await outcome(contender, answers));
    rows.push([name, ...cells]);
  }
  console.log("\nBehaviour: at each one's default pace, in virtual time, for twenty minutes at most\n");
  printTable(["waiting with", ...Object.keys(SCENARIOS)], rows);
  console.log(
    "\nSubmissions: one video created and waited for at one local server, over HTTP, in virtual time\n",
  );
  printTable(["creating with", ...Object.keys(TROUBLES)], await submissionRows());
}
