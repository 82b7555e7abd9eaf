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
    get: {
      parameters: {
        query?: {
          /**
           * @description Unique Identifier ID for Video Generation Task
           * @example 306792606023824
           */
          task_id?: string;
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
              message: string;
              data: {
                task_id: string;
                action: string;
                status: string;
                fail_reason: string;
                submit_time: number;
                start_time: number;
                finish_time: number;
                progress: string;
                data: {
                  file: {
                    bytes: number;
                    file_id: number;
                    purpose: string;
                    filename: string;
                    created_at: number;
                    download_url: string;
                    backup_download_url: string;
                  };
                  status: string;
                  file_id: string;
                  task_id: string;
                  base_resp: {
                    status_msg: string;
                    status_code: number;
                  };
                  video_width: number;
                  video_height: number;
                };
              };
            };
          };
        };
      };
    };
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
  schemas: never;
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
