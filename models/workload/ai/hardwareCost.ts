const HOURS_PER_YEAR = 8760;

/**
 * Cost of owned accelerators for a number of hours: straight-line depreciation over the service life, without residual value.
 *
 * @param acceleratorTime_h - accelerator-hours
 * @param acceleratorPrice - of one, with its share of server and network
 * @param hardwareLife_years - depreciation period
 * @param busyFraction - lifetime utilisation; busy hours bear the cost of idle ones
 */
export function hardwareCost(
  acceleratorTime_h: number,
  acceleratorPrice: number,
  hardwareLife_years: number,
  busyFraction: number,
): number {
  return (acceleratorTime_h * acceleratorPrice) / (hardwareLife_years * HOURS_PER_YEAR * busyFraction);
}
