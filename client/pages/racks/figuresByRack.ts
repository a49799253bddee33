import { computed } from '@preact/signals';
import type { RackReport } from '../../../models/report/reportSchema.ts';
import { report } from '../../state/models.ts';

/** The figures of each rack of the plan in the report of the first option. */
export const figuresByRack = computed((): ReadonlyMap<string, RackReport> => {
  const racks = report.value?.options[0]?.racks ?? [];
  return new Map(racks.flatMap((rack) => rack.ids.map((id): [string, RackReport] => [id, rack])));
});
