import { utilisationDoubts } from '../../workload/utilisationDoubts.ts';
import type { Workload } from '../../workload/workloadSchema.ts';
import type { RackGroup } from './groupRacks.ts';
import { checkInferencePeak } from './checkInferencePeak.ts';
import { noteOneWorkload, utilisationBasis } from './noteOneWorkload.ts';
import type { Preparation } from './Preparation.ts';
import type { Scenario } from '../document/planSchema.ts';

/** Maximum number of custom rack workloads that are listed separately; more are listed as a range. */
const WORKLOADS_LISTED = 20;

/** A custom rack workload, its first rack, and the number of further entries with it. */
interface OwnWorkload {
  readonly workload: Workload;
  readonly id: string;
  readonly otherCount: number;
}

/** Lists the workload of the plan, and the custom workloads of racks. */
export function noteWorkload(
  scenario: Scenario,
  groups: readonly RackGroup[],
  preparation: Preparation,
): void {
  noteOneWorkload(scenario.workload, { path: 'workload', of: '' }, preparation);
  checkWorkload(scenario.workload, 'workload', preparation);
  const own = groups.flatMap(({ duties }) =>
    duties.flatMap(({ workload, ids: [id = '', ...others] }): OwnWorkload[] =>
      workload === undefined ? [] : [{ workload, id, otherCount: others.length }],
    ),
  );
  for (const { workload, id } of own) checkWorkload(workload, pathOf(id), preparation);
  if (own.length > WORKLOADS_LISTED) {
    noteConstants(own, preparation);
    noteVarying(own, preparation);
    return;
  }
  for (const { workload, id, otherCount } of own) {
    const of = ` of ${id}${otherCount === 0 ? '' : ` and ${String(otherCount)} more`}`;
    noteOneWorkload(workload, { path: pathOf(id), of }, preparation);
  }
}

function checkWorkload(workload: Workload, path: string, preparation: Preparation): void {
  checkInferencePeak(workload, path, preparation);
  if (workload.kind !== 'hourly') return;
  preparation.findings.push(
    ...utilisationDoubts(workload.utilisationFractions, `${path}.utilisationFractions`),
  );
}

function noteConstants(own: readonly OwnWorkload[], preparation: Preparation): void {
  const constants = own.flatMap(({ workload, id }) =>
    workload.kind === 'constant' ? [{ id, value: workload.utilisationFraction }] : [],
  );
  const [first] = constants;
  if (first === undefined) return;
  const values = constants.map(({ value }) => value).sort((a, b) => a - b);
  preparation.stated(`${String(values[0])} to ${String(values.at(-1))}`, {
    ...utilisationBasis('constant'),
    path: `${pathOf(first.id)}.utilisationFraction`,
    label: `Utilisation of racks with ${String(constants.length)} custom workloads`,
  });
}

/** Above the limit, varying workloads are counted by kind; each is in the plan. */
function noteVarying(own: readonly OwnWorkload[], preparation: Preparation): void {
  for (const kind of ['schedule', 'training', 'inference', 'hourly'] as const) {
    const ofKind = own.filter(({ workload }) => workload.kind === kind);
    const [first] = ofKind;
    if (first === undefined) continue;
    preparation.stated(kind, {
      ...utilisationBasis(kind),
      path: `${pathOf(first.id)}.kind`,
      label: `Utilisation of racks with ${String(ofKind.length)} custom workloads`,
    });
  }
}

const pathOf = (rackId: string): string => `racks.${rackId}.workload`;
