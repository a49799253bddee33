import type { RackType } from '../../../catalogue/rackType.ts';
import { finding } from '../../../problems/Finding.ts';
import { idOfName, unique } from '../ids.ts';
import { UsedNames } from '../UsedNames.ts';
import { inGroup } from '../groupReview.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';
import { isNetboxYes, netboxFieldOf, netboxNumberOf } from '../read/fieldOf.ts';
import { isLeftOut, statusOf } from './deviceStatus.ts';
import { knownRackTypes, type ImportContext, type ImportedRackTypes } from './ImportContext.ts';
import { rackTypeRow } from './rackTypeRow.ts';
import type { ImportedHalls } from './importHalls.ts';
import { notePayload } from './importRackTypes.ts';

/** An imported rack. */
export interface ImportedRack {
  readonly id: string;
  readonly name: string;
  readonly hall: string;
  readonly rackType: string;
  readonly firstUnit: number;
  /** Whether its units are numbered from the top. */
  readonly isFromTop: boolean;
  readonly coolingCapacity_kW: number | undefined;
  readonly capability: string | undefined;
  readonly at: string;
  /** Its id in NetBox; undefined if the file states none. */
  readonly netboxId: string | undefined;
}

/** Imported racks, with look-up by the fields of devices and feeds. */
export interface ImportedRacks {
  readonly racks: readonly ImportedRack[];
  /** The rack that an object refers to, in the location of the object, or the only one of that name. */
  readonly rackOf: (record: NetboxRecord) => ImportedRack | undefined;
}

const keyOf = (hall: string, name: string): string => `${hall}\n${name.toLowerCase()}`;

/** Racks of NetBox, each with its hall and its type; a rack without a type adds a custom row. */
export function importRacks(
  records: readonly NetboxRecord[],
  { hallOf }: ImportedHalls,
  types: ImportedRackTypes,
  context: ImportContext,
): ImportedRacks {
  const { review } = context;
  const racks: ImportedRack[] = [];
  const byKey = new Map<string, ImportedRack>();
  const byName = new Map<string, ImportedRack | undefined>();
  const byNetboxId = new Map<string, ImportedRack>();
  const usedIds = new UsedNames();
  const occupied = new Set(
    records.flatMap((record) => (record.kind === 'device' && !isLeftOut(record) ? rackNameOf(record) : [])),
  );
  for (const record of records) {
    if (record.kind !== 'rack' || isRetired(record, occupied, context)) continue;
    const name = netboxFieldOf(record, 'name')?.slice(0, 200);
    if (name === undefined) {
      review.push(finding('netbox-record-skipped', record.at, 'A rack without a name was skipped.'));
      continue;
    }
    const hall = hallOf(record);
    const previous = byKey.get(keyOf(hall, name));
    if (previous !== undefined) {
      const message = `Duplicate rack "${name}" of that location, first read at ${previous.at}; this one was skipped.`;
      const group = { what: 'racks are duplicates, of which the first was imported', item: name };
      review.push(inGroup(finding('netbox-duplicate', record.at, message), group));
      continue;
    }
    const rackType = typeOf(record, types, context);
    const rack: ImportedRack = {
      id: unique(idOfName(name, 'rack'), usedIds),
      name,
      hall,
      rackType,
      firstUnit:
        netboxNumberOf(record, 'starting_unit', { min: 1, max: 100, step: 1 }, review) ??
        types.firstUnitOf(rackType),
      isFromTop: isNetboxYes(record, 'desc_units') || types.isFromTop(rackType),
      coolingCapacity_kW: netboxNumberOf(record, 'cooling_capacity', { min: 0, max: 10_000 }, review),
      capability: netboxFieldOf(record, 'cooling_capability'),
      at: record.at,
      netboxId: netboxFieldOf(record, 'id'),
    };
    racks.push(rack);
    if (rack.netboxId !== undefined) byNetboxId.set(rack.netboxId, rack);
    byKey.set(keyOf(hall, name), rack);
    const lower = name.toLowerCase();
    byName.set(lower, byName.has(lower) ? undefined : rack);
    // Tables of devices name a rack with its facility id.
    const facility = netboxFieldOf(record, 'facility_id');
    if (facility !== undefined) {
      byKey.set(keyOf(hall, `${name} (${facility})`), rack);
      byName.set(`${lower} (${facility.toLowerCase()})`, rack);
    }
  }
  return {
    racks,
    rackOf: (record) => {
      const name = netboxFieldOf(record, 'rack');
      if (name === undefined) return undefined;
      const sameId = byNetboxId.get(netboxFieldOf(record, 'rack_id') ?? '');
      if (sameId !== undefined) return sameId;
      const isPlaced = netboxFieldOf(record, 'location') !== undefined;
      const here = isPlaced ? byKey.get(keyOf(hallOf(record), name)) : undefined;
      return here ?? byName.get(name.toLowerCase());
    },
  };
}

