/** The most that a plan may hold. Beyond it the answer is an error that names the limit, never a hang. */
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
  /** Issues that are answered; more help nobody. */
  issuesShown: 100,
  /** Racks of the plan times its options: what a report may be made of. */
  racksTimesOptions: 200_000,
} as const;
