import type { RackType } from '../../catalogue/rackType.ts';
import type { Found } from './lookUp.ts';
import type { Preparation } from './Preparation.ts';

const figures = [
  { field: 'payload_kg', label: 'payload', basis: 'static load that the rack may carry' },
  { field: 'weight_kg', label: 'empty weight', basis: 'weight on the floor' },
] as const;

/** Lists the figures of each rack type that results rest on. */
export function noteRackTypes(rackTypes: Iterable<Found<RackType>>, preparation: Preparation): void {
  for (const found of rackTypes) {
    const rackType = found.row;
    for (const { field, label, basis } of figures) {
      const value = rackType[field];
      if (value === undefined) continue;
      preparation.fromRow(
        value,
        found,
        { name: field, quality: rackType.quality[field] },
        {
          path: `catalogue.rackTypes.${rackType.id}.${field}`,
          label: `${rackType.name}, ${label}`,
          unit: 'kg',
          basis,
        },
      );
    }
  }
}
