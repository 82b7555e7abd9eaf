// The vendors' own examples, from the OpenAPI documents that the types were made from; where a page has an example for each
// field only, these put together.
import chainhub from "@videotask/chainhub/openapi.json" with { type: "json" };
import doubao from "@videotask/doubao/openapi.json" with { type: "json" };
import linkmodel from "@videotask/linkmodel/openapi.json" with { type: "json" };
import minimax from "@videotask/minimax/openapi.json" with { type: "json" };

const examplesOf = (properties: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, property]) =>
      "example" in property ? [[name, property.example]] : [],
    ),
  );

const { properties: linkmodelAnswer } =
  linkmodel.paths["/query/video-generation"].get.responses[200].content["application/json"].schema;
const doubaoExamples =
  doubao.paths["/v1/video/generations/{task_id}"].get.responses[200].content["application/json"].examples;

export const documented = {
  chainhub:
    chainhub.paths["/minimax/v1/query/video_generation"].get.responses[200].content["application/json"]
      .example,
  minimaxQuery: minimax.components.schemas.QueryVideoGenerationTaskResp.example,
  minimaxFile: minimax.components.schemas.RetrieveFileResp.example,
  minimaxAgent: minimax.components.schemas.QueryVideoTemplateGenerationTaskResp.example,
  linkmodel: {
    ...examplesOf(linkmodelAnswer),
    data: examplesOf(linkmodelAnswer.data.properties),
  } as { code: number; data: Record<string, unknown>; message: string },
  doubaoQueued: doubaoExamples.queued.value,
  doubaoRunning: doubaoExamples.processing.value,
  doubaoSucceeded: doubaoExamples.completed.value,
  doubaoFailed: doubaoExamples.failed.value,
  /** jimmy/query-video.md has no example, but a table of states with their progress. */
  jimmy: {
    code: "20000",
    msg: "ok",
    data: {
      task_id: "task_1",
      status: "completed",
      progress: 100,
      model: "sora2-12s",
      created_at: 1_784_548_000,
      completed_at: 1_784_548_120,
      result: { video_url: "https://cdn.jimmyai.cn/videos/task_1.mp4" },
    },
  },
};
