/** Series of three-phase circuit breakers: IEC, North America, Japan. */
export type BreakerSeries = 'iec' | 'nec' | 'jis';

/** Breakers of a series in A, and the largest that is usual for one rack PDU. */
interface SeriesOfBreakers {
  readonly currents_A: readonly number[];
  readonly largestUsual_A: number;
}

/** Three-phase circuits of racks; those above the largest usual one are wired or on busway tap-offs. */
export const standardCircuits: Readonly<Record<BreakerSeries, SeriesOfBreakers>> = {
  // IEC 60309 plugs: 16, 32, 63 and 125 A.
  iec: { currents_A: [16, 32, 63, 125], largestUsual_A: 63 },
  // IEC 60309 plugs for North America: 30, 60 and 100 A; as in `usualFeeds`.
  nec: { currents_A: [30, 60, 100], largestUsual_A: 60 },
  // Moulded-case breakers according to JIS C 8201-2-1.
  jis: { currents_A: [30, 50, 60, 100], largestUsual_A: 60 },
};
