import type { Note } from '../chainInputs.ts';
import { identicalUnits } from './identicalUnits.ts';
import { sizingDefaults } from './sizingDefaults.ts';
import type { ElectricalPlant, PlantSizingRequest } from './sizingSchema.ts';
import { ratingSources, standardRating_kVA } from './standardRatings.ts';

/**
 * Selects transformers of a standard size.
 *
 * @param load_kVA - their output at the design peak
 * @throws ModelError `out-of-range` if the stated number requires more than the largest standard size
 */
export function planTransformers(
  requested: NonNullable<PlantSizingRequest['transformers']>,
  load_kVA: number,
  note: Note,
): NonNullable<ElectricalPlant['transformers']> {
  const redundancy = note(
    { stated: requested.redundancy, ...sizingDefaults.redundancy },
    {
      path: 'transformers.redundancy',
      label: 'Transformers: redundancy',
      basis: 'in addition to the required transformers',
    },
  );
  const series = note(
    { stated: requested.series, ...sizingDefaults.series },
    {
      path: 'transformers.series',
      label: 'Transformers: ratings',
      basis: ratingSources[requested.series ?? 'iec'],
    },
  );
  const { value: largest_kVA, source } = sizingDefaults.largestTransformer_kVA;
  const fewest = Math.max(1, Math.ceil((load_kVA / largest_kVA) * (1 - 1e-9)));
  const requiredCount = note(
    { stated: requested.requiredCount, value: fewest, source },
    {
      path: 'transformers.requiredCount',
      label: 'Required transformers',
      basis: 'without the redundant ones',
    },
  );
  const units = identicalUnits(load_kVA, { unitRating: undefined, requiredCount, redundancy });
  return {
    series,
    load_kVA,
    unitNeeded_kVA: units.unitNeeded,
    unitRating_kVA: standardRating_kVA(units.unitNeeded, series),
    requiredCount: units.requiredCount,
    installedCount: units.installedCount,
  };
}
