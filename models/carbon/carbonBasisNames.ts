import type { CarbonBasis } from '../catalogue/grid.ts';

/** Names of the bases of emission factors in messages. */
export const carbonBasisNames: Readonly<Record<CarbonBasis, string>> = {
  direct: 'direct',
  lifecycle: 'life-cycle',
};
