// The one server to which all of them submit: the simulator on a loopback port, with the services that it does not have by itself.
import { createSimulator, type VirtualClock } from "@videotask/simulator";

/** One of each service, on `clock`; a task is queued for 10 s, runs for 110 s and succeeds. */
export function createServices(clock: VirtualClock) {
  return createSimulator({ clock })
    .custom("replicate", {
      baseUrl: "https://api.replicate.com/v1",
      create: {
        path: "/models/minimax/hailuo-2.3/predictions",
        answer: ({ id }) => ({ id, status: "starting", output: null, error: null }),
      },
      answers: {
        "/predictions/{id}": ({ id, url }) => ({
          id,
          status: url === undefined ? "processing" : "succeeded",
          output: url ?? null,
          error: null,
        }),
      },
    })
    .custom("runway", {
      baseUrl: "https://api.dev.runwayml.com",
      create: { path: "/v1/text_to_video", answer: ({ id }) => ({ id, estimatedCost: { credits: 60 } }) },
      answers: {
        "/v1/tasks/{id}": ({ id, url, submittedAt }) => ({
          id,
          status: url === undefined ? "RUNNING" : "SUCCEEDED",
          createdAt: new Date(submittedAt).toISOString(),
          ...(url !== undefined && { output: [url] }),
        }),
      },
    })
    .custom("openai", {
      baseUrl: "https://api.openai.com/v1",
      create: {
        path: "/videos",
        answer: ({ id }) => ({ id, object: "video", status: "queued", progress: 0 }),
      },
      answers: {
        "/videos/{id}": ({ id, url, progress }) => ({
          id,
          object: "video",
          status: url === undefined ? "in_progress" : "completed",
          progress,
        }),
      },
    });
}

/** A service of the server. */
export type Service = Parameters<ReturnType<typeof createServices>["connection"]>[0];
