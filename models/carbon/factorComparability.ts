import { finding, type Finding } from '../problems/Finding.ts';
import type { Contract } from './contractSchema.ts';
import type { FactorBasis } from './FactorBasis.ts';
import { carbonBasisNames } from './carbonBasisNames.ts';
import { intensityOf } from './resolveContracts.ts';

/** Whether factors can be added up, with findings. */
export interface FactorComparability {
  readonly isOneBasis: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Whether grid, residual mix and contracts have the same basis, so that the market-based method can add them up.
 * Source: GHG Protocol; a figure that mixes combustion and life-cycle factors represents neither.
 */
export function factorComparability(
  grid: FactorBasis,
  residual: FactorBasis | undefined,
  contracts: readonly Contract[],
): FactorComparability {
  const findings: Finding[] = [];
  const others = [
    ...(residual === undefined ? [] : [{ path: 'carbon.residual', basis: residual.basis }]),
    ...contracts.map(({ basis = grid.basis }, index) => ({
      path: `carbon.contracts[${String(index)}]`,
      basis,
    })),
  ];
  for (const { path, basis } of others) {
    if (basis === grid.basis) continue;
    const message = `The grid factor has a ${carbonBasisNames[grid.basis]} basis, this one a ${carbonBasisNames[basis]} basis: no market-based total is computed.`;
    findings.push(finding('carbon-basis-mixed', path, message));
  }
  const isOneBasis = findings.length === 0;
  if (residual !== undefined && isOneBasis) findings.push(...detailFindings(grid, residual));
  for (const [index, contract] of contracts.entries()) {
    if ((contract.basis ?? grid.basis) !== 'lifecycle' || intensityOf(contract) > 0) continue;
    const message =
      'A life-cycle factor of 0 g/kWh is implausible; solar and wind typically have 10 to 50 g/kWh.';
    findings.push(finding('contract-lifecycle-zero', `carbon.contracts[${String(index)}]`, message));
  }
  return { isOneBasis, findings };
}

function detailFindings(grid: FactorBasis, residual: FactorBasis): Finding[] {
  return (['boundary', 'gwp'] as const)
    .filter((detail) => {
      const pair = [grid[detail], residual[detail]];
      return !pair.includes('not-stated') && grid[detail] !== residual[detail];
    })
    .map((detail) => {
      const what = detail === 'gwp' ? 'GWP' : 'boundary';
      const message = `The ${what} of the grid factor is ${grid[detail]}, of the residual mix ${residual[detail]}.`;
      return finding('carbon-factors-unlike', 'carbon.residual', message);
    });
}
