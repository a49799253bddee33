/** Sizing conditions of a battery. */
export interface BatteryDuty {
  /** UPS output on battery. */
  readonly output_kW: number;
  readonly runtime_min: number;
  /** Battery to output. */
  readonly inverterEfficiency: number;
  /** Beginning-of-life over end-of-life capacity. */
  readonly ageingRatio: number;
}

/**
 * Beginning-of-life energy of a battery that provides the required autonomy at end of life.
 *
 * Source: the ageing factor of IEEE 485, by which a battery is replaced at 80 % of its capacity (1 / 0.8 = 1.25). Energy at the
 * actual discharge rate: data sheet values for slow discharge exceed the energy available within minutes.
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
