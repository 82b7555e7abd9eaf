// Written by `pnpm generate` from the provider's pages and overlay. Do not edit: it will be overwritten.

export interface paths {
  "/query/video-generation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Query video task
     * @description Poll the status and result of a video generation task created via `POST /v1/video-generation`.
     *
     *     Call this endpoint periodically with the `task_id` returned from task creation. When `status` is `Success`, `file_url` contains the generated video URL.
     *
     *     **Note:** this endpoint's envelope uses `message`, not `msg` as the create task endpoint does. Plan both field names when parsing.
     *
     *     ### Recommended polling schedule
     *
     *     Video generation averages 2+ minutes. Use this schedule to balance responsiveness and request cost:
     *
     *     | Phase        | Elapsed       | Interval         |
     *     | ---          | ---           | ---              |
     *     | Initial wait | 0 – 30s       | — (no requests)  |
     *     | Medium       | 30s – 2 min   | every 5s         |
     *     | Dense        | 2 – 4 min     | every 3s (peak)  |
     *     | Slow         | 4 – 8 min     | every 8s         |
     *     | Idle         | 8 – 15 min    | every 15s        |
     *     | Timeout      | > 15 min      | stop, report error |
     *
     *     Stop polling when `status` is `Success`, `Failed`, or `Cancelled`.
     */
    get: operations["query-video-generation"];
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
    ErrorBody: {
      /** @example 401 */
      code?: number;
      message?: string;
      /** @description The create endpoint's name for message. */
      msg?: string;
      request_id?: string;
      requestId?: string;
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
  "query-video-generation": {
    parameters: {
      query: {
        /** @description Task id returned from `POST /v1/video-generation`. */
        task_id: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Query result with current task status. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @example 0 */
            code?: number;
            data?: {
              /** @example aurora_abc123 */
              task_id?: string;
              /** @example A futuristic city at sunset */
              prompt?: string;
              /**
               * Format: uri
               * @description Generated video URL. Populated once `status` is `Success`.
               * @example https://cdn.xxx.com/out.mp4
               */
              file_url?: string;
              /** @description Echoed from the original request (if it was provided). */
              first_frame_image?: string;
              /** @description Echoed from the original request (if it was provided). */
              last_frame_image?: string;
              /** @example sora-2 */
              model?: string;
              /** @example 10 */
              duration?: number;
              /** @description Reserved field. Usually empty. */
              metadata?: string;
              /** @description Task-level detail or error message. */
              msg?: string;
              /**
               * @description Current task state. Poll until terminal (`Success` or `Failed`).
               * @example Success
               * @enum {string}
               */
              status?: "Pending" | "Processing" | "Success" | "Failed" | "Cancelled";
              /** @description Where the results are if file_url is not there. */
              output_videos?: string[];
            };
            /**
             * @description Envelope-level status. This endpoint uses `message` (create task uses `msg`).
             * @example success
             */
            message?: string;
            /** Format: uuid */
            request_id?: string;
            /** @description The error's text, in answers that come from before the query itself. */
            msg?: string;
            /** @description Another spelling of request_id. */
            requestId?: string;
          };
        };
      };
      /** @description Bad request — `task_id` missing or malformed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @example 400 */
            code?: number;
            /** @example task_id is required */
            message?: string;
            request_id?: string;
            msg?: string;
            requestId?: string;
          };
        };
      };
      /** @description Unauthorized — missing or invalid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorBody"];
        };
      };
      /** @description Task not found. */
      404: {
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
