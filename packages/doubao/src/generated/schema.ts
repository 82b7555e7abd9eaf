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
      message?: string;
      data?: components["schemas"]["Task"] | null;
      /** @description Only in flat answers. */
      task_id?: string;
      /** @description Only in flat answers. */
      id?: string;
      /** @description Only in flat answers. */
      object?: string;
      /** @description Only in flat answers. */
      platform?: string;
      /** @description Only in flat answers. */
      status?: components["schemas"]["TaskStatus"];
      /** @description Only in flat answers. */
      progress?: string;
      /** @description Only in flat answers. */
      fail_reason?: string;
      /** @description Only in flat answers. Unix seconds. */
      created?: number;
      /** @description Only in flat answers. Unix seconds. */
      created_at?: number;
      /** @description Only in flat answers. Unix seconds. */
      finished_at?: number;
      /** @description Only in flat answers, of a failed task. */
      error?: {
        code?: number | string;
        message?: string;
      } | null;
    };
    /** @description The task. On a few gateways a list of `{ url }`, with the state beside it; `Array.isArray` tells. */
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
      /** @description URL of the video after success. After failure it can hold the error's text. */
      result_url?: string;
      /** @description The upstream provider's answer as the gateway last saw it. */
      data?: {
        status?: string;
        content?: {
          video_url?: string;
        };
        file?: {
          download_url?: string;
        };
      } | null;
      id?: number;
      /** @description Unix seconds. */
      created_at?: number;
      /** @description Unix seconds. */
      updated_at?: number;
      platform?: string;
      user_id?: number;
      group?: string;
      channel_id?: number;
      quota?: number;
      properties?: {
        [key: string]: unknown;
      } | null;
      url?: string;
      /** @example mp4 */
      format?: string;
      metadata?: {
        url?: string;
        /** @description Seconds. */
        duration?: number;
        fps?: number;
        width?: number;
        height?: number;
        seed?: number;
      } | null;
      error?: {
        code?: number | string;
        message?: string;
      } | null;
    };
    /** @enum {string} */
    TaskStatus:
      | "queued"
      | "in_progress"
      | "success"
      | "failure"
      | "NOT_START"
      | "SUBMITTED"
      | "QUEUED"
      | "IN_PROGRESS"
      | "FAILURE"
      | "SUCCESS"
      | "UNKNOWN"
      | "processing"
      | "succeeded"
      | "failed"
      | "completed";
    ErrorBody: {
      /** @description Of the task handler: `task_not_exist`, `get_task_failed`. */
      code?: string;
      message?: string;
      data?: null;
      error?: {
        /** @description Usually Chinese. */
        message?: string;
        /** @example new_api_error */
        type?: string;
        /** @description Can be empty. */
        code?: string;
      };
    };
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
      /** @description Unknown id, or a bad request. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorBody"];
        };
      };
      /** @description The key is missing or wrong. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorBody"];
        };
      };
      /** @description The address is banned, or the key is limited to other models. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorBody"];
        };
      };
      /** @description Unknown id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorBody"];
        };
      };
      /** @description Too many requests. The body can be empty. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorBody"];
        };
      };
      /** @description The gateway failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorBody"];
        };
      };
    };
  };
}
