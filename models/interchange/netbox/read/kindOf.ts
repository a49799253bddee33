import { netboxKinds, type NetboxKind } from '../NetboxDocument.ts';

const kindsByPlural = new Map<string, NetboxKind>(netboxKinds.map((kind) => [`${kind}s`, kind]));

/** The kind stated by part of a URL or file name: racks, power-feeds, netbox_power_feeds_2026. */
export function kindOfName(name: string): NetboxKind | undefined {
  const normalised = name.toLowerCase().replaceAll(/[_ ]/g, '-');
  let found: string | undefined;
  for (const plural of kindsByPlural.keys()) {
    if (normalised.includes(plural) && plural.length > (found?.length ?? 0)) found = plural;
  }
  return found === undefined ? undefined : kindsByPlural.get(found);
}

/** Fields that identify kinds; the first match applies. */
const marks: readonly { readonly kind: NetboxKind; readonly has: readonly string[] }[] = [
  { kind: 'power-feed', has: ['power_panel', 'name'] },
  { kind: 'device', has: ['device_type', 'role'] },
  { kind: 'device', has: ['device_type', 'rack'] },
  { kind: 'device-type', has: ['model', 'is_full_depth'] },
  { kind: 'rack-type', has: ['model', 'form_factor'] },
  { kind: 'rack', has: ['name', 'site', 'u_height'] },
  { kind: 'rack', has: ['name', 'site', 'rack_type'] },
  { kind: 'device-type', has: ['manufacturer', 'model', 'u_height'] },
  { kind: 'location', has: ['name', 'site', 'slug'] },
];

/**
 * The kind of the objects that have these fields; the file name decides if they are ambiguous.
 *
 * @param fields - of a header, or of an object
 * @param name - of the file, or the URL of the object
 */
export function kindOfFields(fields: ReadonlySet<string>, name: string): NetboxKind | undefined {
  const marked = marks.find(({ has }) => has.every((field) => fields.has(field)))?.kind;
  if (marked !== undefined) return marked;
  const named = kindOfName(name);
  return named !== undefined && hasRequired(named, fields) ? named : undefined;
}

/** Required fields of each kind. */
const requiredFields: Readonly<Record<NetboxKind, readonly string[]>> = {
  site: ['name'],
  location: ['name', 'site'],
  manufacturer: ['name'],
  'device-role': ['name'],
  'rack-type': ['manufacturer', 'model'],
  rack: ['name', 'site'],
  'device-type': ['manufacturer', 'model'],
  device: ['device_type'],
  'power-panel': ['name', 'site'],
  'power-feed': ['name', 'power_panel'],
};

const hasRequired = (kind: NetboxKind, fields: ReadonlySet<string>): boolean =>
  requiredFields[kind].every((field) => fields.has(field));

/** Required columns of the header of a kind, as text, or undefined if the name states no kind. */
export function neededFields(name: string): string | undefined {
  const kind = kindOfName(name);
  return kind === undefined ? undefined : requiredFields[kind].join(', ');
}
