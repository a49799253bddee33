/** A refrigerant charge and its leakage rate. */
export interface RefrigerantLeak {
  readonly charge_kg: number;
  readonly yearlyLeakFraction: number;
  /** GWP: kg CO₂e per kg over 100 years. */
  readonly warmingRatio: number;
}

/**
 * Carbon of annual refrigerant leakage: Scope 1.
 *
 * Source: GHG Protocol, screening method for refrigeration equipment: charge × annual leakage rate × GWP.
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
