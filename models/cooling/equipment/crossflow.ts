import { outOfRange } from '../../physics/outOfRange.ts';

/** Maximum number of transfer units of practical coils. */
const MAX_TRANSFER_UNITS = 10;

/** A crossflow heat exchanger with both streams unmixed; a loop reuses one instance. */
export interface Crossflow {
  /** Heat over the maximum possible heat, from 0 to 1. */
  effectiveness: number;
  /** Rise of the effectiveness per rise of the logarithms of transfer units and of capacity ratio. */
  byUnits: number;
  byRatio: number;
}

/** An empty heat exchanger; NaN, so that fields are stored as fractions from the start. */
export function crossflow(): Crossflow {
  return { effectiveness: NaN, byUnits: NaN, byRatio: NaN };
}

/**
 * Finds the effectiveness of a crossflow heat exchanger, and how it changes.
 *
 * Source: Incropera & DeWitt, Fundamentals of Heat and Mass Transfer, table of effectiveness relations; as in Modelica Buildings.
 *
 * @param exchanger - is filled
 * @param transferUnits - conductance over the smaller capacity flow (NTU), above 0
 * @param capacityRatio - smaller over larger capacity flow, from 0 to 1
 */
export function solveCrossflow(exchanger: Crossflow, transferUnits: number, capacityRatio: number): void {
  // exp and log are faster than a power.
  const spread = capacityRatio * Math.exp(-0.22 * Math.log(transferUnits));
  const product = transferUnits * spread;
  const decay = Math.exp(-product);
  // Towards a ratio of 0 the formula becomes 0 / 0; its series is used there.
  const exponent =
    product < 1e-4 ? transferUnits * (product / 2 - 1 - (product * product) / 6) : (decay - 1) / spread;
  const missed = Math.exp(exponent);
  exchanger.effectiveness = 1 - missed;
  exchanger.byUnits = missed * (0.78 * transferUnits * decay - 0.22 * exponent);
  exchanger.byRatio = missed * (transferUnits * decay + exponent);
}

/** Overwritten by each call; never read across calls. */
const scratch = crossflow();

/** Effectiveness of a crossflow heat exchanger: see {@link solveCrossflow}; 0 without transfer units. */
export function crossflowEffectiveness(transferUnits: number, capacityRatio: number): number {
  if (transferUnits <= 0) return 0;
  solveCrossflow(scratch, transferUnits, capacityRatio);
  return scratch.effectiveness;
}

/**
 * Transfer units at which a crossflow heat exchanger reaches an effectiveness.
 *
 * @param effectiveness - above 0, below that of 10 transfer units
 * @param capacityRatio - smaller over larger capacity flow, from 0 to 1
 * @returns conductance over the smaller capacity flow (NTU)
 * @throws ModelError `out-of-range`
 */
export function crossflowTransferUnits(effectiveness: number, capacityRatio: number): number {
  const highest = crossflowEffectiveness(MAX_TRANSFER_UNITS, capacityRatio);
  if (!(effectiveness > 0 && effectiveness < highest)) {
    throw outOfRange(
      'Effectiveness of a heat exchanger',
      effectiveness,
      '',
      `above 0 and below ${highest.toFixed(3)}: state a larger approach`,
    );
  }
  let low = 0;
  let high = MAX_TRANSFER_UNITS;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (crossflowEffectiveness(middle, capacityRatio) < effectiveness) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
