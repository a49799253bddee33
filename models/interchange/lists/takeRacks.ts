import type { Rack } from '../../plan/document/planSchema.ts';
import { normalisedName, sameName, sameness } from '../netbox/ids.ts';
import { listFields, type ListField } from './listFields.ts';
import type { ListDraft } from './ListDraft.ts';
import type { ListRecord } from './readListSheet.ts';

/** Rack of a row whose list states none: 42 units and the size of most racks. */
const USUAL_RACK_TYPE = 'apc-ar3300';

/** The name of the rack of a row: a number alone is one within its row of racks. */
export function rackNameOf({ texts: { rack, row } }: ListRecord): string | undefined {
  if (rack === undefined) return undefined;
  const name = normalisedName(rack);
  return row !== undefined && /^\d+$/.test(name) ? `${normalisedName(row)}-${name}` : name;
}

/**
 * Reads a row that describes a rack: creates its entry, or sets what the row states of it.
 *
 * @returns the id of the entry; undefined if the row is left out
 */
export function takeRack(record: ListRecord, draft: ListDraft): string | undefined {
  // Nothing is created for a row before its figures are understood.
  if (!areFiguresValid(record, draft)) return undefined;
  const id = rackOf(record, draft);
  if (id === undefined) return undefined;
  draft.see(id);
  const stated = statedOf(record, draft);
  if (stated === undefined) return undefined;
  const rack = draft.racks[id];
  if (rack === undefined) return undefined;
  for (const [field, value, shown] of stated) {
    const before = draft.racks[id] ?? rack;
    const present = before[field] ?? (field === 'count' ? 1 : undefined);
    if (present === value) continue;
    const was = present === undefined ? '' : `, before ${String(present)}`;
    draft.changeRack(id, { ...before, [field]: value }, `${shown}: ${String(value)}${was}`);
  }
  return id;
}

/**
 * The entry of the rack that a row names; a new one if the plan has none of the name.
 *
 * @returns undefined if the row is left out
 */
export function rackOf(record: ListRecord, draft: ListDraft): string | undefined {
  const name = rackNameOf(record);
  if (name === undefined) {
    draft.leaveOut(record.cellOf('rack'), 'states no rack; of merged cells only the first has a value');
    return undefined;
  }
  const found = draft.findRack(name);
  if (found === undefined) return newRack(name, record, draft);
  if (found.kind === 'entry') return found.id;
  draft.leaveOut(
    record.cellOf('rack'),
    found.kind === 'several'
      ? `${name} is the name of ${String(found.ids.length)} rack entries of the plan (${found.ids.slice(0, 5).join(', ')}): write the id of one`
      : `${name} is one of ${String(found.rackCount)} identical racks of the entry ${found.id}: write the entry, or split it first`,
  );
  return undefined;
}

function newRack(name: string, record: ListRecord, draft: ListDraft): string | undefined {
  if (name.length > 200) {
    draft.leaveOut(record.cellOf('rack'), 'has a name of more than 200 characters');
    return undefined;
  }
  const { hall } = record.texts;
  const hallIds = Object.keys(draft.halls);
  const [onlyHall] = hallIds;
  if (hall === undefined && hallIds.length > 1) {
    draft.leaveOut(
      record.cellOf('hall'),
      `states no hall for the new rack ${name}; the plan has ${hallIds.slice(0, 8).join(', ')}`,
    );
    return undefined;
  }
  const rackType = rackTypeOf(record, draft);
  if (rackType === undefined) return undefined;
  const hallId = hall === undefined ? (onlyHall ?? draft.hallId('Hall')) : statedHall(record, draft);
  if (hallId === undefined) return undefined;
  return draft.createRack(name, { name, hall: hallId, rackType, contents: {} });
}

