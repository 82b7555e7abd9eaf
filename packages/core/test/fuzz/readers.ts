// The readers of all providers, each with the least that makes an answer of every form and end that it knows: all other fields are
// empty, so that none of them keeps a reader from looking into the next.
import type { Drift, ProviderAnswer, VideoTask } from "../../src/index.ts";
import { read as readChainhub } from "../../src/providers/chainhub/read.ts";
import { read as readDoubao } from "../../src/providers/doubao/read.ts";
import { read as readJimmy } from "../../src/providers/jimmy/read.ts";
import { read as readLinkmodel } from "../../src/providers/linkmodel/read.ts";
import { read as readMinimax, readFile } from "../../src/providers/minimax/read.ts";
import { read as readMinimaxAgent } from "../../src/providers/minimax-agent/read.ts";
import { readAnswer } from "../../src/providers/read-answer.ts";
import { toTask } from "../../src/task/to-task.ts";
import { NOW } from "../providers/reading.ts";

type OnDrift = (drift: Drift) => void;

/** Makes a task of a body, or throws the error that it is. */
export type ReadBody = (body: unknown, onDrift?: OnDrift) => VideoTask;

const asTask =
  (read: (body: unknown, context: { now: number; onDrift: OnDrift }) => ProviderAnswer): ReadBody =>
  (body, onDrift = () => {}) =>
    toTask("it:task_1", "it", "task_1", read(body, { now: NOW, onDrift }));

/** Where a link is, an output has a name and the rest; where none is, the next field is looked into. */
const LINK = "https://cdn.example.com/v.mp4";

/** The bodies on a gateway's query path (new-api-bodies.test.ts), and its error. */
const gatewayBodies: readonly object[] = [
  ...["SUCCESS", "FAILURE"].flatMap((status) => [
    { code: "success", data: { status } },
    { status },
    { status, data: [{}] },
  ]),
  { code: "success", data: { status: "SUCCESS", result_url: LINK } },
  { code: "success", data: { status: "REVIEWING" } },
  { code: "get_task_failed", data: null },
];
const minimaxBodies: readonly object[] = [
  ...["Success", "Fail", "Reviewing"].map((status) => ({ base_resp: { status_code: 0 }, status })),
  { base_resp: { status_code: 1000 } },
  { base_resp: { status_code: 1027 } },
];

export const READERS: readonly (readonly [string, ReadBody, readonly object[]])[] = [
  ["chainhub", asTask(readChainhub), gatewayBodies],
  ["doubao", asTask(readDoubao), gatewayBodies],
  [
    "jimmy",
    asTask(readJimmy),
    [
      ...["completed", "failed"].flatMap((status) => [{ code: "20000", data: { status } }, { status }]),
      { code: "20000", data: { status: "reviewing" } },
      { code: "20002", data: null },
    ],
  ],
  [
    "linkmodel",
    asTask(readLinkmodel),
    [...["Success", "Failed", "Reviewing"].map((status) => ({ code: 0, data: { status } })), { code: 500 }],
  ],
  ["minimax", asTask((body, context) => readMinimax(body, context).task), minimaxBodies],
  [
    "a file of minimax",
    asTask((body, context) => ({
      status: "succeeded",
      providerStatus: "",
      outputs: [readFile(body, context)],
    })),
    [
      { base_resp: { status_code: 0 }, file: {} },
      { base_resp: { status_code: 0 }, file: { download_url: LINK } },
      { base_resp: { status_code: 1000 }, file: {} },
    ],
  ],
  ["minimax-agent", asTask(readMinimaxAgent), minimaxBodies],
  [
    "a user's own provider",
    asTask(readAnswer),
    [
      { status: "succeeded", outputs: [{ url: LINK }] },
      { status: "failed", failure: {} },
      { status: "running" },
    ],
  ],
];
