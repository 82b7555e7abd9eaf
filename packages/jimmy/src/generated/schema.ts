// Written by `pnpm generate` from the provider's pages and overlay. Do not edit: it will be overwritten.

export interface paths {
  "/api/open-api/v1/videos/{taskId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Query Video Task
     * @description Query the status and result of a video generation task.
     */
    get: operations["queryVideo"];
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
    VideoQueryResponse: {
      /**
       * @description 20000 when the question was answered, 20001 for a bad key, 20002 for bad parameters, -1 for trouble of the server.
       * @example 20000
       * @example 20000
       * @example 20000
       * @example 20001
       * @example 20002
       * @example -1
       */
      code?: string | number;
      /** @example ok */
      msg?: string;
      data?: {
        task_id?: string;
        status?: components["schemas"]["VideoStatus"];
        progress?: number;
        model?: string;
        /** Format: int64 */
        created_at?: number;
        /** Format: int64 */
        completed_at?: number;
        result?: {
          /** @description URL of the generated video (Valid for 3 days) */
          video_url?: string;
          /** @description URL of the generated image (for image tasks, Valid for 3 days) */
          image_url?: string;
        };
        error_message?: string;
      } | null;
    };
    /** @enum {string} */
    VideoStatus:
      "queued" | "pending" | "submitted" | "processing" | "completed" | "failed" | "canceled" | "cancelled";
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  queryVideo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The ID of the task to query */
        taskId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Task status and result */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VideoQueryResponse"];
        };
      };
    };
  };
}
