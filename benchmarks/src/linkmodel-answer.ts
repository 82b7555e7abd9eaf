// LinkModel's documented answer, made anew for each request as a server would.

const bodyOf = (status: string) =>
  JSON.stringify({
    code: 0,
    message: "success",
    request_id: "req_abc123",
    data: {
      task_id: "aurora_abc123",
      status,
      file_url:
        status === "Success" ? "https://cdn.linkmodel.ai/clips/aurora_abc123.mp4?Expires=1790000000" : "",
      duration: 5,
      model: "kling-v3",
    },
  });
const BODIES = { Processing: bodyOf("Processing"), Success: bodyOf("Success") };

export const linkmodelBody = (status: keyof typeof BODIES): string => BODIES[status];

export const linkmodelAnswer = (status: keyof typeof BODIES): Response =>
  new Response(BODIES[status], { headers: { "content-type": "application/json" } });
