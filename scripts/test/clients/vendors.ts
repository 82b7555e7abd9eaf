// The five built packages as rows of one table: what is generated from one template is tested by one set of tests.

import * as chainhub from "@videotask/chainhub";
import * as doubao from "@videotask/doubao";
import * as jimmy from "@videotask/jimmy";
import * as linkmodel from "@videotask/linkmodel";
import * as minimax from "@videotask/minimax";
import type { Client, Middleware, ParseAs } from "openapi-fetch";

/** The options that all five have, as one of them declares them. */
export type Options = linkmodel.LinkmodelClientOptions;

type Call = {
  parseAs?: ParseAs;
  headers?: Record<string, string>;
  baseUrl?: string;
  signal?: AbortSignal;
  middleware?: Middleware[];
};

export type Answer = { data?: unknown; error?: unknown; response: Response };

export type Vendor = {
  readonly name: string;
  readonly factory: string;
  readonly exports: Readonly<Record<string, unknown>>;
  /** Path and query to which the question for task `a/b c` goes. */
  readonly asks: string;
  readonly connect: (options?: Options) => {
    use: Client<object>["use"];
    ask: (call?: Call) => Promise<Answer>;
  };
};

const task_id = "a/b c";

export const vendors: readonly Vendor[] = [
  {
    name: "chainhub",
    factory: "createChainhubClient",
    exports: chainhub,
    asks: "/minimax/v1/query/video_generation?task_id=a%2Fb%20c",
    connect: (options) => {
      const client = chainhub.createChainhubClient(options);
      const params = { query: { task_id } };
      return {
        use: client.use,
        ask: (call) => client.GET("/minimax/v1/query/video_generation", { params, ...call }),
      };
    },
  },
  {
    name: "doubao",
    factory: "createDoubaoClient",
    exports: doubao,
    asks: "/v1/video/generations/a%2Fb%20c",
    connect: (options) => {
      const client = doubao.createDoubaoClient(options);
      const params = { path: { task_id } };
      return {
        use: client.use,
        ask: (call) => client.GET("/v1/video/generations/{task_id}", { params, ...call }),
      };
    },
  },
  {
    name: "jimmy",
    factory: "createJimmyClient",
    exports: jimmy,
    asks: "/api/open-api/v1/videos/a%2Fb%20c",
    connect: (options) => {
      const client = jimmy.createJimmyClient(options);
      const params = { path: { taskId: task_id } };
      return {
        use: client.use,
        ask: (call) => client.GET("/api/open-api/v1/videos/{taskId}", { params, ...call }),
      };
    },
  },
  {
    name: "linkmodel",
    factory: "createLinkmodelClient",
    exports: linkmodel,
    asks: "/query/video-generation?task_id=a%2Fb%20c",
    connect: (options) => {
      const client = linkmodel.createLinkmodelClient(options);
      const params = { query: { task_id } };
      return { use: client.use, ask: (call) => client.GET("/query/video-generation", { params, ...call }) };
    },
  },
  {
    name: "minimax",
    factory: "createMinimaxClient",
    exports: minimax,
    asks: "/v1/query/video_generation?task_id=a%2Fb%20c",
    connect: (options) => {
      const client = minimax.createMinimaxClient(options);
      const params = { query: { task_id } };
      return {
        use: client.use,
        ask: (call) => client.GET("/v1/query/video_generation", { params, ...call }),
      };
    },
  },
];
