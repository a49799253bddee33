import type { RackType } from '../../catalogue/rackType.ts';
import type { Resolved } from './lookUp.ts';
import type { Preparation } from './Preparation.ts';

const figures = [
  { field: 'payload_kg', label: 'payload', basis: 'rated static load of the rack' },
  { field: 'weight_kg', label: 'empty weight', basis: 'weight on the floor' },
] as const;

/** Lists the values of each rack type used in the results. */
export function noteRackTypes(rackTypes: Iterable<Resolved<RackType>>, preparation: Preparation): void {
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
