import type { PlacedRack } from '../../floor/Floor.ts';
import { findRows } from '../../floor/rows.ts';
import type { FacilityFloor } from '../../plan/prepare/FacilityFloor.ts';
import { bindingLimit } from '../../racks/capacity/bindingLimit.ts';
import { limitOf } from '../../racks/capacity/limitOf.ts';
import type { RowCapacity } from './capacitySchema.ts';
import { spaceLimit, sumOverRacks, type RackCount } from './hallLimits.ts';
import type { LimitedRacks } from './LimitedRacks.ts';
import { additionalInAll } from './moreInRacks.ts';

/**
 * Load and remaining capacity of the rows of a floor. A row has no separate limit of power or cooling; both are listed
 * without a limit.
 *
 * @param limitsOf - limits of a placed rack, if known
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
        : additionalInAll({ device: one.more.device, count: null, stoppedBy: null, unchecked: [] }, each);
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

function rowLimits(counted: readonly RackCount[], path: string): RowCapacity['limits'] {
  return [
    spaceLimit(counted, path),
    limitOf({
      kind: 'upstream',
      label: 'Row power',
      path,
      measure: 'sizing_kW',
      used: sumOverRacks(counted, ({ figures }) => figures.sizing_kW),
      limit: null,
    }),
    limitOf({
      kind: 'cooling',
      label: 'Row cooling',
      path,
      measure: 'heat_kW',
      used: sumOverRacks(counted, ({ figures }) => figures.heat_kW),
      limit: null,
    }),
  ];
}