/** The type of a new rack: as stated, or one of the stated height, or the usual one. */
function rackTypeOf(record: ListRecord, draft: ListDraft): string | undefined {
  const { texts, cellOf, numbers } = record;
  if (texts.rackType !== undefined) {
    const id = knownRackType(texts.rackType, draft);
    if (id === undefined) draft.leaveOut(cellOf('rackType'), unknownType(texts.rackType));
    return id;
  }
  const { height_U } = numbers;
  const types = draft.tables.all('rackTypes');
  const usual = types.find(({ id }) => id === USUAL_RACK_TYPE);
  // In a list of devices, the height is that of a device.
  if (height_U === undefined || texts.device !== undefined || usual?.height_U === height_U) {
    draft.remark(cellOf('rack'), `states no rack type: ${usual?.name ?? USUAL_RACK_TYPE} is assumed`);
    return USUAL_RACK_TYPE;
  }
  const type = types.find((each) => each.height_U === height_U && each.includedInDevice !== true);
  if (type === undefined) {
    draft.leaveOut(
      cellOf('height_U'),
      `no rack type of the catalogue has ${String(height_U)} units; state a type`,
    );
    return undefined;
  }
  draft.remark(cellOf('rack'), `states no rack type: ${type.name} has its height and is assumed`);
  return type.id;
}

/** The hall that a row names; undefined if the row is left out. */
function statedHall({ texts: { hall = '' }, cellOf }: ListRecord, draft: ListDraft): string | undefined {
  const id = draft.hallId(normalisedName(hall).slice(0, 200));
  if (id === undefined) draft.leaveOut(cellOf('hall'), 'would be a hall above the limit of a plan');
  return id;
}

const unknownType = (text: string): string =>
  `“${text.slice(0, 60)}” is no rack type of the catalogue or the plan`;

function knownRackType(text: string, draft: ListDraft): string | undefined {
  if (draft.tables.find('rackTypes', text) !== undefined) return text;
  return draft.tables.all('rackTypes').find(({ name }) => sameness(name) === sameness(text))?.id;
}

type Stated = readonly [
  field: keyof Rack & ('name' | 'hall' | 'rackType' | 'count' | 'coolingCapacity_kW' | 'tenant'),
  value: string | number,
  label: string,
];

/** False if a figure or the type of a rack is not valid: then the row is left out. */
function areFiguresValid({ texts, numbers, cellOf }: ListRecord, draft: ListDraft): boolean {
  const { rackCount = 1, coolingCapacity_kW = 0 } = numbers;
  if (!(Number.isInteger(rackCount) && rackCount >= 1 && rackCount <= 100_000)) {
    draft.leaveOut(cellOf('rackCount'), 'must be a whole number from 1 to 100,000');
    return false;
  }
  if (!(coolingCapacity_kW >= 0 && coolingCapacity_kW <= 10_000)) {
    draft.leaveOut(cellOf('coolingCapacity_kW'), 'must be from 0 to 10,000 kW');
    return false;
  }
  if (texts.rackType === undefined || knownRackType(texts.rackType, draft) !== undefined) return true;
  draft.leaveOut(cellOf('rackType'), unknownType(texts.rackType));
  return false;
}

/** What a row states of its rack; undefined if it is left out. */
function statedOf(record: ListRecord, draft: ListDraft): Stated[] | undefined {
  const { texts, numbers } = record;
  const { rackCount, coolingCapacity_kW } = numbers;
  const rackType = texts.rackType === undefined ? undefined : knownRackType(texts.rackType, draft);
  const hallId = texts.hall === undefined ? undefined : statedHall(record, draft);
  if (texts.hall !== undefined && hallId === undefined) return undefined;
  const rows: readonly (readonly [Stated[0], ListField, string | number | undefined])[] = [
    ['name', 'rackName', renamed(record)],
    ['hall', 'hall', hallId],
    ['rackType', 'rackType', rackType],
    ['count', 'rackCount', rackCount],
    ['coolingCapacity_kW', 'coolingCapacity_kW', coolingCapacity_kW],
    ['tenant', 'tenant', texts.tenant === undefined ? undefined : normalisedName(texts.tenant).slice(0, 100)],
  ];
  return rows.flatMap(([key, field, value]) =>
    value === undefined ? [] : [[key, value, listFields[field].label] as const],
  );
}

/** A name beside the id of an entry is its name. */
function renamed({ texts: { rack, rackName } }: ListRecord): string | undefined {
  if (rackName === undefined || rack === undefined || sameName(rack) === sameName(rackName)) return undefined;
  return normalisedName(rackName).slice(0, 200);
}
