/** Units of a plant: those that the design hour needs, and those that run. */
export interface Units {
  readonly neededCount: number;
  readonly runningCount: number;
}

/** The air that a plant is sized for: the hot hour for what sees the dry bulb, the humid hour for what sees the wet bulb. */
export interface DesignAir {
  readonly dryBulb_C: number;
  readonly wetBulb_C: number;
  /** Standing pressure of the site. */
  readonly pressure_Pa: number;
}

/** What a plant has to carry. */
export interface Duty {
  /** Heat at the design hour. */
  readonly design_kW: number;
  /** What it has to supply: the chilled or facility water, or the air where there is no water. */
  readonly supply_C: number;
  /** What comes back above the supply at any load: the flow follows the heat. */
  readonly rise_K: number;
  readonly units: Units;
  readonly design: DesignAir;
}

/** How many units stand for a number that carries the design hour. */
export function unitsOf(redundancy: 'N' | 'N+1' | '2N', unitCount: number): Units {
  const spareCount = { N: 0, 'N+1': 1, '2N': unitCount }[redundancy];
  return { neededCount: unitCount, runningCount: unitCount + spareCount };
}
