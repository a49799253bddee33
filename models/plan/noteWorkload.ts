import type { RackGroup } from './groupRacks.ts';
import type { Preparation } from './Preparation.ts';
import type { Scenario } from './planSchema.ts';

const UTILISATION = {
  unit: '',
  basis: 'draw = idle + (basis − idle) × utilisation, the same in every hour',
} as const;

/** Workloads of racks' own that are listed one by one; more than that are listed as a range. */
const WORKLOADS_LISTED = 20;

/** Lists the workload of the plan, and those of racks that have their own. */
export function noteWorkload(
  scenario: Scenario,
  groups: readonly RackGroup[],
  preparation: Preparation,
): void {
  preparation.stated(scenario.workload.utilisationFraction, {
    ...UTILISATION,
    path: 'workload.utilisationFraction',
    label: 'Utilisation',
  });
  const own = groups.flatMap(({ duties }) =>
    duties.flatMap(({ workload, ids: [id = '', ...others] }) =>
      workload === undefined ? [] : [{ value: workload.utilisationFraction, id, otherCount: others.length }],
    ),
  );
  const [first] = own;
  if (first === undefined) return;
  if (own.length > WORKLOADS_LISTED) {
    const values = own.map(({ value }) => value).sort((a, b) => a - b);
    preparation.stated(`${String(values[0])} to ${String(values.at(-1))}`, {
      ...UTILISATION,
      path: `racks.${first.id}.workload.utilisationFraction`,
      label: `Utilisation of racks with ${String(own.length)} workloads of their own`,
    });
    return;
  }
  for (const { value, id, otherCount } of own) {
    preparation.stated(value, {
      ...UTILISATION,
      path: `racks.${id}.workload.utilisationFraction`,
      label: `Utilisation of ${id}${otherCount === 0 ? '' : ` and ${String(otherCount)} more`}`,
    });
  }
}
