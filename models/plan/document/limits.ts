/** Maximum sizes of a plan. Above them, an error names the limit, so that the program never hangs. */
export const planLimits = {
  /** Nesting of the JSON. Validators recurse, so this is checked before them, without recursion. */
  depth: 64,
  /** Values in the whole JSON document. */
  values: 2_000_000,
  /** Keys of one object, or elements of one list. */
  entries: 20_000,
  /** Bytes of JSON text. */
  bytes: 16 * 1024 * 1024,
  halls: 200,
  racks: 20_000,
  contentsPerRack: 120,
  feedsPerRack: 16,
  options: 50,
  phases: 100,
  findingDecisions: 5_000,
  /** Issues that are returned; more are of no use. */
  issuesShown: 100,
  /** Racks of the plan times its options, which determines the size of a report. */
  racksTimesOptions: 200_000,
} as const;
