// Where our verdict is not the compiler's, and why. Everything that is not here has to agree, and everything that is here
// has to disagree: a reason that is no longer true fails the test.

interface Disagreement {
  readonly because: string;
  readonly cases: readonly string[];
}

/** Major, although types can be assigned to each other. What no type shows at all is in the rules, as `notInTypes`. */
const NOT_BY_ASSIGNING: readonly Disagreement[] = [
  {
    because: "assignability does not look at `readonly`, `task.id = …` does",
    cases: ["A property that is received is now read-only"],
  },
  {
    because: "openapi-typescript 7 leaves out what is required but not described, the service does not",
    cases: ["A property that nothing describes became required"],
  },
  {
    because: "openapi-typescript 7 makes `unknown` of it, the service refuses what has neither of the two",
    cases: ["One of two properties is now required of what is sent, and its type is unknown"],
  },
  {
    because: "openapi-typescript 7 leaves out callbacks",
    cases: ["What a callback sends lost a property"],
  },
];

/** Minor, although the compiler sees a difference. */
const NOT_WORTH_A_MAJOR: readonly Disagreement[] = [
  {
    because: "services add words all the time: a response enum may grow in a minor version, with a warning",
    cases: [
      "A value was added to an enum that is received",
      "A constant became an enum with it",
      "A value was added to an enum that is wrapped here and described there",
    ],
  },
  {
    because: "`never` and `undefined` say that there is nothing to read, so no program reads it",
    cases: ["The first error of an operation was added", "A response got a body"],
  },
];

export const DISAGREEMENTS: ReadonlyMap<string, string> = new Map(
  [...NOT_BY_ASSIGNING, ...NOT_WORTH_A_MAJOR].flatMap(({ because, cases }) =>
    cases.map((name) => [name, because] as const),
  ),
);

/** Documents that openapi-typescript 7 does not take. */
export const NOT_GENERATED: ReadonlySet<string> = new Set([
  "A method of one's own, as OpenAPI 3.2 allows, was removed",
  "Words changed around a method of one's own, a webhook and a path",
  "The items that a stream sends changed their type",
]);
