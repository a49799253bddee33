import { finding } from '../../../problems/Finding.ts';
import { inGroup, type ReviewFinding } from '../groupReview.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';
import { netboxFieldOf, netboxNumberOf } from '../read/fieldOf.ts';
import type { RackDevice } from '../write/rackDevices.ts';
import type { ImportedRack } from './importRacks.ts';

/** Position and face of a device in its rack, in units of the plan: from 1 at the bottom. */
export function placeOf(
  record: NetboxRecord,
  rack: ImportedRack,
  { each_U, heightOf }: { readonly each_U: number; readonly heightOf: (rackType: string) => number },
  review: ReviewFinding[],
): Pick<RackDevice, 'position_U' | 'face'> {
  const face = /^rear/.test(netboxFieldOf(record, 'face')?.toLowerCase() ?? '') ? 'rear' : 'front';
  const stated = netboxNumberOf(record, 'position', { min: 0, max: 200, step: 0.5 }, review);
  const name = netboxFieldOf(record, 'name');
  const called = name === undefined ? 'A device without a name' : `"${name}"`;
  const max_U = heightOf(rack.rackType);
  const position_U = positionIn(rack, stated, { each_U, max_U }, (what, all) => {
    const group = { what: all, item: `${name ?? 'a device'} in ${rack.name}` };
    review.push(inGroup(finding('netbox-position-wrong', record.at, `${called} ${what}`), group));
  });
  return { face, position_U };
}

function positionIn(
  { name, firstUnit, isFromTop }: ImportedRack,
  stated: number | undefined,
  { each_U, max_U }: { readonly each_U: number; readonly max_U: number },
  note: (what: string, all: string) => void,
): number | undefined {
  if (stated === undefined || each_U === 0) return undefined;
  const counted_U = stated - firstUnit + 1;
  // Numbered from the top, NetBox states the highest unit of a device.
  const position_U = isFromTop ? max_U - counted_U - each_U + 2 : counted_U;
  if (position_U < 1 || counted_U < 1 || position_U > 100) {
    note(
      `is stated as at unit ${String(stated)} of ${name}, which has ${String(max_U)} units from ${String(firstUnit)}; it was imported without a position.`,
      'devices are outside their rack and were imported without a position',
    );
    return undefined;
  }
  if (position_U + each_U - 1 > max_U) {
    note(
      `occupies units ${String(position_U)} to ${String(position_U + each_U - 1)} of ${name}, which has ${String(max_U)} units.`,
      'devices are partly above their rack',
    );
  }
  return position_U;
}
