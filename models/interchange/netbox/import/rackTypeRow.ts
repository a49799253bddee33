import type { RackType } from '../../../catalogue/rackType.ts';
import type { Quality } from '../../../catalogue/row.ts';
import { finding } from '../../../problems/Finding.ts';
import { inGroup } from '../groupReview.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';
import { netboxFieldOf, netboxNumberOf } from '../read/fieldOf.ts';
import { INCLUDED } from '../write/rackTypeOf.ts';
import { present } from './present.ts';
import type { ImportContext } from './ImportContext.ts';
import { lengthOf_mm, weightOf_kg } from './lengthAndWeight.ts';

/** Default height of a rack in NetBox. */
const NETBOX_HEIGHT_U = 42;
/** Servers are 700 to 900 mm deep; no rail of a server rack is mounted this close to the front. */
const MIN_MOUNTING_mm = 300;

/**
 * A NetBox rack type, or a rack without one, as a custom catalogue row.
 *
 * @param named - id, name and note of the row
 */
export function rackTypeRow(
  named: Pick<RackType, 'id' | 'name' | 'note'>,
  record: NetboxRecord,
  { review, origin }: ImportContext,
): RackType {
  const height_U = netboxNumberOf(record, 'u_height', { min: 1, max: 100, step: 0.5 }, review);
  if (height_U === undefined) {
    const message = `${named.name} has no height; 42 units were assumed, as in NetBox.`;
    const group = {
      what: 'racks or rack types have no height; 42 units were assumed, as in NetBox',
      item: named.name,
    };
    review.push(inGroup(finding('netbox-assumed', record.at, message), group));
  }
  const outer = { min_mm: 300, max_mm: 1500 };
  const figures = present({
    height_U: height_U ?? NETBOX_HEIGHT_U,
    width_mm: lengthOf_mm(record, 'outer_width', outer, review),
    depth_mm: lengthOf_mm(record, 'outer_depth', { ...outer, max_mm: 2000 }, review),
    height_mm: lengthOf_mm(record, 'outer_height', { ...outer, max_mm: 4000 }, review),
    weight_kg: weightOf_kg(record, 'weight', 2000, review),
    payload_kg: weightOf_kg(record, 'max_weight', 10_000, review),
  });
  const row: RackType = {
    ...named,
    height_U: height_U ?? NETBOX_HEIGHT_U,
    ...figures,
    ...(netboxFieldOf(record, 'description') === INCLUDED ? { includedInDevice: true } : {}),
    quality: Object.fromEntries(
      Object.keys(figures).map((name): [string, Quality] => [
        name,
        name === 'height_U' && height_U === undefined ? 'E' : 'M',
      ]),
    ),
    year: origin.year,
    sources: [origin.source],
  };
  noteWarnings(row, record, review);
  return row;
}

function noteWarnings(row: RackType, record: NetboxRecord, review: ImportContext['review']): void {
  const mounting = netboxFieldOf(record, 'mounting_depth');
  if (mounting === undefined) return;
  const depth_mm = Number(mounting);
  if (depth_mm >= MIN_MOUNTING_mm && depth_mm <= (row.depth_mm ?? Infinity)) return;
  const outer = row.depth_mm === undefined ? '' : `, the rack depth as ${String(row.depth_mm)} mm`;
  const message = `The mounting_depth of ${row.name} is stated as ${mounting} mm${outer}. It was not imported.`;
  const group = {
    what: 'rack types have a mounting_depth that cannot be right; it was not imported',
    item: row.name,
  };
  review.push(inGroup(finding('netbox-depth-doubtful', record.at, message), group));
}
