import { computed } from '@preact/signals';
import type { RackEntryFigures } from '../../../models/report/rackReports.ts';
import { firstOptionRacks } from '../../state/immediate.ts';

/** The figures of each rack of the plan in the first option, known before its year is simulated. */
export const figuresByRack = computed(
  (): ReadonlyMap<string, RackEntryFigures> =>
    new Map(
      firstOptionRacks.value.flatMap((rack) => rack.ids.map((id): [string, RackEntryFigures] => [id, rack])),
    ),
);
