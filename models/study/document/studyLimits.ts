/** How large a study may be. */
export const studyLimits = {
  axes: 12,
  pointsPerAxis: 10_000,
  uncertainInputs: 40,
  figures: 100,
  limits: 50,
  draws: 1_000_000,
  /** Rows that are computed: what a month of one core computes at most. */
  rows: 100_000_000,
  /** Designs of which a search computes a part. */
  searchedDesigns: 1_000_000_000_000,
  evaluations: 1_000_000,
} as const;
