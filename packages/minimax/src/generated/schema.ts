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
  "/v1/video_generation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Video Generation */
    post: operations["videoGeneration"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/video_template_generation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Video Template Generation */
    post: operations["videoTemplateGeneration"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v2/video_generation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 创建视频生成任务
     * @description 创建视频生成任务。模型依据传入的文本、图片、视频、音频等多模态信息生成视频。本接口为异步接口，创建成功后返回 `task_id`，需通过[查询任务](/api-reference/video-generation-v2-query)接口轮询任务状态，任务成功后获取生成视频。
     *
     *     当前支持模型：`MiniMax-H3`、`MiniMax-H3-Max`。
     */
    post: operations["videoGenerationV2Create"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v2/query/video_generation/{task_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 查询任务
     * @description 查询单个视频生成、H3-Context-IR 或视频再生成任务的状态与结果。任务成功（`status=succeeded`）后可从 `content` 获取产物：视频任务返回 `content.url`，H3-Context-IR 任务返回 `content.prompt` 中的增强提示词。
     *
     *     > 仅支持查询最近 7 天内的任务记录（窗口 `[T-7天, T)`，`T` 为请求发起时刻的 UTC 时间戳，精确到秒）；超出该窗口的 `task_id` 将返回 `invalid task_id`。视频产物下载链接有时效，请及时下载或转存。
     */
    get: operations["videoGenerationV2Query"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v2/query/video_generation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 查询任务列表
     * @description 分页查询最近 7 天内的任务列表，支持按状态、任务 ID、模型和任务类型过滤。
     */
    get: operations["videoGenerationV2List"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v2/video_generation/{task_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * 取消或删除任务
     * @description 根据任务当前状态取消或删除视频生成、H3-Context-IR 及视频再生成任务：
     *     - `queued`（排队中）：取消任务（`action=cancelled`），任务尚未开始处理。
     *     - `succeeded` / `failed`：删除任务记录（`action=deleted`）。
     *     - `running`（运行中）/ `cancelled`（已取消）：不可操作，返回错误。
     */
    delete: operations["videoGenerationV2Delete"];
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
    /**
     * @example {
     *       "model": "MiniMax-Hailuo-2.3",
     *       "prompt": "A man picks up a book [Pedestal up], then reads [Static shot].",
     *       "duration": 6,
     *       "resolution": "1080P"
     *     }
     */
    TextToVideoReq: {
      /**
       * @description Model name. Supported values:
       *     `MiniMax-Hailuo-2.3`, `MiniMax-Hailuo-02`, `T2V-01-Director`, `T2V-01`.
       * @example MiniMax-Hailuo-2.3
       * @example MiniMax-Hailuo-02
       * @example T2V-01-Director
       * @example T2V-01
       */
      model: string;
      /** @description What happens in the video, up to 2,000 characters. MiniMax-Hailuo-2.3, MiniMax-Hailuo-02 and T2V-01-Director take camera commands in brackets, such as [Push in] or [Pan left,Pedestal up], of which three at most should go together. */
      prompt: string;
      /** @description Whether to automatically optimize the `prompt`. Defaults to `true`. Set to `false` for more precise control. */
      prompt_optimizer?: boolean;
      /** @description Reduces optimization time when `prompt_optimizer` is enabled. Defaults to `false`. Applies only to `MiniMax-Hailuo-2.3` and `MiniMax-Hailuo-02`. */
      fast_pretreatment?: boolean;
      /**
       * @description Video length (seconds). Default is `6`. Available values depend on model and resolution:
       *     | Model |  720P |768P | 1080P |
       *     | :--- |:--- |:--- | :--- |
       *     | MiniMax-Hailuo-2.3 | - | `6` or `10` | `6` |
       *     | MiniMax-Hailuo-02 | - | `6` or `10` | `6` |
       *     | Other models | `6` | - |`6` |
       */
      duration?: number;
      /**
       * @description MiniMax-Hailuo-2.3 and MiniMax-Hailuo-02: 768P (default) or 1080P, the latter with 6 seconds only. Others: 720P (default); whether also 1080P, the page says yes and no.
       * @enum {string}
       */
      resolution?: "720P" | "768P" | "1080P";
      /** @description Where the service posts each change of state, after a challenge that has to be sent back within 3 seconds. By the page the words of `status` are `processing`, `success` and `failed` there, while the query's begin with capitals: take a callback as a hint to query the task. */
      callback_url?: string;
      first_frame_image?: never;
      last_frame_image?: never;
      subject_reference?: never;
      /** @description Whether the video gets a watermark. False by default. */
      aigc_watermark?: boolean;
    };
    /**
     * @example {
     *       "task_id": "106916112212032",
     *       "base_resp": {
     *         "status_code": 0,
     *         "status_msg": "success"
     *       }
     *     }
     */
    VideoGenerationResp: {
      /** @description The video generation task ID, used for querying status. */
      task_id?: string;
      base_resp?: components["schemas"]["VideoGenerationBaseResp"];
    };
    VideoGenerationBaseResp: {
      /**
       * @description The status codes and their meanings are as follows:
       *     - `0`, Request successful
       *     - `1002`, Rate limit triggered, please try again later
       *     - `1004`, Account authentication failed, please check if the API Key is correct
       *     - `1008`, Insufficient account balance
       *     - `1026`, Sensitive content detected in prompt
       *     - `2013`, Invalid input parameters, please check if the parameters are filled in as required
       *     - `2049`, Invalid API key
       *
       *     For more information, please refer to the [Error Code Reference](/api-reference/errorcode).
       */
      status_code?: number;
      /** @description Status details. */
      status_msg?: string;
    };
    /**
     * @example {
     *       "prompt": "A little girl grow up.",
     *       "first_frame_image": "https://filecdn.minimax.chat/public/fe9d04da-f60e-444d-a2e0-18ae743add33.jpeg",
     *       "last_frame_image": "https://filecdn.minimax.chat/public/97b7cd08-764e-4b8b-a7bf-87a0bd898575.jpeg",
     *       "model": "MiniMax-Hailuo-02",
     *       "duration": 6,
     *       "resolution": "1080P"
     *     }
     */
    StartEndToVideoReq: {
      /**
       * @description 模型名称。可用值： `MiniMax-Hailuo-02`。
       *
       *     注意：首尾帧生成功能不支持 512P 分辨率。
       * @example MiniMax-Hailuo-02
       */
      model: string;
      /**
       * @description 视频的文本描述，最大 2000 字符。对于 `MiniMax-Hailuo-02` ，支持使用 `[指令]` 语法进行运镜控制。
       *     可在 prompt 中通过 [指令] 格式添加运镜指令，以实现精确的镜头控制。
       *
       *     - 支持 15 种运镜指令的指令:
       *     	 - 左右移: [左移], [右移]
       *     	 - 左右摇: [左摇], [右摇]
       *     	 - 推拉: [推进], [拉远]
       *     	 - 升降: [上升], [下降]
       *     	 - 上下摇: [上摇], [下摇]
       *     	 - 变焦: [变焦推近], [变焦拉远]
       *     	 - 其他: [晃动], [跟随], [固定]
       *
       *      - 使用规则:
       *     	 - 组合运镜: 同一组 [] 内的多个指令会同时生效，如 [左摇,上升]，建议组合不超过 3 个
       *     	 - 顺序运镜: prompt 中前后出现的指令会依次生效，如 "...[推进], 然后...[拉远]"
       *     	 - 自然语言: 也支持通过自然语言描述运镜，但使用标准指令能获得更准确的响应
       */
      prompt?: string;
      /**
       * @description 将指定图片作为视频的**起始帧**。支持公网 URL 或 Base64 编码的 [Data URL](https://developer.mozilla.org/en-US/docs/Web/URI/Reference/Schemes/data) (`data:image/jpeg;base64,...`)
       *
       *     - 图片要求：
       *     	- 格式：JPG, JPEG, PNG, WebP
       *     	- 体积：小于 20MB
       *     	- 尺寸：短边像素大于 300px，长宽比在 2:5 和 5:2 之间
       *
       *     ⚠️ 生成视频尺寸遵循首帧图片
       */
      first_frame_image?: string;
      /**
       * @description 将指定图片作为视频的**结束帧**。支持公网 URL 或 Base64 编码的 [Data URL](https://developer.mozilla.org/en-US/docs/Web/URI/Reference/Schemes/data) (`data:image/jpeg;base64,...`)
       *
       *     - 图片要求：
       *     	- 格式：JPG, JPEG, PNG, WebP
       *     	- 体积：小于 20MB
       *     	- 尺寸：短边像素大于 300px，长宽比在 2:5 和 5:2 之间
       *
       *     ⚠️ 生成视频尺寸遵循首帧图片，当首帧和尾帧的图片尺寸不一致时，模型将参考首帧对尾帧图片进行裁剪
       */
      last_frame_image: string;
      /** @description 是否自动优化 `prompt`，默认为 `true`。设为 `false` 可进行更精确的控制 */
      prompt_optimizer?: boolean;
      /**
       * @description 视频时长（秒），默认值为 6。首尾帧生成可用值与分辨率相关：
       *
       *     | Model | 768P | 1080P |
       *     | :--- | :--- | :--- |
       *     | MiniMax-Hailuo-02 | `6` 或 `10` | `6` |
       */
      duration?: number;
      /**
       * @description 视频分辨率。首尾帧生成支持 768P 和 1080P：
       *     | Model | 6s | 10s |
       *     | :--- | :--- | :--- |
       *     | MiniMax-Hailuo-02 | `768P` (默认), `1080P` | `768P` |
       * @enum {string}
       */
      resolution?: "768P" | "1080P";
      /** @description Where the service posts each change of state, after a challenge that has to be sent back within 3 seconds. By the page the words of `status` are `processing`, `success` and `failed` there, while the query's begin with capitals: take a callback as a hint to query the task. */
      callback_url?: string;
      /** @description 是否在生成的视频中添加水印，默认为 `false` */
      aigc_watermark?: boolean;
      subject_reference?: never;
    };
    /**
     * @example {
     *       "prompt": "A girl runs toward the camera and winks with a smile.",
     *       "subject_reference": [
     *         {
     *           "type": "character",
     *           "image": [
     *             "https://cdn.hailuoai.com/prod/2025-08-12-17/video_cover/1754990600020238321-411603868533342214-cover.jpg"
     *           ]
     *         }
     *       ],
     *       "model": "S2V-01"
     *     }
     */
    SubjectReferenceToVideoReq: {
      /**
       * @description 模型名称。可用值： `S2V-01`.
       * @example S2V-01
       */
      model: string;
      /** @description 视频的文本描述，最大 2000 字符. */
      prompt?: string;
      /** @description 是否自动优化 `prompt`，默认为 `true`。设为 `false` 可进行更精确的控制 */
      prompt_optimizer?: boolean;
      /** @description 主体参考，仅当 `model` 为 `S2V-01` 时可用。目前仅支持单个主体 */
      subject_reference: components["schemas"]["SubjectReference"][];
      /** @description Where the service posts each change of state, after a challenge that has to be sent back within 3 seconds. By the page the words of `status` are `processing`, `success` and `failed` there, while the query's begin with capitals: take a callback as a hint to query the task. */
      callback_url?: string;
      /** @description 是否在生成的视频中添加水印，默认为 `false` */
      aigc_watermark?: boolean;
      first_frame_image?: never;
      last_frame_image?: never;
    };
    SubjectReference: {
      /** @description 主体类型，当前仅支持 `character` (人物面部) */
      type: string;
      /**
       * @description 包含主体参考图的数组（目前仅支持单张图片）
       *
       *     - 图片要求：
       *     	- 格式：JPG, JPEG, PNG, WebP
       *     	- 体积：小于 20MB
       *     	- 尺寸：短边像素大于 300px，长宽比在 2:5 和 5:2 之间
       */
      image: string[];
    };
    /**
     * @example {
     *       "template_id": "393769180141805569",
     *       "media_inputs": [
     *         {
     *           "value": "https://cdn.hailuoai.com/prod/2024-09-18-16/user/multi_chat_file/9c0b5c14-ee88-4a5b-b503-4f626f018639.jpeg"
     *         }
     *       ],
     *       "text_inputs": [
     *         {
     *           "value": "狮子"
     *         }
     *       ]
     *     }
     */
    VideoTemplateGenerationReq: {
      /** @description 视频模板的 ID。具体的 ID 和所需输入参见 [视频模板列表](/faq/video-agent-templates)。 */
      template_id: string;
      /** @description 文本输入数组，用于填充模板中的文本部分，不同模板对此要求不同 */
      text_inputs?: components["schemas"]["TextInput"][];
      /** @description 媒体输入数组（如图片），用于填充模板中的媒体部分，不同模板对此要求不同 */
      media_inputs?: components["schemas"]["MediaInput"][];
      /** @description Where the service posts each change of state, after a challenge that has to be sent back within 3 seconds. By the page the words of `status` are `processing`, `success` and `failed` there, while the query's begin with capitals: take a callback as a hint to query the task. */
      callback_url?: string;
    };
    /**
     * @example {
     *       "task_id": "401047179385389059",
     *       "base_resp": {
     *         "status_code": 0,
     *         "status_msg": "success"
     *       }
     *     }
     */
    VideoTemplateGenerationResp: {
      /** @description 任务的唯一 ID，可用于后续查询任务状态 */
      task_id?: string;
      base_resp?: components["schemas"]["VideoTemplateBaseResp"];
    };
    TextInput: {
      /** @description 具体的文本内容 */
      value: string;
    };
    MediaInput: {
      /**
       * @description 图像文件。支持公网 URL 或 Base64 编码的 Data URL (`data:image/jpeg;base64,...`)。
       *
       *     图片要求：
       *     - 格式：JPG, JPEG, PNG, WebP
       *     - 大小：小于 20MB
       *     - 尺寸：短边像素大于 300px
       *     - 宽高比：在 2:5 到 5:2 之间
       */
      value: string;
    };
    /** @description 状态码及状态详情 */
    VideoTemplateBaseResp: {
      /**
       * Format: int32
       * @description 状态码及其分别含义如下：
       *
       *     `0`: 请求成功
       *     `1002`: 触发限流，请稍后再试
       *     `1004`: 账号鉴权失败，请检查 API-Key 是否填写正确
       *     `1008`: 账号余额不足
       *     `1026`: 文本涉及敏感内容，请调整
       *     `2013`: 传入参数异常，请检查入参是否按要求填写
       *     `2049`: 无效的api key，请检查api key
       *
       *     更多内容可查看 [错误码查询列表](/api-reference/errorcode) 了解详情
       */
      status_code?: number;
      /** @description 具体错误详情 */
      status_msg?: string;
    };
    /**
     * @description resolution has to be given, although the page names a default. MiniMax-H3: 768P or 2K, 4 to 15 seconds. MiniMax-H3-Max: 480P or 768P, 5 to 15 seconds. The body has 64 MB at most, base64 included.
     * @example {
     *       "model": "MiniMax-H3",
     *       "content": [
     *         {
     *           "type": "text",
     *           "text": "一个男孩在海边打篮球"
     *         }
     *       ],
     *       "resolution": "2K",
     *       "duration": 5,
     *       "ratio": "16:9"
     *     }
     */
    VideoGenerationV2Req: {
      /**
       * @description 模型名称。当前可用值：`MiniMax-H3`、`MiniMax-H3-Max`。
       *
       *     - **`MiniMax-H3`**：支持文生视频、图生视频（首帧 / 尾帧）与多模态参考生视频；分辨率 `768P` / `2K`，时长 4~15 秒。
       *     - **`MiniMax-H3-Max`**：**极速生成**版本。支持**文生视频**、**图生视频（首帧 / 尾帧）**与**多模态参考生视频**（参考图 / 参考视频 / 参考音频）；分辨率 `480P` / `768P`，**不支持 `2K`**；时长 5~15 秒。
       * @example MiniMax-H3
       * @example MiniMax-H3-Max
       */
      model: string;
      /**
       * @description 多模态输入内容数组，描述用于生成视频的信息。每个元素通过 `type` 区分类型（`text` / `image_url` / `video_url` / `audio_url`），并可通过 `role` 标注用途。
       *
       *     **每次请求必须包含一个非空 `text` 项（prompt 必填）**；缺失会返回参数错误。
       *
       *     支持的输入组合（对应不同生成场景）：
       *     - **文生视频**：仅一个 `text` 元素。
       *     - **图生视频-首帧**：`text` + 1 张 `image_url`（`role=first_frame` 或不填）。
       *     - **图生视频-尾帧**：`text` + 1 张 `image_url`（`role=last_frame`）。
       *     - **图生视频-首尾帧**：`text` + 2 张 `image_url`（`role` 分别为 `first_frame`、`last_frame`）。
       *     - **多模态参考生视频**：`text` + 参考图片（`role=reference_image`）+ 参考视频（`role=reference_video`）+ 参考音频（`role=reference_audio`）的组合。
       *
       *     > **图生视频与多模态参考生视频互斥**：content 中出现 `reference_image` / `reference_video` / `reference_audio` 任一 role，就不能再出现 `first_frame` / `last_frame`（反之亦然），二者不可混用。
       *
       *     ---
       *
       *     **输入媒体限制**（请求体总大小 ≤ 64 MB，大文件请用公网 URL，勿用 Base64）
       *
       *     图片 `image_url`：
       *
       *     | 项 | 限制 |
       *     | :--- | :--- |
       *     | 格式 | JPG、JPEG、PNG、WEBP、HEIC、HEIF |
       *     | 单文件大小 | ≤ 30 MB |
       *     | 宽高范围 | [256, 5760] px |
       *     | 长宽比（宽/高） | [0.4, 2.5] |
       *     | 数量 | 首帧 ≤ 1、尾帧 ≤ 1、参考图 ≤ 9 |
       *
       *     视频 `video_url`（仅多模态参考场景）：
       *
       *     | 项 | 限制 |
       *     | :--- | :--- |
       *     | 容器 / 格式 | MP4（`.mp4`）、MOV（`.mov`） |
       *     | 编码 | 视频 H.264/AVC、H.265/HEVC；音频 AAC、MP3 |
       *     | 单文件大小 | ≤ 50 MB |
       *     | 个数 | ≤ 3 |
       *     | 单段时长 | [2, 15] s；总时长 ≤ 15 s |
       *     | 宽高范围 | [256, 5760] px |
       *     | 长宽比（宽/高） | [0.4, 2.5] |
       *     | 帧率 | [23.976, 60] |
       *
       *     音频 `audio_url`（仅多模态参考场景）：
       *
       *     | 项 | 限制 |
       *     | :--- | :--- |
       *     | 格式 | WAV、MP3 |
       *     | 单文件大小 | ≤ 15 MB |
       *     | 个数 | ≤ 3 |
       *     | 单段时长 | [2, 15] s；总时长 ≤ 15 s |
       */
      content: components["schemas"]["ContentItem"][];
      /**
       * @description 视频分辨率。不同模型支持的档位不同：
       *
       *     - **`MiniMax-H3`**：`768P`、`2K`
       *     - **`MiniMax-H3-Max`**：`480P`、`768P`（默认 `768P`，不支持 `2K`）
       * @enum {string}
       */
      resolution: "480P" | "768P" | "2K";
      /**
       * @description 生成视频时长（秒），必选，整数。不同模型可用值不同：
       *
       *     - **`MiniMax-H3`**：`4`~`15`
       *     - **`MiniMax-H3-Max`**：`5`~`15`（不支持 4 秒）
       * @enum {integer}
       */
      duration: 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15;
      /**
       * @description 生成视频的宽高比，默认 `adaptive`（自动，由输入自适应选择最合适的宽高比，实际比例可在查询接口的 `ratio` 字段获取）。可用值：`adaptive`、`21:9`、`16:9`、`4:3`、`1:1`、`3:4`、`9:16`。
       *
       *     **文生视频（t2va，content 仅含 `text`）**：`ratio` 必填，且不能为 `adaptive`；可用值 `21:9`、`16:9`、`4:3`、`1:1`、`3:4`、`9:16`。
       *
       *     **图生视频（i2va，content 含 `first_frame` / `last_frame` 图片）**：宽高比由输入图片决定，`ratio` 恒为 `adaptive`；传入其他合理值不会报错，但会被忽略并按 `adaptive` 处理。
       *
       *     **多模态参考生视频（r2va，content 含 `reference_image` / `reference_video` / `reference_audio`）**：`ratio` 可选，默认 `adaptive`；也可显式指定上述任一具体比例。
       * @enum {string}
       */
      ratio?: "adaptive" | "21:9" | "16:9" | "4:3" | "1:1" | "3:4" | "9:16";
      /** @description `MiniMax-H3-Max` 的额外生成选项。当前仅支持 `prompt_expansion_mode`。不传 `extra` 或不传此属性时，使用 `balanced`。不要传 `balance`、空字符串、布尔值或其他未声明字段。 */
      extra?: {
        /**
         * @description 提示词扩写模式。`disabled` 表示关闭提示词扩写；`balanced` 表示均衡扩写且为默认值；`quality` 表示质量优先扩写。
         * @default balanced
         * @enum {string}
         */
        prompt_expansion_mode: "disabled" | "balanced" | "quality";
      };
      /**
       * @description 任务状态变更的回调通知地址。配置后 MiniMax 服务器会先发送含 `challenge` 字段的验证请求（需 3 秒内原样返回 `challenge` 完成验证），验证成功后每当任务状态变更即向该地址 POST 推送，推送体结构与[查询任务](/api-reference/video-generation-v2-query)接口的响应一致。
       *
       *     回调 `status` 取值：`queued`（排队中）、`running`（运行中）、`succeeded`（成功）、`failed`（失败）、`cancelled`（已取消）。
       */
      callback_url?: string;
      /** @description 是否在生成视频中添加 AIGC 标识水印，默认 `false`。 */
      aigc_watermark?: boolean;
    };
    /**
     * @example {
     *       "task_id": "424010985738629"
     *     }
     */
    VideoGenerationV2Resp: {
      /** @description 任务 ID，用于后续查询任务状态与结果。 */
      task_id?: string;
    };
    ContentItem: {
      /**
       * @description 输入内容的类型。
       * @enum {string}
       */
      type: "text" | "image_url" | "video_url" | "audio_url";
      /** @description 文本提示词（prompt），**必填**：所有场景都需包含一个非空 `text`，描述期望生成的视频。按字符数计算长度，单个 `text` 最多 7000 个字符。 */
      text?: string;
      /** @description 当 `type=image_url` 时的图片对象（格式 / 大小 / 尺寸 / 数量限制见上方 content 说明）。 */
      image_url?: {
        /** @description 图片地址,支持:公网 URL;`mm_file://{file_id}`(引用平台已有文件,如上传或历史产物的 file_id);`data:image/<格式>;base64,<Base64>` data URI(`<格式>` 小写)。 */
        url: string;
      };
      /** @description 当 `type=video_url` 时的视频对象（参考视频，仅多模态参考场景；格式 / 大小 / 时长限制见上方 content 说明）。 */
      video_url?: {
        /** @description 视频地址,支持:公网 URL;`mm_file://{file_id}`(引用平台已有文件的 file_id);`data:video/mp4;base64,<Base64>` data URI。注意请求体总大小 ≤ 64 MB、Base64 会放大约 33%,大视频请用公网 URL 或 mm_file://。 */
        url: string;
      };
      /** @description 当 `type=audio_url` 时的音频对象（参考音频，仅多模态参考场景；格式 / 大小 / 时长限制见上方 content 说明）。 */
      audio_url?: {
        /** @description 音频地址,支持:公网 URL;`mm_file://{file_id}`(引用平台已有文件的 file_id);`data:audio/<格式>;base64,<Base64>` data URI(`<格式>` 小写)。 */
        url: string;
      };
      /**
       * @description What an item is for. An image without a role is the first frame; a last frame alone is allowed by one sentence of the page and not by another. Frames and references exclude each other.
       * @enum {string}
       */
      role?: "first_frame" | "last_frame" | "reference_image" | "reference_video" | "reference_audio";
    } & (
      | {
          /** @constant */
          type: "text";
          text: unknown;
          image_url?: never;
          video_url?: never;
          audio_url?: never;
          role?: never;
        }
      | {
          /** @constant */
          type: "image_url";
          text?: never;
          image_url: unknown;
          video_url?: never;
          audio_url?: never;
          /** @enum {string} */
          role?: "first_frame" | "last_frame" | "reference_image";
        }
      | {
          /** @constant */
          type: "video_url";
          text?: never;
          image_url?: never;
          video_url: unknown;
          audio_url?: never;
          /** @constant */
          role: "reference_video";
        }
      | {
          /** @constant */
          type: "audio_url";
          text?: never;
          image_url?: never;
          video_url?: never;
          audio_url: unknown;
          /** @constant */
          role: "reference_audio";
        }
    );
    /** @description OpenAI 风格错误响应。出错时 HTTP 状态码为真实错误码(401/400/429/402/422/500…),响应体为该结构。 */
    OaiError: {
      /**
       * @description 固定为 `error`。
       * @example error
       */
      type?: string;
      error?: components["schemas"]["OaiErrorDetail"];
      /** @description 请求追踪 ID(便于排查)。 */
      request_id?: string;
    };
    OaiErrorDetail: {
      /** @description 错误类型:`authorized_error`(401)/`bad_request_error`(400)/`rate_limit_error`(429)/`insufficient_balance_error`(402)/`unprocessable_entity_error`(422)/`overloaded_error`(529)/`server_error`(500) 等。 */
      type?: string;
      /** @description 错误详情,结尾括号内为内部错误码(如 `... (1004)`)。 */
      message?: string;
      /** @description HTTP 状态码字符串,如 `401`。 */
      http_code?: string;
    };
    /**
     * @example {
     *       "task": {
     *         "id": "424010985738629",
     *         "model": "MiniMax-H3",
     *         "status": "succeeded",
     *         "created_at": 1785125529,
     *         "updated_at": 1785125946,
     *         "content": {
     *           "url": "https://video-product.cdn.minimax.io/inference_output/rollout/2026-07-27/6c68f487-4b33-48cb-8c92-1631f63f6682/output.mp4"
     *         },
     *         "resolution": "2K",
     *         "duration": 5,
     *         "usage": {
     *           "total_seconds": 5,
     *           "input_seconds": 0,
     *           "output_seconds": 5,
     *           "input_image_count": 1,
     *           "input_audio_seconds": 6,
     *           "total_tokens": 273890,
     *           "prompt_tokens": 13500,
     *           "completion_tokens": 260390
     *         },
     *         "ratio": "16:9",
     *         "task_type": "generation"
     *       }
     *     }
     */
    GetVideoGenerationV2Resp: {
      task?: components["schemas"]["VideoTask"];
    };
    /** @description H3 共享任务查询和列表接口返回的任务对象。 */
    VideoTask: {
      /** @description 任务 ID。 */
      id?: string;
      /** @description 任务使用的模型名称，如 `MiniMax-H3`。 */
      model?: string;
      /**
       * @description 任务状态：
       *     - `queued`：排队中
       *     - `running`：运行中
       *     - `succeeded`：成功
       *     - `failed`：失败
       *     - `cancelled`：已取消
       * @enum {string}
       */
      status?: "queued" | "running" | "succeeded" | "failed" | "cancelled";
      /** @description 错误信息，任务成功时不返回；任务失败时返回 `code` 与 `message`。 */
      error?: components["schemas"]["VideoTaskError"];
      /** @description 任务创建时间的 Unix 时间戳（秒）。 */
      created_at?: number;
      /** @description 任务状态更新时间的 Unix 时间戳（秒）。 */
      updated_at?: number;
      /** @description 任务输出内容，任务成功后返回。 */
      content?: components["schemas"]["VideoTaskContent"];
      /** @description 任务产物的分辨率。 */
      resolution?: string;
      /** @description 任务产物的时长（秒）。 */
      duration?: number;
      /** @description What was used, after success; an empty object or nothing before and otherwise. */
      usage?: components["schemas"]["VideoTaskUsage"];
      /** @description 任务产物的宽高比；不适用于当前任务类型时可能返回空字符串。 */
      ratio?: string;
      /**
       * @description 任务类型：
       *     - `generation`：视频生成
       *     - `h3_context_ir`：H3-Context-IR（`/v2/h3_context_ir`）
       *     - `regeneration`：视频再生成（`/v2/video_regeneration`）
       * @enum {string}
       */
      task_type?: "generation" | "h3_context_ir" | "regeneration";
      /**
       * @description 产物模态。视频生成和视频再生成任务返回 `video`；H3-Context-IR 任务返回 `text`。
       * @enum {string}
       */
      modality?: "video" | "text";
    };
    VideoTaskError: {
      /** @description 错误码。 */
      code?: string;
      /** @description 错误提示信息。 */
      message?: string;
    };
    VideoTaskContent: {
      /** @description 视频任务产物的限时下载 URL，请及时下载或转存；过期后可重新查询获取。 */
      url?: string;
      /** @description H3-Context-IR 任务生成的结构化增强提示词。仅当 `task_type=h3_context_ir` 且任务成功时返回。 */
      prompt?: string;
    };
    /** @description 本次请求的用量。视频任务返回按秒计量的字段；H3-Context-IR 任务返回 Token 用量字段。仅任务成功时返回。 */
    VideoTaskUsage: {
      /** @description 本次计量总秒数 = 输入秒数 + 输出秒数。 */
      total_seconds?: number;
      /** @description 输入参考视频秒数（含参考视频时计）。 */
      input_seconds?: number;
      /** @description 输出视频秒数。 */
      output_seconds?: number;
      /** @description 本次输入的图片总数量（first_frame + last_frame + reference_image 全部相加）。 */
      input_image_count?: number;
      /** @description 输入参考音频秒数（各段取和四舍五入）；无参考音频时不返回。 */
      input_audio_seconds?: number;
      /**
       * @description 本次总 Token 数 = prompt_tokens + completion_tokens。
       *     - 视频任务由用量折算；
       *     - H3-Context-IR 任务使用的 Token 总数。
       */
      total_tokens?: number;
      /**
       * @description 输入 Token 数。
       *     - 视频任务 = 输入参考视频秒数折算 + 全部输入图片数折算 + 输入参考音频秒数折算，无上述输入时为 0；
       *     - H3-Context-IR 任务的输入 Token 数。
       */
      prompt_tokens?: number;
      /**
       * @description 输出 Token 数。
       *     - 视频任务 = 输出视频秒数折算；
       *     - H3-Context-IR 任务的输出 Token 数。
       */
      completion_tokens?: number;
    };
    /**
     * @example {
     *       "items": [
     *         {
     *           "id": "424635601932571",
     *           "model": "MiniMax-H3",
     *           "status": "succeeded",
     *           "created_at": 1785225940,
     *           "updated_at": 1785226100,
     *           "content": {
     *             "url": "https://video-product.cdn.minimax.io/inference_output/rollout/2026-07-28/5fe7ec4a-6f51-4d69-880e-220e59535d98/output.mp4"
     *           },
     *           "resolution": "2K",
     *           "duration": 5,
     *           "usage": {
     *             "total_seconds": 5,
     *             "input_seconds": 0,
     *             "output_seconds": 5,
     *             "input_image_count": 1,
     *             "input_audio_seconds": 6,
     *             "total_tokens": 273890,
     *             "prompt_tokens": 13500,
     *             "completion_tokens": 260390
     *           },
     *           "ratio": "adaptive",
     *           "task_type": "generation"
     *         },
     *         {
     *           "id": "424635601932588",
     *           "model": "MiniMax-H3",
     *           "status": "running",
     *           "created_at": 1785225940,
     *           "updated_at": 1785226100,
     *           "resolution": "2K",
     *           "duration": 10,
     *           "usage": {},
     *           "ratio": "9:16",
     *           "task_type": "generation"
     *         },
     *         {
     *           "id": "424635601932587",
     *           "model": "MiniMax-H3",
     *           "status": "queued",
     *           "created_at": 1785225940,
     *           "updated_at": 1785226100,
     *           "resolution": "2K",
     *           "duration": 8,
     *           "usage": {},
     *           "ratio": "9:16",
     *           "task_type": "generation"
     *         },
     *         {
     *           "id": "424635601932586",
     *           "model": "MiniMax-H3",
     *           "status": "failed",
     *           "created_at": 1785225940,
     *           "updated_at": 1785226100,
     *           "error": {
     *             "code": "1026",
     *             "message": "video description contains sensitive content"
     *           },
     *           "resolution": "2K",
     *           "duration": 12,
     *           "usage": {},
     *           "ratio": "9:16",
     *           "task_type": "generation"
     *         }
     *       ],
     *       "total": 476
     *     }
     */
    ListVideoGenerationV2Resp: {
      /** @description 任务列表。 */
      items?: components["schemas"]["VideoTask"][];
      /** @description 符合过滤条件的任务总数（仅统计最近 7 天内的任务）。 */
      total?: number;
    };
    /**
     * @example {
     *       "task_id": "424010985738629",
     *       "action": "cancelled",
     *       "status": "cancelled"
     *     }
     */
    DeleteVideoGenerationV2Resp: {
      /** @description 被操作的任务 ID。 */
      task_id?: string;
      /**
       * @description 实际执行的操作：`cancelled`（取消，仅 queued 态）或 `deleted`（删除成功或失败的任务记录）。
       * @enum {string}
       */
      action?: "cancelled" | "deleted";
      /**
       * @description 操作结果状态：`cancelled`（已取消）或 `deleted`（记录已删除）。
       * @enum {string}
       */
      status?: "cancelled" | "deleted";
    };
    ImageToVideoReq: {
      /**
       * @description Name of a model that starts from an image.
       * @example MiniMax-Hailuo-2.3
       * @example MiniMax-Hailuo-2.3-Fast
       * @example MiniMax-Hailuo-02
       * @example I2V-01-Director
       * @example I2V-01-live
       * @example I2V-01
       */
      model: string;
      /**
       * @description The first frame: a public URL or a data URL. JPG, JPEG, PNG or WebP of less than 20 MB, whose short side has more than 300 pixels, with a ratio of 2:5 to 5:2. The video has the size of this image.
       * @example https://filecdn.minimax.chat/public/fe9d04da-f60e-444d-a2e0-18ae743add33.jpeg
       */
      first_frame_image: string;
      /** @description What happens in the video, up to 2,000 characters. */
      prompt?: string;
      /** @description Whether the service rewrites `prompt`. True by default. */
      prompt_optimizer?: boolean;
      /** @description Shortens the rewriting of `prompt`. False by default. */
      fast_pretreatment?: boolean;
      /** @description Seconds, 6 by default. 10 only at 512P and 768P. */
      duration?: number;
      /**
       * @description 768P by default, 720P with the models of I2V-01.
       * @enum {string}
       */
      resolution?: "512P" | "720P" | "768P" | "1080P";
      /** @description Where the service posts each change of state, after a challenge that has to be sent back within 3 seconds. */
      callback_url?: string;
      /** @description Whether the video gets a watermark. False by default. */
      aigc_watermark?: boolean;
      last_frame_image?: never;
      subject_reference?: never;
    };
  };
  responses: {
    /** @description 参数错误 */
    Err400: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "error",
         *       "error": {
         *         "type": "bad_request_error",
         *         "message": "invalid params, content must include a non-empty text item (prompt is required) (2013)",
         *         "http_code": "400"
         *       },
         *       "request_id": "021785229015510a2c883cf675b9804d"
         *     }
         */
        "application/json": components["schemas"]["OaiError"];
      };
    };
    /** @description 鉴权失败 */
    Err401: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "error",
         *       "error": {
         *         "type": "authorized_error",
         *         "message": "login fail: Please carry the API secret key in the 'Authorization' field of the request header (1004)",
         *         "http_code": "401"
         *       },
         *       "request_id": "021785229015510a2c883cf675b9804d"
         *     }
         */
        "application/json": components["schemas"]["OaiError"];
      };
    };
    /** @description 余额/额度不足 */
    Err402: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "error",
         *       "error": {
         *         "type": "insufficient_balance_error",
         *         "message": "insufficient balance (1008)",
         *         "http_code": "402"
         *       },
         *       "request_id": "021785229015510a2c883cf675b9804d"
         *     }
         */
        "application/json": components["schemas"]["OaiError"];
      };
    };
    /** @description 输入涉及敏感内容 */
    Err422: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "error",
         *       "error": {
         *         "type": "unprocessable_entity_error",
         *         "message": "video description contains sensitive content (1026)",
         *         "http_code": "422"
         *       },
         *       "request_id": "021785229015510a2c883cf675b9804d"
         *     }
         */
        "application/json": components["schemas"]["OaiError"];
      };
    };
    /** @description 触发限流 */
    Err429: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "error",
         *       "error": {
         *         "type": "rate_limit_error",
         *         "message": "rate limit, please retry later (1002)",
         *         "http_code": "429"
         *       },
         *       "request_id": "021785229015510a2c883cf675b9804d"
         *     }
         */
        "application/json": components["schemas"]["OaiError"];
      };
    };
    /** @description 服务端错误 */
    Err500: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "error",
         *       "error": {
         *         "type": "server_error",
         *         "message": "internal error (1000)",
         *         "http_code": "500"
         *       },
         *       "request_id": "021785229015510a2c883cf675b9804d"
         *     }
         */
        "application/json": components["schemas"]["OaiError"];
      };
    };
    /** @description The service is overloaded. */
    Err529: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["OaiError"];
      };
    };
  };
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
  videoGeneration: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json":
          | components["schemas"]["TextToVideoReq"]
          | components["schemas"]["ImageToVideoReq"]
          | components["schemas"]["StartEndToVideoReq"]
          | components["schemas"]["SubjectReferenceToVideoReq"];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VideoGenerationResp"];
        };
      };
    };
  };
  videoTemplateGeneration: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["VideoTemplateGenerationReq"];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VideoTemplateGenerationResp"];
        };
      };
    };
  };
  videoGenerationV2Create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["VideoGenerationV2Req"];
      };
    };
    responses: {
      /** @description The task was accepted; its id is all that comes back. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VideoGenerationV2Resp"];
        };
      };
      400: components["responses"]["Err400"];
      401: components["responses"]["Err401"];
      402: components["responses"]["Err402"];
      422: components["responses"]["Err422"];
      429: components["responses"]["Err429"];
      500: components["responses"]["Err500"];
      529: components["responses"]["Err529"];
    };
  };
  videoGenerationV2Query: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 要查询的任务 ID（创建任务返回的 `task_id`）。 */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GetVideoGenerationV2Resp"];
        };
      };
      400: components["responses"]["Err400"];
      401: components["responses"]["Err401"];
      429: components["responses"]["Err429"];
      500: components["responses"]["Err500"];
      529: components["responses"]["Err529"];
    };
  };
  videoGenerationV2List: {
    parameters: {
      query?: {
        /**
         * @description 页码，从 1 开始。
         * @example 1
         */
        page_num?: number;
        /**
         * @description 每页数量。
         * @example 20
         */
        page_size?: number;
        /** @description 按任务状态过滤。可用值：`queued`、`running`、`succeeded`、`failed`、`cancelled`。 */
        "filter.status"?: "queued" | "running" | "succeeded" | "failed" | "cancelled";
        /** @description 按任务 ID 过滤，可传多个。 */
        "filter.task_ids"?: string[];
        /** @description 按模型名称过滤，如 `MiniMax-H3`。 */
        "filter.model"?: string;
        /** @description 按任务类型过滤。可用值：`generation`（视频生成）、`h3_context_ir`（H3-Context-IR）、`regeneration`（视频再生成）。 */
        "filter.task_type"?: "generation" | "h3_context_ir" | "regeneration";
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
          "application/json": components["schemas"]["ListVideoGenerationV2Resp"];
        };
      };
      400: components["responses"]["Err400"];
      401: components["responses"]["Err401"];
      429: components["responses"]["Err429"];
      500: components["responses"]["Err500"];
      529: components["responses"]["Err529"];
    };
  };
  videoGenerationV2Delete: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 要取消或删除的任务 ID。 */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DeleteVideoGenerationV2Resp"];
        };
      };
      400: components["responses"]["Err400"];
      401: components["responses"]["Err401"];
      429: components["responses"]["Err429"];
      500: components["responses"]["Err500"];
      529: components["responses"]["Err529"];
    };
  };
}
