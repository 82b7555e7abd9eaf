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
  "/api/open-api/v1/videos": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a video with a Sora model */
    post: operations["createVideo"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/open-api/v1/seedance/videos": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a video with a Seedance 2.0 model */
    post: operations["createSeedanceVideo"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/open-api/v1/seedance25/videos": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a video with a Seedance 2.5 model */
    post: operations["createSeedance25Video"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/open-api/v1/minimax/videos": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a video with a MiniMax model */
    post: operations["createMinimaxVideo"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/open-api/v1/kling/videos": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a video with a Kling model */
    post: operations["createKlingVideo"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/open-api/v1/veo/videos": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a video with a Veo model */
    post: operations["createVeoVideo"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/open-api/v1/veo/frames": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a video with a Veo model, from frames or references */
    post: operations["createVeoFramesVideo"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/open-api/v1/gemini/omni/videos": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a video with a Gemini Omni model */
    post: operations["createGeminiOmniVideo"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/open-api/v1/flux3/videos": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a video with a Flux 3 model */
    post: operations["createFlux3Video"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/open-api/v1/super-resolution/videos": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a video at a higher resolution */
    post: operations["createSuperResolutionVideo"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/open-api/v1/remove-subtitle/videos": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a video without its subtitles */
    post: operations["createRemoveSubtitleVideo"];
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
    VideoGenerationRequest: {
      /**
       * @description Name of a Sora model. Which ones a key may use is set in the vendor's console.
       * @example sora2-12s
       * @example sora2-gz-stable
       * @example openai-sora-2
       */
      model: string;
      /** @description What happens in the video. */
      prompt: string;
      /** @description Seconds. sora2-12s takes 12 only. */
      duration: number;
      /**
       * @description 16:9 or 9:16.
       * @enum {string}
       */
      orientation?: "landscape" | "portrait";
      /** @description URLs of reference images; sora2-12s takes one. */
      images?: string[];
    };
    SeedanceVideoRequest: {
      /**
       * @description Name of a Seedance 2.0 model. Seedance 2.5 has a path of its own.
       * @example seedance2.0-fast-i2v
       * @example seedance2.0-sp
       * @example seedance2.0-gz-720p
       */
      model: string;
      /** @description What happens in the video, up to 5,000 characters. */
      prompt: string;
      /** @description Seconds, 4 to 15; seedance2.0-fast-i2v 1 to 15. */
      duration: number;
      /** @description Such as 720p, in lower case; which ones, by model. */
      resolution?: string;
      /** @description Such as 16:9; which ones, by model. */
      aspect_ratio?: string;
      /** @description Another name for aspect_ratio. */
      ratio?: string;
      /** @description URLs of reference images, 4 to 9 at most, by model. */
      images?: string[];
      /** @description Another name for images. */
      reference_images?: string[];
      /** @description URL of the first frame; not beside images. */
      first_image?: string;
      /** @description URL of the last frame. */
      last_image?: string;
      /** @description URLs of reference videos, 3 at most. Not with seedance2.0-fast-i2v. */
      reference_videos?: string[];
      /** @description Another name for reference_videos. */
      videos?: string[];
      /** @description URLs of reference audios, 3 at most, beside an image or a video. */
      reference_audios?: string[];
      /** @description Another name for reference_audios. */
      audios?: string[];
      /** @description frame, media or image; by model. */
      reference_mode?: string;
      /** @description Whether the video has sound; the default depends on the model. */
      generate_audio?: boolean;
      /** @description seedance2.0-933 only; true by default. */
      face_processing?: boolean;
    };
    Seedance25VideoRequest: {
      /**
       * @description Name of a Seedance 2.5 model. On the path of Seedance 2.0 it would go to another line.
       * @example seedance-2.5
       * @example seedance-2.5-sp
       * @example seedance2.5-gz
       */
      model: string;
      /** @description What happens in the video, up to 5,000 characters. */
      prompt: string;
      /** @description Seconds, 4 to 30, 4 by default; seedance2.5-gz also -1. */
      duration?: number;
      /** @description 480p (default) or 720p; seedance-2.5-sp 720p only. */
      resolution?: string;
      /** @description 16:9, 9:16 (default) or 1:1. */
      aspect_ratio?: string;
      /** @description Another name for aspect_ratio. */
      ratio?: string;
      /** @description URL of the first frame (seedance-2.5-sp only); not beside reference images. */
      first_image?: string;
      /** @description URL of the last frame. */
      last_image?: string;
      /** @description URLs of reference images, 30 at most. */
      reference_images?: string[];
      /** @description Another name for reference_images. */
      images?: string[];
      /** @description URLs of reference videos, 10 at most, of 30.2 seconds together. */
      reference_videos?: string[];
      /** @description Another name for reference_videos. */
      videos?: string[];
      /** @description URLs of reference audios, 10 at most. */
      reference_audios?: string[];
      /** @description Another name for reference_audios. */
      audios?: string[];
    };
    MinimaxVideoRequest: {
      /**
       * @description Name of a MiniMax model.
       * @example minimax-h3
       * @example minimax-h3-gz
       */
      model: string;
      /** @description What happens in the video, up to 2,000 characters. */
      prompt: string;
      /** @description Seconds, 5 to 15, 5 by default. */
      duration?: number;
      /** @description Such as 16:9, which is the default. */
      aspect_ratio?: string;
      /** @description Another name for aspect_ratio. */
      ratio?: string;
      /** @description Width and height in pixels, such as 2560x1440. */
      size?: string;
      /** @description minimax-h3-gz only: 768P (default) or 2K, in capitals. */
      resolution?: string;
      /** @description URLs of reference images, 5 at most. */
      reference_images?: string[];
      /** @description Another name for reference_images. */
      images?: string[];
      /** @description URLs of reference videos, 3 at most, minimax-h3-gz only; not beside frames. */
      reference_videos?: string[];
      /** @description Another name for reference_videos. */
      videos?: string[];
      /** @description URL of one reference audio; with minimax-h3-gz beside an image or a video. */
      reference_audios?: string[];
      /** @description URL of the first frame. */
      first_image?: string;
      /** @description URL of the last frame. */
      last_image?: string;
    };
    KlingVideoRequest: {
      /**
       * @description Name of a Kling model.
       * @example kling-o3
       */
      model: string;
      /** @description What happens in the video, up to 2,000 characters. */
      prompt: string;
      /** @description Seconds, 3 to 15, 6 by default. */
      duration?: number;
      /** @description 720p (default) or 1080p. */
      resolution?: string;
      /** @description 16:9 (default), 9:16 or 1:1. */
      aspect_ratio?: string;
      /** @description Another name for aspect_ratio. */
      ratio?: string;
      /** @description URLs of reference images, 3 at most. */
      reference_images?: string[];
      /** @description Another name for reference_images. */
      images?: string[];
      /** @description URL of the first frame. */
      first_image?: string;
      /** @description URL of the last frame. */
      last_image?: string;
      /** @description Whether the video has sound. False by default. */
      generate_audio?: boolean;
      reference_mode?: string;
    };
    VeoVideoRequest: {
      /**
       * @description Name of a Veo model.
       * @example veo_3_1_fast
       * @example veo_3_1_lite
       * @example veo_3_1_fast-4k
       */
      model: string;
      /** @description What happens in the video. */
      prompt: string;
      /** @description 720p (default), 1080p or 4k; veo_3_1_lite 720p only. */
      resolution?: string;
      /**
       * @description 16:9 or 9:16.
       * @enum {string}
       */
      orientation?: "landscape" | "portrait";
    };
    VeoFramesRequest: {
      /**
       * @description Name of a Veo model.
       * @example veo_3_1_fast
       * @example veo_3_1_lite
       * @example veo_3_1_fast-4k
       */
      model: string;
      /** @description What happens in the video. */
      prompt: string;
      /** @description 720p (default), 1080p or 4k; veo_3_1_lite 720p only. */
      resolution?: string;
      /**
       * @description 16:9 or 9:16.
       * @enum {string}
       */
      orientation?: "landscape" | "portrait";
      /** @description URL of the first frame; needed for frames. */
      first_frame_url?: string;
      /** @description URL of the last frame. */
      last_frame_url?: string;
      /** @description URLs of 1 to 3 reference images, in place of frames. */
      images?: string[];
    };
    GeminiOmniVideoRequest: {
      /**
       * @description Name of a Gemini Omni model.
       * @example gemini-omni
       * @example Omni-Flash-Ext
       * @example omni-10s
       */
      model: string;
      /** @description What happens in the video. */
      prompt: string;
      /** @description Seconds, 6 by default; omni-10s has 10 always. */
      duration?: number;
      /** @description 720p, 1080p or 4k; omni-10s 720p only. */
      resolution?: string;
      /** @description Such as 16:9; wins over orientation. */
      aspect_ratio?: string;
      /**
       * @description 16:9 or 9:16, where there is no aspect_ratio.
       * @enum {string}
       */
      orientation?: "landscape" | "portrait";
      /** @description URLs of reference images; omni-10s takes 7 at most. */
      images?: string[];
      /** @description Another name for images. */
      image_urls?: string[];
    };
    Flux3VideoRequest: {
      /**
       * @description Name of a Flux 3 model.
       * @example flux-3-draft
       * @example flux-3-i2v-draft
       * @example flux-3-flf-draft
       * @example flux-3-keyframes-draft
       * @example flux-3-extend-draft
       * @example flux-3-enhance
       */
      model: string;
      /** @description What happens in the video, up to 5,000 characters. Every model but flux-3-enhance needs it. */
      prompt?: string;
      /** @description Seconds, 5 to 20, 5 by default. */
      duration?: number;
      /** @description auto, or such as 16:9. */
      aspect_ratio?: string;
      /** @description Another name for aspect_ratio. */
      ratio?: string;
      /** @description URL of the image; flux-3-i2v-draft needs it. */
      image_url?: string;
      /** @description URL of the first frame; flux-3-flf-draft needs it. */
      start_image_url?: string;
      /** @description URL of the last frame; flux-3-flf-draft needs it. */
      end_image_url?: string;
      /** @description Key frames, 10 at most; flux-3-keyframes-draft needs them. */
      keyframes?: unknown[];
      /** @description URL of the video; flux-3-extend-draft needs it. */
      video_url?: string;
      /** @description From the draft's result; flux-3-enhance needs it. */
      draft_cache_url?: string;
    };
    SuperResolutionRequest: {
      /**
       * @description The tier and frame rate that the video gets.
       * @example superResolution-1080p-lowfps
       */
      model: string;
      /** @description Public URL of the video. */
      video_url: string;
    };
    RemoveSubtitleRequest: {
      /**
       * @description video_remove_subtitle by default.
       * @example video_remove_subtitle
       */
      model?: string;
      /** @description Public URL of the video, reachable until the task is done. */
      video_url: string;
    };
    VideoGenerationResponse: {
      /**
       * @description 20000 when the task was accepted, 20001 for a bad key, 20002 for bad parameters, -1 for trouble of the server.
       * @example 20000
       * @example 20000
       * @example 20001
       * @example 20002
       * @example -1
       */
      code?: string | number;
      msg?: string;
      data?: {
        task_id?: string;
        status?: components["schemas"]["VideoStatus"];
        model?: string;
        /** @description Unix time. */
        created_at?: number;
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
  createVideo: {
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
      /** @description The task was accepted, or, with another code than 20000, refused. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VideoGenerationResponse"];
        };
      };
    };
  };
  createSeedanceVideo: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SeedanceVideoRequest"];
      };
    };
    responses: {
      /** @description The task was accepted, or, with another code than 20000, refused. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VideoGenerationResponse"];
        };
      };
    };
  };
  createSeedance25Video: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["Seedance25VideoRequest"];
      };
    };
    responses: {
      /** @description The task was accepted, or, with another code than 20000, refused. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VideoGenerationResponse"];
        };
      };
    };
  };
  createMinimaxVideo: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["MinimaxVideoRequest"];
      };
    };
    responses: {
      /** @description The task was accepted, or, with another code than 20000, refused. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VideoGenerationResponse"];
        };
      };
    };
  };
  createKlingVideo: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["KlingVideoRequest"];
      };
    };
    responses: {
      /** @description The task was accepted, or, with another code than 20000, refused. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VideoGenerationResponse"];
        };
      };
    };
  };
  createVeoVideo: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["VeoVideoRequest"];
      };
    };
    responses: {
      /** @description The task was accepted, or, with another code than 20000, refused. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VideoGenerationResponse"];
        };
      };
    };
  };
  createVeoFramesVideo: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["VeoFramesRequest"];
      };
    };
    responses: {
      /** @description The task was accepted, or, with another code than 20000, refused. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VideoGenerationResponse"];
        };
      };
    };
  };
  createGeminiOmniVideo: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["GeminiOmniVideoRequest"];
      };
    };
    responses: {
      /** @description The task was accepted, or, with another code than 20000, refused. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VideoGenerationResponse"];
        };
      };
    };
  };
  createFlux3Video: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["Flux3VideoRequest"];
      };
    };
    responses: {
      /** @description The task was accepted, or, with another code than 20000, refused. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VideoGenerationResponse"];
        };
      };
    };
  };
  createSuperResolutionVideo: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SuperResolutionRequest"];
      };
    };
    responses: {
      /** @description The task was accepted, or, with another code than 20000, refused. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VideoGenerationResponse"];
        };
      };
    };
  };
  createRemoveSubtitleVideo: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["RemoveSubtitleRequest"];
      };
    };
    responses: {
      /** @description The task was accepted, or, with another code than 20000, refused. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VideoGenerationResponse"];
        };
      };
    };
  };
}
