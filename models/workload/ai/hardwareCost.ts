const HOURS_PER_YEAR = 8760;

/**
 * What owning accelerators costs over a time, written off evenly over their life; nothing is left at its end.
 *
 * @param acceleratorTime_h - accelerator-hours
 * @param acceleratorPrice - of one, with its share of server and network
 * @param hardwareLife_years - years over which it is written off
 * @param busyFraction - share of its life in which it works; the rest is paid by the hours at work
 */
export function hardwareCost(
  acceleratorTime_h: number,
  acceleratorPrice: number,
  hardwareLife_years: number,
  busyFraction: number,
): number {
  return (acceleratorTime_h * acceleratorPrice) / (hardwareLife_years * HOURS_PER_YEAR * busyFraction);
}
