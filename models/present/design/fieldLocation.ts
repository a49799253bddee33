import { isObject, objectAt, textAt, type Json, type Path } from '../../edit/document/json.ts';
import { parsePath, pathKey } from '../../edit/document/path.ts';
import { designGroups } from './designRows.ts';
import { parameterName } from './parameterGroup.ts';

/** The location of a field, as labelled on the plan page. */
export interface FieldLocation {
  /** "Cooling: PUE", "DGX H100: devices", "Hall 1: IT capacity". */
  readonly name: string;
  /** False if only the plan file shows it. */
  readonly hasField: boolean;
}

const planFields: Readonly<Record<string, string>> = {
  name: 'Plan name',
  description: 'Description',
  'site.name': 'Site',
  'site.timeZone': 'Time zone',
  'site.calendarYear': 'Calendar year',
  'site.latitude_deg': 'Latitude',
  'site.longitude_deg': 'Longitude',
  'site.elevation_m': 'Elevation',
  racks: 'Racks',
  halls: 'Halls',
  options: 'Options',
};

const rackFields: Readonly<Record<string, string>> = {
  name: 'name',
  hall: 'hall',
  rackType: 'rack type',
  count: 'number of racks',
  contents: 'devices',
  workload: 'utilisation',
  'workload.utilisationFraction': 'utilisation',
};

const hallFields: Readonly<Record<string, string>> = { name: 'name', itCapacity_kW: 'IT capacity' };

/** Lists of a rack on the floor page, by key in the plan. */
const floorLists: Readonly<Record<string, string>> = { places: 'position', feeds: 'feed', cords: 'cord' };

/**
 * The label of the path of a finding or an issue.
 *
 * @param plan - the document of the path
 * @param text - the path as text; empty for the whole plan
 */
export function fieldLocation(plan: Json, text: string): FieldLocation {
  const path = parsePath(text);
  const [section, id = ''] = path;
  const known = planFields[pathKey(path)];
  if (section === undefined) return { name: 'Whole plan', hasField: false };
  if (known !== undefined) return { name: known, hasField: true };
  switch (section) {
    case 'racks':
      return itemLocation(plan, path, rackFields) ?? inFile(text);
    case 'halls':
      return itemLocation(plan, path, hallFields) ?? inFile(text);
    case 'options':
      return optionLocation(plan, path);
    case 'powerTopology':
      return { name: `Power topology${id === '' ? '' : `: ${path.at(-1) ?? ''}`}`, hasField: true };
    default:
      return designPlace(path) ?? inFile(text);
  }
}

/** An option, or a value that it changes. */
function optionLocation(plan: Json, [, id = '', changes, ...inOption]: Path): FieldLocation {
  const name = textAt(plan, ['options', id, 'name']) ?? id;
  if (changes === undefined || changes === 'name') return { name: `Option ${name}`, hasField: true };
  if (inOption.length === 0) return { name: `Changes of ${name}`, hasField: true };
  const design = designPlace(inOption);
  if (design !== undefined) return { ...design, name: `${design.name}, in ${name}` };
  return { name: `${fieldLocation(plan, pathKey(inOption)).name}, in ${name}`, hasField: false };
}

/** A row of the design table, or the group of a whole section, which leads to its first field. */
function designPlace(path: Path): FieldLocation | undefined {
  const text = pathKey(path);
  for (const { name, rows } of designGroups) {
    const row = rows.find((candidate) => pathKey(candidate.path) === text);
    if (row !== undefined) return { name: `${name}: ${row.label}`, hasField: true };
  }
  const group = designGroups.find(({ rows }) =>
    rows.some((row) => path.length === 1 && row.path[0] === text),
  );
  if (group !== undefined) return { name: group.name, hasField: true };
  const [section, part] = path;
  if (section === 'site' && part === 'climate') return { name: 'Climate', hasField: true };
  if (section === 'site' && part === 'designBasis') return { name: 'Design weather', hasField: true };
  if (section === 'finance' && part === undefined) return { name: 'Cost of ownership', hasField: true };
  const parameter = parameterName(path);
  return parameter === undefined ? undefined : { name: parameter, hasField: true };
}

/** A rack or a hall, or one of its fields. */
function itemLocation(
  plan: Json,
  [section = '', id = '', ...rest]: Path,
  fields: Readonly<Record<string, string>>,
): FieldLocation | undefined {
  const item = objectAt(plan, [section])[id];
  if (!isObject(item)) return undefined;
  const name = textAt(item, ['name']) ?? id;
  const field = fields[pathKey(rest)];
  if (rest.length === 0) return { name, hasField: true };
  if (field !== undefined) return { name: `${name}: ${field}`, hasField: true };
  if (rest[0] === 'room') return { name: roomPlace(name, rest.slice(1)), hasField: true };
  const entry = entryPlace(rest);
  return entry === undefined
    ? { name: `${name}: ${pathKey(rest)}, in the plan file`, hasField: false }
    : { name: `${name}: ${entry}`, hasField: true };
}

/** A device, a position, a feed or a cord of a rack, or all of them. */
function entryPlace([list = '', entry, key, ...further]: Path): string | undefined {
  if (list === 'contents' && entry !== undefined) {
    if ((key ?? 'device') === 'device') return `device ${entry}`;
    return key === 'count' ? `number of ${entry}` : undefined;
  }
  const word = floorLists[list];
  if (word === undefined) return undefined;
  return entry === undefined
    ? `${word}s`
    : `${word} ${[entry, ...(key === undefined ? [] : [key]), ...further].join('.')}`;
}

/** A room, or a part of it: "Hall 1: floor, units.crah-1". */
function roomPlace(hall: string, [list, ...ids]: Path): string {
  if (list === undefined || list === 'outline') return `${hall}: floor`;
  return ids.length === 0 ? `${hall}: floor, ${list}` : `${hall}: floor, ${ids.join('.')}`;
}

function inFile(text: string): FieldLocation {
  return { name: `${text}, in the plan file`, hasField: false };
}
