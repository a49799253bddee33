import type { Note } from '../chainInputs.ts';
import { likeUnits } from './likeUnits.ts';
import { sizingDefaults } from './sizingDefaults.ts';
import type { ElectricalPlant, PlantSizingRequest } from './sizingSchema.ts';
import { ratingSources, standardRating_kVA } from './standardRatings.ts';

/**
 * Picks transformers of a standard size.
 *
 * @param load_kVA - what they deliver at the peak
 * @throws ModelError `out-of-range` where one of so few would be larger than any standard size
 */
export function planTransformers(
  asked: NonNullable<PlantSizingRequest['transformers']>,
  load_kVA: number,
  note: Note,
): NonNullable<ElectricalPlant['transformers']> {
  const redundancy = note(
    { stated: asked.redundancy, ...sizingDefaults.redundancy },
    {
      path: 'transformers.redundancy',
      label: 'Transformers: redundancy',
      basis: 'beyond those that carry the load',
    },
  );
  const series = note(
    { stated: asked.series, ...sizingDefaults.series },
    {
      path: 'transformers.series',
      label: 'Transformers: ratings',
      basis: ratingSources[asked.series ?? 'iec'],
    },
  );
  const { value: largest_kVA, source } = sizingDefaults.largestTransformer_kVA;
  const fewest = Math.max(1, Math.ceil((load_kVA / largest_kVA) * (1 - 1e-9)));
  const requiredCount = note(
    { stated: asked.requiredCount, value: fewest, source },
    {
      path: 'transformers.requiredCount',
      label: 'Transformers that carry the load',
      basis: 'without the redundant ones',
    },
  );
  const units = likeUnits(load_kVA, { unitRating: undefined, requiredCount, redundancy });
  return {
    series,
    load_kVA,
    unitNeeded_kVA: units.unitNeeded,
    unitRating_kVA: standardRating_kVA(units.unitNeeded, series),
    requiredCount: units.requiredCount,
    installedCount: units.installedCount,
  };
}
