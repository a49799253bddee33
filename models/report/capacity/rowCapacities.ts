import type { PlacedRack } from '../../floor/Floor.ts';
import { findRows } from '../../floor/rows.ts';
import type { FacilityFloor } from '../../plan/prepare/FacilityFloor.ts';
import { bindingLimit } from '../../racks/capacity/bindingLimit.ts';
import { limitOf } from '../../racks/capacity/limitOf.ts';
import type { RowCapacity } from './capacitySchema.ts';
import { spaceLimit, sumOf, type Counted } from './hallLimits.ts';
import type { LimitedRacks } from './LimitedRacks.ts';
import { moreInAll } from './moreInRacks.ts';

/**
 * What the rows of a floor hold and may still take. A row has no limit of power or cooling of its own, and the line says so.
 *
 * @param limitsOf - what is known of a placed rack
 */
export function rowCapacities(
  { hallId, path, racks }: FacilityFloor,
  limitsOf: (rack: PlacedRack) => LimitedRacks | undefined,
): RowCapacity[] {
  if (racks.length === 0) return [];
  return findRows(racks).map((row) => {
    const known = row.racks.flatMap((rack) => limitsOf(rack) ?? []);
    const limits = rowLimits(
      known.map((one) => ({ racks: one.racks, rackCount: 1 })),
      path,
    );
    const each = known.flatMap(({ more }) => (more === null ? [] : [{ more, rackCount: 1 }]));
    const [one] = each;
    const more =
      one === undefined
        ? null
        : moreInAll({ device: one.more.device, count: null, stoppedBy: null, unchecked: [] }, each);
    return {
      hall: hallId,
      first: row.racks[0]?.label ?? '',
      last: row.racks.at(-1)?.label ?? '',
      rackCount: row.racks.length,
      limits,
      binding: more === null ? bindingLimit(limits) : more.stoppedBy,
      more,
    };
  });
}

function rowLimits(counted: readonly Counted[], path: string): RowCapacity['limits'] {
  return [
    spaceLimit(counted, path),
    limitOf({
      kind: 'upstream',
      label: 'Power of the row',
      path,
      measure: 'sizing_kW',
      used: sumOf(counted, ({ figures }) => figures.sizing_kW),
      limit: null,
    }),
    limitOf({
      kind: 'cooling',
      label: 'Cooling of the row',
      path,
      measure: 'heat_kW',
      used: sumOf(counted, ({ figures }) => figures.heat_kW),
      limit: null,
    }),
  ];
}
