// Written by `pnpm generate` from the provider's pages and overlay. Do not edit: it will be overwritten.

export interface paths {
  "/v1/query/video_generation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Query Video Generation Task */
    get: operations["queryVideoGenerationTask"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/files/retrieve": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Retrieve File */
    get: operations["retrieveFile"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/query/video_template_generation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["queryVideoTemplateGenerationTask"];
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
    /**
     * @example {
     *       "task_id": "176843862716480",
     *       "status": "Success",
     *       "file_id": "176844028768320",
     *       "video_width": 1920,
     *       "video_height": 1080,
     *       "base_resp": {
     *         "status_code": 0,
     *         "status_msg": "success"
     *       }
     *     }
     */
    QueryVideoGenerationTaskResp: {
      /** @description 被查询的任务 ID */
      task_id?: string;
      status?: components["schemas"]["VideoProcessStatus"];
      /** @description 任务成功时返回，用于获取视频文件的文件 ID */
      file_id?: string;
      /** @description 任务成功时返回，生成视频的宽度（像素）. */
      video_width?: number;
      /** @description 任务成功时返回，生成视频的高度（像素） */
      video_height?: number;
      base_resp?: components["schemas"]["QueryVideoGenerationTaskBaseResp"];
    };
    /**
     * @description 任务的当前状态。可能的状态值包括：
     *     - `Preparing` – 准备中
     *     - `Queueing` – 队列中
     *     - `Processing` – 生成中
     *     - `Success` – 成功
     *     - `Fail` – 失败
     * @enum {string}
     */
    VideoProcessStatus: "Preparing" | "Queueing" | "Processing" | "Success" | "Fail" | "Failed";
    QueryVideoGenerationTaskBaseResp: {
      /**
       * @description 状态码及其分别含义如下：
       *     - 0：请求成功
       *     - 1002：触发限流，请稍后再试
       *     - 1004：账号鉴权失败，请检查 api key是否填写正确
       *     - 1026：输入内容涉及敏感内容
       *     - 1027：生成视频涉及敏感内容
       *
       *     更多内容可查看[错误码查询列表](/api-reference/errorcode)了解详情
       */
      status_code?: number;
      /** @description 状态信息，成功时为 `success`. */
      status_msg?: string;
    };
    /**
     * @example {
     *       "file": {
     *         "file_id": 176844028768320,
     *         "bytes": 0,
     *         "created_at": 1700469398,
     *         "filename": "output_aigc.mp4",
     *         "purpose": "video_generation",
     *         "download_url": "https://www.downloadurl.com"
     *       },
     *       "base_resp": {
     *         "status_code": 0,
     *         "status_msg": "success"
     *       }
     *     }
     */
    RetrieveFileResp: {
      file?: components["schemas"]["FileObject"];
      base_resp?: components["schemas"]["RetrieveFileBaseResp"];
    };
    FileObject: {
      /** @description 文件的唯一标识符 */
      file_id?: number | string;
      /**
       * Format: int64
       * @description 文件大小，以字节为单位
       */
      bytes?: number;
      /**
       * Format: int64
       * @description 创建文件时的 Unix 时间戳，以秒为单位
       */
      created_at?: number;
      /** @description 文件的名称 */
      filename?: string;
      /** @description 文件的使用目的 */
      purpose?: string;
      /**
       * Format: url
       * @description 文件下载的url地址，有效期1小时
       */
      download_url?: string;
    };
    RetrieveFileBaseResp: {
      /**
       * @description 状态码如下：
       *     - 1000, 未知错误
       *     - 1001, 超时
       *     - 1002, 触发RPM限流
       *     - 1004, 鉴权失败
       *     - 1008, 余额不足
       *     - 1013, 服务内部错误
       *     - 1026, 输入内容错误
       *     - 1027, 输出内容错误
       *     - 1039, 触发TPM限流
       *     - 2013, 输入格式信息不正常
       *
       *     更多内容可查看[错误码查询列表](/api-reference/errorcode)了解详情
       */
      status_code?: number;
      /** @description 状态详情 */
      status_msg?: string;
    };
    /**
     * @example {
     *       "task_id": "401047179385389059",
     *       "status": "Success",
     *       "video_url": "https://cdn.hailuoai.com/prod/video_20250714_141232_cdc5ba74.mp4",
     *       "base_resp": {
     *         "status_code": 0,
     *         "status_msg": "success"
     *       }
     *     }
     */
    QueryVideoTemplateGenerationTaskResp: {
      /** @description 被查询的任务 ID */
      task_id?: string;
      status?: components["schemas"]["VideoTemplateProcessStatus"];
      /** @description 任务成功时返回。生成视频的下载链接。注意：下载链接有效期为 9 小时 */
      video_url?: string;
      base_resp?: components["schemas"]["QueryBaseResp"];
    };
    /**
     * @description 任务状态，可能的值包括：
     *
     *     - `Preparing` – 准备中
     *     - `Processing` – 生成中
     *     - `Success` – 成功
     *     - `Fail` – 失败
     * @enum {string}
     */
    VideoTemplateProcessStatus: "Preparing" | "Processing" | "Success" | "Fail" | "Failed";
    /** @description 状态码及状态详情 */
    QueryBaseResp: {
      /**
       * Format: int32
       * @description 状态码及其分别含义如下：
       *
       *     `0`: 请求成功
       *     `1002`: 触发限流，请稍后再试
       *     `1004`: 账号鉴权失败，请检查 api key是否填写正确
       *     `1026`: 输入内容涉及敏感内容l
       *     `1027`: 生成视频涉及敏感内容
       *
       *     更多内容可查看 [错误码查询列表](/api-reference/errorcode) 了解详情
       */
      status_code?: number;
      /** @description 状态信息，成功时为 `success` */
      status_msg?: string;
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
  queryVideoGenerationTask: {
    parameters: {
      query: {
        /** @description 待查询的任务 ID。只能查询当前账号创建的任务 */
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
          "application/json": components["schemas"]["QueryVideoGenerationTaskResp"];
        };
      };
    };
  };
  retrieveFile: {
    parameters: {
      query: {
        /**
         * @description 文件的唯一标识符
         *     支持视频任务状态查询接口获得的 `file_id`
         */
        file_id: number | string;
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
          "application/json": components["schemas"]["RetrieveFileResp"];
        };
      };
    };
  };
  queryVideoTemplateGenerationTask: {
    parameters: {
      query: {
        /**
         * @description 待查询的任务 ID。只能查询当前账号创建的任务
         * @example 401047179385389059
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
          "application/json": components["schemas"]["QueryVideoTemplateGenerationTaskResp"];
        };
      };
    };
  };
}
