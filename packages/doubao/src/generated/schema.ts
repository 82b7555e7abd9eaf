// Written by `pnpm generate` from the provider's pages and overlay. Do not edit: it will be overwritten.

export interface paths {
  "/v1/video/generations/{task_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** State and result of a video task */
    get: operations["queryVideoTask"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    TaskResponse: {
      /** @description `success` when the question was answered, also for a failed task. */
      code?: string;
      data?: components["schemas"]["Task"];
    };
    Task: {
      task_id?: string;
      /** @description Kind of task; always `generate`. */
      action?: string;
      status?: components["schemas"]["TaskStatus"];
      /** @description A percentage with its sign. By "Task Status Description" 10% queued, 50% in progress, 100% ended either way. */
      progress?: string;
      /** @description The video's URL after success, the error message after failure. */
      fail_reason?: string;
      /** @description Unix seconds. */
      submit_time?: number;
      /** @description Unix seconds; 0 until it starts. */
      start_time?: number;
      /** @description Unix seconds; 0 until it ends. */
      finish_time?: number;
    };
    /** @enum {string} */
    TaskStatus: "queued" | "in_progress" | "success" | "failure";
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  queryVideoTask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The id that came back when the task was created.
         * @example task_abc123xyz456
         */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The task as it stands. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TaskResponse"];
        };
      };
    };
  };
}
