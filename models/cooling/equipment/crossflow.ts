import { outOfRange } from '../../physics/outOfRange.ts';

/** Maximum number of transfer units of practical coils. */
const MAX_TRANSFER_UNITS = 10;

/**
 * Effectiveness of a crossflow heat exchanger with both streams unmixed.
 *
 * Source: Incropera & DeWitt, Fundamentals of Heat and Mass Transfer, table of effectiveness relations; as in Modelica Buildings.
 *
 * @param transferUnits - conductance over the smaller capacity flow (NTU), at least 0
 * @param capacityRatio - smaller over larger capacity flow, from 0 to 1
 * @returns heat over the maximum possible heat, from 0 to 1
 */
export function crossflowEffectiveness(transferUnits: number, capacityRatio: number): number {
  if (transferUnits <= 0) return 0;
  // exp and log are faster than a power.
  const spread = capacityRatio * Math.exp(-0.22 * Math.log(transferUnits));
  const product = transferUnits * spread;
  // Towards a ratio of 0 the formula becomes 0 / 0; its series is used there.
  const exponent =
    product < 1e-4 ? transferUnits * (product / 2 - 1 - product ** 2 / 6) : (Math.exp(-product) - 1) / spread;
  return 1 - Math.exp(exponent);
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
