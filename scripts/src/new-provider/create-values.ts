// What stands in the places about creating, in the templates and in the entries. As in template-values.ts, whatever a page has a say in is of
// a plain form, or quoted as JSON.

import type { JsonObject } from "../json.ts";
import type { CommonField } from "./common-fields.ts";
import type { ProviderFacts } from "./describe-provider.ts";
import type { Create } from "./find-create.ts";
import { nest } from "./nest.ts";
import type { TemplateValues } from "./render-template.ts";

const quoted = JSON.stringify;

/** What the tests give for a field that a body cannot do without, where the page's type leaves it open. */
const SAMPLES: Readonly<Partial<Record<CommonField, string>>> = {
  image: quoted("https://images.example/first.png"),
  lastImage: quoted("https://images.example/last.png"),
  aspectRatio: quoted("16:9"),
  resolution: quoted("720p"),
  callbackUrl: quoted("https://receiver.example/callback"),
};

/** What the answers of the simulator have of a body. Callbacks have a format of each provider's own. */
const OF_THE_TASK: ReadonlySet<string> = new Set([
  "model",
  "prompt",
  "durationSeconds",
  "resolution",
  "aspectRatio",
] satisfies CommonField[]);

type Around = {
  /** What a path of the API has before it at the simulator. */
  readonly basePath: string;
  /** A status, quoted. */
  readonly word: string;
  readonly id: string;
};

/** `create` has text where the page has a POST. Where it has none, only what stands outside of sections about it is there. */
export function createValues({ create, query }: ProviderFacts, around: Around): TemplateValues {
  const route = create && `createRoute(url, [${quoted(around.basePath + create.path)}])`;
  // Of the other method where both have one path.
  const isShared = create?.path === query.path;
  return {
    create: create ? "yes" : "",
    createRoute: isShared ? `method === "POST" ? ${route} : ` : route ? `${route} ?? ` : "",
    routeParameters: isShared ? "url, method" : "url",
    ...(create && valuesOf(create, around)),
  };
}

function valuesOf(create: Create, { basePath, word, id }: Around) {
  const { path, fields, idKeys, sample, status } = create;
  const common = fields.flatMap((field) =>
    field.common === undefined ? [] : [{ ...field, common: field.common }],
  );
  const needed = common.filter(({ isRequired }) => isRequired);
  const rest = common.filter(({ isRequired }) => !isRequired);
  const options = Object.fromEntries(
    Object.entries(sample).filter(([name]) => !common.some((field) => field.name === name)),
  ) as JsonObject;
  const union = (list: readonly { common: CommonField }[]) =>
    list.map((field) => quoted(field.common)).join(" | ") || "never";
  const parameters = common.filter((field) => OF_THE_TASK.has(field.common));
  return {
    createPath: path,
    quotedCreatePath: quoted(path),
    simulatedCreatePath: basePath + path,
    createStatus: status,
    createdStatus: status === "200" ? "" : status,
    requiredFields: union(needed),
    optionalFields: union(rest),
    commonFields: common.map((field) => quoted(field.common)).join(", "),
    images: common.some((field) => field.common === "image" || field.common === "lastImage") ? "yes" : "",
    modelOfInput: common.some((field) => field.common === "model") ? "input.model" : "undefined",
    draft: common
      .map(({ name, common: ours, isListed }) => {
        const type = isListed ? ` as Body[${quoted(name)}] | undefined` : "";
        return `${quoted(name)}: input.${ours}${type},`;
      })
      .join("\n"),
    // A comment: its names are plain.
    otherFields:
      fields
        .filter((field) => field.common === undefined)
        .map(({ name }) => name)
        .join(", ") || "none",
    neededFields: fields
      .filter(({ isRequired }) => isRequired)
      .map(({ name, common: ours }) => `${quoted(name)}: ${quoted(ours ?? `providerOptions.${name}`)}`)
      .join(", "),
    idOfAnswer: [
      "answer",
      ...idKeys.slice(0, -1).map((key) => `object(${quoted(key)})`),
      `at(${quoted(idKeys.at(-1))})`,
    ].join("."),
    createCode: create.hasCode ? 'answer.at("code")' : '{ path: "code", value: undefined }',
    createdAnswer: nest(idKeys, "task.id"),
    createdBody: nest(idKeys, quoted(id)),
    createdType: nest(idKeys, "expect.any(String)"),
    // For a cell of a table: the names of keys are plain.
    createdExample: idKeys.reduceRight((inner, key) => `{ ${key}${inner && `: ${inner}`} }`, ""),
    idOfCreated: idKeys.join("."),
    idOfData: `data?.${idKeys.join("?.")}`,
    idOfBody: `body?.${idKeys.join("?.")}`,
    sampleBody: quoted(sample),
    sampleInput: inputText(needed, create, options, "PROMPT"),
    documentedInput: inputText(needed, create, options, quoted("A cat")),
    takesImage: common.some((field) => field.common === "image") ? "yes" : "",
    fieldTable: [
      ...common.map((field) => `${field.common}: ${field.isRequired}`),
      "providerOptions: false",
    ].join(", "),
    neededCells: needed.map((field) => `\`${field.common}\``).join(" "),
    optionalCells: [...rest.map((field) => field.common), "providerOptions"]
      .map((field) => `\`${field}\``)
      .join(" "),
    parameters: parameters
      .map(({ name, common: ours }) => {
        const value = `body[${quoted(name)}]`;
        return `${ours}: ${ours === "durationSeconds" ? `typeof ${value} === "number" ? ${value} : undefined` : `asText(${value})`},`;
      })
      .join("\n"),
    textParameters: parameters.some((field) => field.common !== "durationSeconds") ? "yes" : "",
    bodyParameter: parameters.length > 0 ? "body" : "",
    firstWord: word,
  } satisfies TemplateValues;
}

/** The least that core's create takes, as code. */
function inputText(
  needed: readonly { name: string; common: CommonField; isListed: boolean }[],
  { sample }: Create,
  options: JsonObject,
  prompt: string,
): string {
  const fields = needed.map(({ name, common, isListed }) => {
    const ours = common === "prompt" ? prompt : SAMPLES[common];
    return `${common}: ${(isListed ? undefined : ours) ?? quoted(sample[name])}`;
  });
  if (Object.keys(options).length > 0) fields.push(`providerOptions: ${quoted(options)}`);
  return `{ ${fields.join(", ")} }`;
}
