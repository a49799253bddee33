/** A charge of refrigerant and how much of it leaks. */
export interface RefrigerantLeak {
  readonly charge_kg: number;
  readonly yearlyLeakFraction: number;
  /** Multiple of CO2 over 100 years. */
  readonly warmingRatio: number;
}

/**
 * Carbon of refrigerant that leaks in a year: scope 1.
 *
 * Source: GHG Protocol, screening method for refrigeration equipment: charge × yearly leak rate × warming potential.
 *
 * @returns kg of CO2-equivalent
 */
export function refrigerantCarbon_kg({
  charge_kg,
  yearlyLeakFraction,
  warmingRatio,
}: RefrigerantLeak): number {
  return charge_kg * yearlyLeakFraction * warmingRatio;
}