const rackNameOf = (record: NetboxRecord): string[] => {
  const name = netboxFieldOf(record, 'rack')?.toLowerCase();
  return name === undefined ? [] : [name];
};

/** Whether a rack is out of use and has no device in service; one that has is imported, and said. */
function isRetired(
  record: NetboxRecord,
  occupied: ReadonlySet<string>,
  { review, isEveryStatusCounted }: ImportContext,
): boolean {
  if (statusOf(record) !== 'deprecated') return false;
  const name = netboxFieldOf(record, 'name') ?? '';
  const isUsed = occupied.has(name.toLowerCase()) || isEveryStatusCounted;
  const outcome = isUsed
    ? 'was imported, since it has devices in service'
    : 'was not imported: it has no devices in service';
  const group = {
    what: `racks have the status deprecated and were ${isUsed ? 'imported with their devices' : 'not imported'}`,
    item: name,
  };
  const message = `The rack "${name}" has the status deprecated and ${outcome}.`;
  review.push(inGroup(finding('netbox-status', record.at, message), group));
  return !isUsed;
}

/** The type that a rack refers to, or a row created from its figures, shared by all racks with the same figures. */
function typeOf(record: NetboxRecord, types: ImportedRackTypes, context: ImportContext): string {
  const named = netboxFieldOf(record, 'rack_type');
  const found = named === undefined ? undefined : types.idOf(named);
  if (found !== undefined) return found;
  if (named !== undefined) {
    const message = `Rack type "${named}" is neither in the files nor in the catalogue; a row was created from the figures of the rack.`;
    const group = {
      what: 'racks are of types that are neither in the files nor in the catalogue; rows were created from their figures',
      item: named,
    };
    context.review.push(inGroup(finding('netbox-assumed', record.at, message), group));
  }
  const fields = [
    'u_height',
    'outer_width',
    'outer_depth',
    'outer_height',
    'outer_unit',
    'max_weight',
    'weight',
  ];
  const figures = fields.map((field) => netboxFieldOf(record, field) ?? '');
  const [height = '', width = '', depth = ''] = figures.map((text) => /^\d+([.,]\d+)?/.exec(text)?.[0] ?? '');
  const units = height === '' ? '42' : height;
  const name = named ?? `Rack of NetBox, ${units}U`;
  const key = ['own', name, ...figures, netboxFieldOf(record, 'weight_unit') ?? ''].join('\n');
  const previous = types.ownIds.get(key);
  if (previous !== undefined) return previous;
  const size = [width, depth].filter((figure) => figure !== '').join('x');
  const preferredId = named ?? ['netbox', `${units}u`, size].filter((part) => part !== '').join('-');
  const ownId = idOfName(preferredId, 'rack-type');
  const row: RackType = rackTypeRow({ id: ownId, name }, record, context);
  const earlier = knownRackTypes(context).find((known) => known.id === ownId && isSameBody(known, row));
  if (earlier !== undefined) {
    types.ownIds.set(key, ownId);
    return ownId;
  }
  const id = unique(ownId, types.usedIds);
  types.rows.set(id, { ...row, id });
  types.ownIds.set(key, id);
  notePayload(row, record.at, context.review);
  return id;
}

/** Whether a row, such as one of an earlier import, has the same name and figures. */
const isSameBody = (known: RackType, row: RackType): boolean =>
  (['name', 'height_U', 'width_mm', 'depth_mm', 'height_mm', 'weight_kg', 'payload_kg'] as const).every(
    (field) => known[field] === row[field],
  );
