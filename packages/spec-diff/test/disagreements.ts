// Where our verdict is not the compiler's, and why. Everything that is not here has to agree, and everything that is here
// has to disagree: a reason that is no longer true fails the test.

interface Disagreement {
  readonly because: string;
  readonly cases: readonly string[];
}

/** Major, although every type still fits: what worked when the program ran no longer does. */
const ONLY_AT_RUN_TIME: readonly Disagreement[] = [
  {
    because: "keys are bound to hosts, and no type knows the host",
    cases: [
      "The default server changed",
      "The default server is no longer the first",
      "The default server was removed",
      "Another server was removed",
      "The default of a variable of the default server changed",
      "The server of one operation changed",
    ],
  },
  {
    because: "no type knows how a call is authorised",
    cases: [
      "A call now needs a key",
      "One operation now needs a key",
      "The key goes elsewhere",
      "A security scheme was replaced",
      "A scope is no longer given",
      "The token comes from another address",
    ],
  },
  {
    because: "a call that leaves the value out now does something else",
    cases: [
      "The default of a parameter changed",
      "The default of a parameter was removed",
      "The default of a property that is sent changed",
      "The default of a property that is sent was removed",
    ],
  },
  {
    because: "the same value of the same type is written in another way",
    cases: [
      "The items of a parameter are now written in one",
      "The encoding of a part changed",
      "Text became base64",
    ],
  },
  {
    because: "TypeScript has one type for all numbers",
    cases: [
      "An integer that is received became a number",
      "A number that is sent became an integer",
      "An integer that is received outgrew JavaScript's numbers",
      "An integer that is sent shrank",
    ],
  },
  {
    because: "TypeScript has no type for limits, the service has",
    cases: [
      "The longest prompt got shorter",
      "A pattern changed",
      "The first item of a list is no longer promised",
    ],
  },
  {
    because: "openapi-typescript 7 leaves out what is required but not described, the service does not",
    cases: ["A property that nothing describes became required"],
  },
  {
    because: "openapi-typescript 7 leaves out callbacks",
    cases: ["Callbacks came and went", "What a callback sends lost a property"],
  },
  {
    because: "a write-only property is not sent back, whatever its type",
    cases: ["A property that is received is now write-only"],
  },
];

/** Major, although types can be assigned to each other: it is not by assigning that the program breaks. */
const NOT_BY_ASSIGNING: readonly Disagreement[] = [
  {
    because: "assignability does not look at `readonly`, `task.id = …` does",
    cases: ["A property that is received is now read-only"],
  },
  {
    because: "openapi-fetch 0.17 leaves out properties that are always null",
    cases: ["What was received as text is always null now"],
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
  [...ONLY_AT_RUN_TIME, ...NOT_BY_ASSIGNING, ...NOT_WORTH_A_MAJOR].flatMap(({ because, cases }) =>
    cases.map((name) => [name, because] as const),
  ),
);

/** Documents that openapi-typescript 7 does not take. */
export const NOT_GENERATED: ReadonlySet<string> = new Set([
  "A method of one's own, as OpenAPI 3.2 allows, was removed",
  "Words changed around a method of one's own, a webhook and a path",
  "The items that a stream sends changed their type",
]);
