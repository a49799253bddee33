/** What a battery is sized for. */
export interface BatteryDuty {
  /** What the UPS delivers while it runs on the battery. */
  readonly output_kW: number;
  readonly runtime_min: number;
  /** Battery to output. */
  readonly inverterEfficiency: number;
  /** New capacity over what is left at the end of life. */
  readonly ageingRatio: number;
}

/**
 * Energy that a new battery must hold to bridge a time at the end of its life.
 *
 * Source: the ageing factor of IEEE 485, by which a battery is replaced at 80 % of its capacity (1 / 0.8 = 1.25). Energy at the rate
 * of the discharge: what a data sheet gives at a slow discharge is more than a battery yields in minutes.
 *
 * @returns energy in kWh at the battery's terminals
 */
export function batteryEnergy_kWh({
  output_kW,
  runtime_min,
  inverterEfficiency,
  ageingRatio,
}: BatteryDuty): number {
  return ((output_kW * runtime_min) / 60 / inverterEfficiency) * ageingRatio;
}
