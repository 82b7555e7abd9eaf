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
  "/video-generation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a video task
     * @description Creates a task of any model. What a model takes is on its own page of the documentation.
     */
    post: operations["createVideoGeneration"];
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
    VideoGenerationRequest: {
      /**
       * @description Name of the model, such as happyhorse-1.0, kling-v3, MiniMax-Hailuo-02, MiniMax-Hailuo-2.3, seedance-2-0, seedance-2-5, sora-2 or wan2.6.
       * @example kling-v3
       */
      model: string;
      /** @description What happens in the video; 2,000 to 5,000 characters at most, by model. */
      prompt: string;
      /** @description Seconds. Which ones depends on the model, and on the resolution. */
      duration?: number;
      /**
       * @description A tier in capitals, such as 480P, 512P, 720P, 768P, 1080P or 4K. kling-v3 requires it.
       * @example 720P
       */
      resolution?: string;
      /**
       * @description The shape, spelt as the model wants it, as a ratio (`16x9` or `16:9`) or in pixels (`1280x720`).
       * @example 16x9
       */
      size?: string;
      /**
       * Format: uri
       * @description URL of the first frame.
       */
      first_frame_image?: string;
      /**
       * Format: uri
       * @description URL of the last frame.
       */
      last_frame_image?: string;
      /** @description URLs of reference images. */
      images?: string[];
      /** @description URLs of reference videos. */
      videos?: string[];
      /** @description URLs of reference audios. */
      audios?: string[];
      /** @description URLs of reference images (seedance-2-5). */
      image_list?: string[];
      /** @description URLs of reference videos (seedance-2-5). */
      video_list?: string[];
      /** @description URLs of reference audios (seedance-2-5). */
      audio_list?: string[];
      /**
       * Format: uri
       * @description URL of the audio track (wan2.6).
       */
      audio_url?: string;
      /** @description What only some models have (kling-v3). */
      extends?: {
        /** @description Whether the video has sound. False by default. */
        audio?: boolean;
        /** @description How closely the prompt is followed, 0 to 1. 0.5 by default. */
        cfg_scale?: number;
        /** @description What the video must not have, up to 2,500 characters. */
        negative_prompt?: string;
      };
    };
    VideoGenerationResponse: {
      /** @description 0 when the task was accepted. Others come under HTTP 200 as well. */
      code?: number;
      /** @description `success`, or why the task was refused. */
      msg?: string;
      /** @description The query's name for msg. */
      message?: string;
      request_id?: string;
      /** @description Another spelling of request_id. */
      requestId?: string;
      data?: {
        task_id?: string;
        order_id?: string;
        /** @description `processing`, in lower case here. */
        status?: string;
        /** @description What the task costs, 0 where that is settled at its end. */
        price?: number;
      } | null;
    };
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
  createVideoGeneration: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["VideoGenerationRequest"];
      };
    };
    responses: {
      /** @description The task was accepted, or, with a code other than 0, refused. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VideoGenerationResponse"];
        };
      };
      /** @description A bad request. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorBody"];
        };
      };
      /** @description Missing or invalid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorBody"];
        };
      };
      /** @description Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorBody"];
        };
      };
      /** @description The service failed, or the balance is used up, which only the text says. There may be a task all the same. */
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
