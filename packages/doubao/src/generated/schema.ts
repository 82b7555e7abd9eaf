// Written by `pnpm generate` from the provider's pages and overlay. Do not edit: it will be overwritten.

export interface paths {
  "/v1/video/generations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a video task */
    post: operations["createVideoTask"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
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
    VideoTaskRequest: {
      /**
       * @description Name of the model.
       * @example doubao-seedance-1-0-pro-250528
       * @example doubao-seedance-1-0-lite-t2v
       * @example doubao-seedance-1-0-lite-i2v
       */
      model?: string;
      /** @description What happens in the video. Must not be empty. */
      prompt: string;
      /** @description URLs of images. The Doubao channel takes one, as the first frame; the Hailuo channel ignores them. */
      images?: string[];
      /** @description One image, as a URL or base64. */
      image?: string;
      /** @description Another name for one image. */
      input_reference?: string;
      /** @description For the Hailuo channel, which takes the resolution from it. The Doubao channel ignores it. */
      size?: string;
      /** @description Seconds. */
      duration?: number;
      /** @description Seconds as text, for clients of OpenAI's kind. */
      seconds?: string;
      /** @description For other channels than these two. */
      mode?: string;
      metadata?: components["schemas"]["VideoTaskMetadata"];
    };
    /** @description What the upstream takes, by its own names; which one that is depends on the channel behind the gateway. */
    VideoTaskMetadata: {
      /** @description Doubao: a tier in lower case, such as 480p, 720p or 1080p. */
      resolution?: string;
      /** @description Doubao: such as 16:9, or adaptive. */
      ratio?: string;
      /** @description Doubao: seconds, where there is none beside metadata. */
      duration?: number;
      /** @description Number of frames; wins over the duration. */
      frames?: number;
      /** @description Doubao: -1 to 4294967295. */
      seed?: number;
      /** @description Doubao: whether the camera stands still. */
      camera_fixed?: boolean;
      /** @description Doubao: false by default. */
      watermark?: boolean;
      /** @description Doubao: whether the video has sound. */
      generate_audio?: boolean;
      /** @description Doubao: whether the last frame comes as an image, too. */
      return_last_frame?: boolean;
      /** @description Doubao: which queue, at which price. */
      service_tier?: string;
      /** @description Doubao: seconds until the task expires. */
      execution_expires_after?: number;
      /** @description Doubao: a cheaper preview. */
      draft?: boolean;
      /** @description Doubao: tools of the model. */
      tools?: {
        type?: string;
      }[];
      /** @description Doubao: who is behind the request, without a name. */
      safety_identifier?: string;
      /** @description Doubao: place in the queue. */
      priority?: number;
      /** @description Doubao: takes the place of images, with a role for each. */
      content?: {
        /**
         * @example text
         * @example image_url
         */
        type: string;
        text?: string;
        image_url?: {
          url: string;
        };
        video_url?: {
          url: string;
        };
        audio_url?: {
          url: string;
        };
        /**
         * @example first_frame
         * @example last_frame
         * @example reference_image
         */
        role?: string;
      }[];
      /** @description Where the upstream posts each change of state. The gateway does not. */
      callback_url?: string;
      /** @description Hailuo: true by default. */
      prompt_optimizer?: boolean;
      /** @description Hailuo: false by default. */
      fast_pretreatment?: boolean;
      /** @description Hailuo: false by default. */
      aigc_watermark?: boolean;
      /** @description Hailuo: the first frame, as a URL or data URL. */
      first_frame_image?: string;
      /** @description Hailuo: the last frame, as a URL or data URL. */
      last_frame_image?: string;
      /** @description Hailuo: one face that the video keeps. */
      subject_reference?: {
        /** @example character */
        type: string;
        image: string[];
      }[];
    };
    VideoTaskAccepted: {
      /** @description The id of the task. */
      task_id?: string;
      /** @description The id of the task, where there is no task_id. */
      id?: string;
      /**
       * @example video
       * @example video.generation
       */
      object?: string;
      model?: string;
      /** @description Can be empty, which is queued. */
      status?: string;
      progress?: number;
      /** @description Unix seconds. */
      created?: number;
      /** @description Unix seconds. */
      created_at?: number;
      code?: string;
      message?: string;
      data?: {
        task_id?: string;
        id?: string;
      } | null;
    };
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
  createVideoTask: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["VideoTaskRequest"];
      };
    };
    responses: {
      /** @description The task was accepted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VideoTaskAccepted"];
        };
      };
      /** @description A bad request, or what the upstream refused. */
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
      /** @description The quota is used up, the address is banned, or the key is limited to other models. */
      403: {
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
      /** @description The gateway failed. There may be a task all the same. */
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
