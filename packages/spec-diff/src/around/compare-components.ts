// The names under `components` that the generated package exports as types, and the schemas that no operation reaches.

import { siteOf, type Direction } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { entriesOf, get, type Located } from "../document/located.ts";
import { findRenames, looksRenamed } from "../names/find-renames.ts";
import { compareContent } from "../operation/compare-content.ts";
import { compareParameters, parametersOf } from "../operation/compare-parameters.ts";
import { compareResponse } from "../operation/compare-response.ts";
import { compareSchema } from "../schema/compare-schema.ts";
import { homeOf } from "../schema/place.ts";
import { interchangeable } from "../schema/would-break.ts";

/** What openapi-typescript 7 puts into `components`, with the words for one of each. */
const EXPORTED = {
  schemas: "schema",
  responses: "response",
  parameters: "parameter",
  requestBodies: "request body",
  headers: "header",
  pathItems: "path item",
} as const;

type Group = keyof typeof EXPORTED;

interface Component {
  readonly name: string;
  readonly node: Located;
  readonly nodes: readonly Located[];
}

export function compareComponents(comparison: Comparison): void {
  const site = siteOf("response");
  for (const [group, word] of Object.entries(EXPORTED) as [Group, string][]) {
    const old = componentsOf(comparison.old.root, group);
    const current = componentsOf(comparison.new.root, group);
    const removed = [...old.values()].filter(({ name }) => !current.has(name));
    const added = [...current.values()].filter(({ name }) => !old.has(name));
    const renames = findRenames(
      removed,
      added,
      (is, was) => group === "schemas" && replaces(comparison, was, is),
    );
    for (const was of removed) {
      const successor = renames.get(was);
      const kind = successor ? "component-renamed" : "component-removed";
      const detail = `components["${group}"]["${was.name}"]`;
      const pointer = (successor ?? was).node.pointer;
      const subject = `${word} \`${was.name}\``;
      comparison.ledger.write({
        kind,
        site: usersOf(comparison, was.node),
        pointer,
        subject,
        to: successor?.name,
        detail,
      });
    }
    for (const is of added) {
      if ([...renames.values()].includes(is)) continue;
      const { pointer } = is.node;
      comparison.ledger.write({ kind: "component-added", site, pointer, subject: `${word} \`${is.name}\`` });
    }
    for (const [name, was] of old) {
      const is = current.get(name);
      if (is && group !== "schemas") compareShared(comparison, group, was.node, is.node);
    }
  }
}

/**
 * After everything else has run. A schema that no operation reaches is exported all the same, and is judged as one that is
 * received: such are the payloads that a service describes outside of its paths, as GitHub does with 300 of them.
 */
export function compareUnusedSchemas(comparison: Comparison): void {
  const current = componentsOf(comparison.new.root, "schemas");
  for (const [name, was] of componentsOf(comparison.old.root, "schemas")) {
    const is = current.get(name);
    if (!is) continue;
    const uses = comparison.sitesOf(homeOf(was.node, comparison.old).pointer);
    const used = new Set<Direction>([...uses].map(({ direction }) => direction));
    for (const direction of used.size > 0 ? used : (["response"] as const)) {
      compareSchema(comparison, [was.node], [is.node], is.node.pointer, siteOf(direction));
    }
  }
}

function componentsOf(root: Located, group: Group): Map<string, Component> {
  const entries = entriesOf(get(get(root, "components"), group));
  return new Map(entries.map(([name, node]) => [name, { name, node, nodes: [node] }]));
}

/** Another name is not enough: two schemas of one string are alike by chance. */
function replaces(comparison: Comparison, was: Component, is: Component): boolean {
  const substantial = entriesOf(get(homeOf(was.node, comparison.old), "properties")).length > 1;
  return (substantial || looksRenamed(was, is)) && interchangeable(comparison, was.nodes, is.nodes);
}

function usersOf(comparison: Comparison, node: Located) {
  const site = siteOf("response");
  for (const user of comparison.sitesOf(node.pointer)) site.parents.add(user);
  return site;
}

/** Parts that operations share are compared where they are used; this is for those that none uses. */
function compareShared(comparison: Comparison, group: Group, oldRaw: Located, raw: Located): void {
  const old = comparison.old.resolve(oldRaw);
  const current = comparison.new.resolve(raw);
  if (group === "responses")
    compareResponse(comparison, old, current, "response-body-added", siteOf("response"));
  if (group === "requestBodies") compareContent(comparison, old, current, current.pointer, siteOf("request"));
  if (group === "parameters") {
    const [was, is] = [
      parametersOf([old], undefined, comparison.old),
      parametersOf([current], undefined, comparison.new),
    ];
    compareParameters(comparison, was, is, siteOf("request"));
  }
  const [oldSchema, schema] = [get(old, "schema"), get(current, "schema")];
  if (group === "headers" && oldSchema && schema) {
    compareSchema(comparison, [oldSchema], [schema], `${current.pointer}/schema`, siteOf("response"));
  }
}
