// The least that polls until a task ends: no time limit, no error handling, no types.
const url = "https://api.linkmodel.ai/api/v1/query/video-generation?task_id=aurora_abc123";
for (;;) {
  const response = await fetch(url, { headers: { authorization: `Bearer ${prompt()}` } });
  const { data } = await response.json();
  if (data.status === "Success") console.log(data.file_url);
  if (!/^(Pending|Processing)$/.test(data.status)) break;
  await new Promise((wake) => setTimeout(wake, 5_000));
}
