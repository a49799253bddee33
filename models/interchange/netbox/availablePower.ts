/**
 * Available power of a feed in NetBox: |V| · A · max_utilization, times 1.732 for three phases, rounded to whole VA.
 *
 * Source: `available_power` of NetBox's power feed; voltage is line-to-line.
 *
 * @returns VA
 */
export function netboxAvailable_VA(feed: {
  readonly phaseCount: 1 | 3;
  readonly voltage_V: number;
  readonly current_A: number;
  readonly deratingFraction: number;
}): number {
  const { phaseCount, voltage_V, current_A, deratingFraction } = feed;
  return Math.round(Math.abs(voltage_V) * current_A * deratingFraction * (phaseCount === 3 ? 1.732 : 1));
}
