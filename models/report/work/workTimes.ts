/**
 * How long parts of a computation take, in seconds on one core. Measured by `npm run bench:work` on 2026-11-30 on one core of an AMD
 * EPYC with Node 20.20 (the plain loop of the benchmark takes 0.73 ms there): of 29 requests, the estimate of all 12 that took longer
 * than two seconds was 0.4 to 1.4 times what was measured. The script prints the comparison for the machine that it runs on.
 */
export const workTimes = {
  /** An option, whatever is in it. */
  option_s: 0.002,
  /** A rack entry of an option: looked up, checked and reported. */
  rackEntry_s: 1e-5,
  /** A profile of utilisation of an option. */
  profile_s: 1e-4,
  /** A placed rack, or an item of a room, of an option. */
  placedItem_s: 8e-6,
  /** A simulated year with a stated PUE, and with a computed chain and plant, whose kinds differ by a factor of five. */
  yearOfPue_s: 0.0015,
  yearOfPlant_s: 0.006,
  /** A profile of utilisation in a simulated year. */
  profileYear_s: 8e-5,
  /** The bill of a year that is not simulated, since it has the racks of another. */
  bill_s: 2.5e-4,
  /** A node that a failure reaches. */
  reachedNode_s: 1.3e-7,
  /** A rack that a failure reaches. */
  reachedRack_s: 5e-7,
  /** Most that the failures of one topology take: they are given up after a limit of work. */
  mostFailures_s: 9,
  /** A stretch of floor between two obstacles in a row that an automatic layout considers: walls, and items with an extent. */
  stretchAtWall_s: 2.4e-6,
  stretchAtItem_s: 7e-6,
  /** A cell of the settled airflow of a hall, for one solution. */
  airCell_s: 1.2e-4,
} as const;
