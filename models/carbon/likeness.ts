import { finding, type Finding } from '../problems/Finding.ts';
import type { Contract } from './contractSchema.ts';
import type { Counted } from './CountedFactor.ts';
import { intensityOf } from './resolveContracts.ts';

/** Whether factors may stand in one total, and what is to be said about it. */
export interface Likeness {
  readonly isOneBasis: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Whether grid, residual mix and contracts count the same, so that the market-based method may add them up.
 * Source: GHG Protocol; a figure that mixes combustion with life cycles means neither.
 */
export function likenessOf(
  grid: Counted,
  residual: Counted | undefined,
  contracts: readonly Contract[],
): Likeness {
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
    const message = `The grid’s factor is ${grid.basis}, this one ${basis}: the market-based method gets no total.`;
    findings.push(finding('carbon-basis-mixed', path, message));
  }
  const isOneBasis = findings.length === 0;
  if (residual !== undefined && isOneBasis) findings.push(...detailFindings(grid, residual));
  for (const [index, contract] of contracts.entries()) {
    if ((contract.basis ?? grid.basis) !== 'lifecycle' || intensityOf(contract) > 0) continue;
    const message = 'Over a life cycle no generator is at 0 g/kWh; solar and wind are mostly at 10 to 50.';
    findings.push(finding('contract-lifecycle-zero', `carbon.contracts[${String(index)}]`, message));
  }
  return { isOneBasis, findings };
}

function detailFindings(grid: Counted, residual: Counted): Finding[] {
  return (['boundary', 'gwp'] as const)
    .filter((detail) => {
      const pair = [grid[detail], residual[detail]];
      return !pair.includes('not-stated') && grid[detail] !== residual[detail];
    })
    .map((detail) => {
      const what = detail === 'gwp' ? 'warming potentials' : 'boundary';
      const message = `The ${what} of the grid’s factor: ${grid[detail]}; of the residual mix: ${residual[detail]}.`;
      return finding('carbon-factors-unlike', 'carbon.residual', message);
    });
}
