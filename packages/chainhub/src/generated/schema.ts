// Written by `pnpm generate` from the provider's pages and overlay. Do not edit: it will be overwritten.

export interface paths {
  "/minimax/v1/query/video_generation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Video task status query */
    get: operations["queryVideoGeneration"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/minimax/v1/video_generation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Submit video generation task
     * @description Official documentation: https://www.minimax.io/platform/document/Model%3Fkey=684261f14c5738213294faa7?key=66d1439376e52fcee2853049&document=video_generation
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
    /** @enum {string} */
    TaskStatus: "NOT_START" | "SUBMITTED" | "QUEUED" | "IN_PROGRESS" | "FAILURE" | "SUCCESS" | "UNKNOWN";
    ErrorBody: {
      /** @description Of the task handler: `task_not_exist`, `get_task_failed`. */
      code?: string;
      message?: string;
      /** @description Always null. */
      data?: {
        [key: string]: unknown;
      } | null;
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
  queryVideoGeneration: {
    parameters: {
      query: {
        /**
         * @description Unique Identifier ID for Video Generation Task
         * @example 306792606023824
         */
        task_id: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "code": "success",
           *       "message": "",
           *       "data": {
           *         "task_id": "306792606023824",
           *         "action": "video_generation",
           *         "status": "SUCCESS",
           *         "fail_reason": "306793063383292",
           *         "submit_time": 1756453472,
           *         "start_time": 0,
           *         "finish_time": 1756453535,
           *         "progress": "100%",
           *         "data": {
           *           "file": {
           *             "bytes": 0,
           *             "file_id": 306793063383292,
           *             "purpose": "video_generation",
           *             "filename": "output.mp4",
           *             "created_at": 1756453566,
           *             "download_url": "https://public-cdn-video-data-algeng.oss-cn-wulanchabu.aliyuncs.com/inference_output%2Fvideo%2F2025-08-29%2F454554d4-6485-469b-8eff-f6786bbaff62%2Foutput.mp4?Expires=1756485985&OSSAccessKeyId=LTAI5tAmwsjSaaZVA6cEFAUu&Signature=5DmRk6grPMEwP7rLq0LwJbi633A%3D",
           *             "backup_download_url": "https://public-cdn-video-data-algeng-us.oss-us-east-1.aliyuncs.com/inference_output%2Fvideo%2F2025-08-29%2F454554d4-6485-469b-8eff-f6786bbaff62%2Foutput.mp4?Expires=1756485985&OSSAccessKeyId=LTAI5tCpJNKCf5EkQHSuL9xg&Signature=ouuhy8toH%2B58BJOIvnM57Iw5zyc%3D"
           *           },
           *           "status": "Success",
           *           "file_id": "306793063383292",
           *           "task_id": "306792606023824",
           *           "base_resp": {
           *             "status_msg": "success",
           *             "status_code": 0
           *           },
           *           "video_width": 1366,
           *           "video_height": 768
           *         }
           *       }
           *     }
           */
          "application/json": {
            code: string;
            message?: string;
            data?: {
              task_id: string;
              action?: string;
              status: components["schemas"]["TaskStatus"];
              fail_reason?: string;
              submit_time?: number;
              start_time?: number;
              finish_time?: number;
              progress?: string;
              data?: {
                file?: {
                  bytes?: number;
                  file_id?: number | string;
                  purpose?: string;
                  filename?: string;
                  created_at?: number;
                  download_url?: string;
                  backup_download_url?: string;
                };
                status?: string;
                file_id?: string;
                task_id?: string;
                base_resp?: {
                  status_msg: string;
                  status_code: number;
                };
                video_width?: number;
                video_height?: number;
              } | null;
              /** @description URL of the video after success. After failure it can hold the error's text. */
              result_url?: string;
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
            } | null;
          };
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
  createVideoGeneration: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "model": "MiniMax-Hailuo-02",
         *       "prompt": "A little pig is running happily on the highway.",
         *       "duration": 10,
         *       "first_frame_image": "https://wx4.sinaimg.cn/mw690/8545bf24ly1hq626p2k5aj20j60j7t9t.jpg",
         *       "last_frame_image": "https://inews.gtimg.com/om_bt/OBcldFgmIx8oKc7VlrEnHqso_pEEeyfa9Va0gHrQR7NBcAA/641",
         *       "resolution": "768P",
         *       "prompt_optimizer": true
         *     }
         */
        "application/json": {
          /**
           * @description Name of the model.
           * @example MiniMax-Hailuo-02
           */
          model: string;
          /** @description Prompt words */
          prompt: string;
          /** @description Video length supports 6 and 10 seconds. */
          duration: number;
          /** @description URL of the first frame. */
          first_frame_image?: string;
          /** @description URL of the last frame. */
          last_frame_image?: string;
          /** @example 768P */
          resolution?: string;
          /** @description Whether MiniMax rewrites the prompt. */
          prompt_optimizer?: boolean;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "task_id": "306792606023824",
           *       "base_resp": {
           *         "status_code": 0,
           *         "status_msg": "success"
           *       }
           *     }
           */
          "application/json": {
            code?: number | string;
            message?: string;
            request_id?: string;
            data?: {
              task_id: string;
              task_status: string;
              created_at: number;
              updated_at: number;
            } | null;
            /** @description The id of the task, in MiniMax's own answer. */
            task_id?: string;
            base_resp?: {
              /** @description 0 when the task was accepted. */
              status_code?: number;
              status_msg?: string;
            };
            id?: string;
            object?: string;
            model?: string;
            /** @description Can be empty. */
            status?: string;
            progress?: number;
            /** @description Unix seconds. */
            created_at?: number;
          };
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
}
