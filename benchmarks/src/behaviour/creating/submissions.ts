// How often each submits for one call of its user's when the service has a bad moment: what it submits is paid for.
import { CREATING_CONTENDERS, type CreatingContender } from "./contenders.ts";
import { createServices } from "./local-server.ts";
import { withVirtualTimers } from "../virtual-timers.ts";

const LIMIT_MS = 1_200_000;

type Faults = ReturnType<typeof createServices>["faults"];

/** What goes wrong, by the heading of its column. */
export const TROUBLES: Readonly<Record<string, (faults: Faults) => unknown>> = {
  "503 at the status poll after a create: submissions": (faults) =>
    faults.add({ kind: "status", status: 503 }, { operation: "query" }),
  "503 at all of them for a minute": (faults) =>
    faults.add({ kind: "status", status: 503 }, { operation: "query", forMs: 60_000 }),
  "accepted, then 503": (faults) =>
    faults.add({ kind: "status", status: 503, afterAccepting: true }, { operation: "create" }),
  "accepted, then reset": (faults) =>
    faults.add({ kind: "reset", afterAccepting: true }, { operation: "create" }),
};

interface Submissions {
  /** How many POSTs that create came to the server. */
  submissions: number;
  /** How many tasks there are now. */
  tasksMade: number;
  /** What the user has of it. */
  end: "video" | "error" | "still waiting";
}

/** Lets `contender` create one video and wait for it, over HTTP and in virtual time. */
export async function countSubmissions(
  { service, createAndWait }: CreatingContender,
  injectTrouble: (faults: Faults) => unknown,
): Promise<Submissions> {
  let requestsUnderWay = 0;
  let isOver = false;
  // What a request on its way relies on are real timers, and it takes no virtual time.
  return withVirtualTimers(
    async (clock) => {
      const services = createServices(clock);
      await using server = await services.listen();
      injectTrouble(services.faults);
      const fetch: typeof globalThis.fetch = async (...request) => {
        if (isOver) return new Promise<never>(() => {}); // the rest of it is of no interest
        const release = clock.hold();
        requestsUnderWay += 1;
        try {
          const response = await globalThis.fetch(...request);
          await response.clone().arrayBuffer();
          return response;
        } finally {
          requestsUnderWay -= 1;
          release();
        }
      };
      const end = await Promise.race([
        createAndWait({ ...server.connection(service), fetch }).then(
          () => "video" as const,
          () => "error" as const,
        ),
        clock.sleep(LIMIT_MS).then(() => "still waiting" as const),
      ]);
      isOver = true;
      const submissions = services.requests.filter(({ operation }) => operation === "create").length;
      return { submissions, tasksMade: services.created.length, end };
    },
    () => requestsUnderWay > 0,
  );
}

/** What the table says of it. */
export const submissionCell = ({ submissions, end }: Submissions): string => `${submissions}, ${end}`;

/** The rows of the table: each contender, and what came of each trouble. */
export async function submissionRows(): Promise<string[][]> {
  const rows = [];
  for (const [name, contender] of Object.entries(CREATING_CONTENDERS)) {
    const cells = [];
    for (const injectTrouble of Object.values(TROUBLES))
      cells.push(submissionCell(await countSubmissions(contender, injectTrouble)));
    rows.push([name, ...cells]);
  }
  return rows;
}
