import type { Library } from '../../catalogue/Library.ts';
import type { Plan } from '../../plan/document/planSchema.ts';
import { prepare } from '../../plan/prepare/prepare.ts';
import type { ListTotals } from './ListProposal.ts';

/** Sums over a plan, and why its load cannot be computed. */
export interface SummedPlan {
  readonly totals: ListTotals;
  /** The first error; undefined if the load is known. */
  readonly reason: string | undefined;
}

/** Racks, devices and sizing load of a plan before its options are applied. */
export function listTotals(
  { options: _options, netbox: _netbox, ...design }: Plan,
  library: Library,
): SummedPlan {
  let [rackCount, deviceCount] = [0, 0];
  for (const { count = 1, contents } of Object.values(design.racks)) {
    rackCount += count;
    for (const devices of Object.values(contents)) deviceCount += count * (devices.count ?? 1);
  }
  const { facility, findings } = prepare(design, library, 'figures');
  const sizing_kW = facility?.racks.reduce(
    (sum, { figures, duties }) =>
      sum + figures.sizing_kW * duties.reduce((racks, duty) => racks + duty.rackCount, 0),
    0,
  );
  const error = facility === null ? findings.find(({ severity }) => severity === 'error') : undefined;
  return {
    totals: { rackCount, deviceCount, sizing_kW: sizing_kW ?? null },
    reason: error === undefined ? undefined : `${error.path}: ${error.message}`,
  };
}
