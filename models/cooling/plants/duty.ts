/** Units of a plant: required in the design hour, and running. */
export interface Units {
  readonly neededCount: number;
  readonly runningCount: number;
}

/**
 * The air that a plant is sized for: the hot hour for equipment that depends on the dry bulb, the humid hour for
 * equipment that depends on the wet bulb.
 */
export interface DesignAir {
  readonly dryBulb_C: number;
  readonly wetBulb_C: number;
  /** Mean air pressure of the site. */
  readonly pressure_Pa: number;
}

/** Duty of a plant. */
export interface Duty {
  /** Heat at the design hour. */
  readonly design_kW: number;
  /** Supply temperature of chilled or facility water, or of the air without water. */
  readonly supply_C: number;
  /** Return above supply temperature, constant at all loads: the flow follows the heat. */
  readonly rise_K: number;
  readonly units: Units;
  readonly design: DesignAir;
  /** Energy that costs as much as a litre of water; 0 or undefined if water has no price. */
  readonly waterValue_kWh_per_L?: number | undefined;
}

/** Running units by redundancy, for a number of units required in the design hour. */
export function unitsOf(redundancy: 'N' | 'N+1' | '2N', unitCount: number): Units {
  const spareCount = { N: 0, 'N+1': 1, '2N': unitCount }[redundancy];
  return { neededCount: unitCount, runningCount: unitCount + spareCount };
}
