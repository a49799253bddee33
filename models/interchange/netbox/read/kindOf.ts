import { netboxKinds, type NetboxKind } from '../NetboxDocument.ts';

const kindsByPlural = new Map<string, NetboxKind>([
  ...netboxKinds.map((kind): [string, NetboxKind] => [`${kind}s`, kind]),
  // Locations before release 2.11.
  ['rack-groups', 'location'],
]);

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
  { kind: 'module', has: ['device', 'module_bay', 'module_type'] },
  { kind: 'device-bay', has: ['device', 'installed_device'] },
  { kind: 'power-port', has: ['device', 'maximum_draw'] },
  { kind: 'power-outlet', has: ['device', 'power_port'] },
  { kind: 'power-outlet', has: ['device', 'feed_leg'] },
  { kind: 'device', has: ['device_type', 'role'] },
  { kind: 'device', has: ['device_type', 'rack'] },
  { kind: 'device', has: ['manufacturer', 'type', 'rack'] },
  { kind: 'device', has: ['role', 'type', 'rack', 'position'] },
  { kind: 'device', has: ['name', 'model_name', 'rack'] },
  { kind: 'device-type', has: ['model', 'is_full_depth'] },
  { kind: 'device-type', has: ['device_type', 'manufacturer', 'u_height'] },
  { kind: 'rack-type', has: ['model', 'form_factor'] },
  { kind: 'rack', has: ['name', 'site', 'u_height'] },
  { kind: 'rack', has: ['name', 'site', 'rack_type'] },
  { kind: 'device-type', has: ['manufacturer', 'model', 'u_height'] },
  { kind: 'device-type', has: ['manufacturer', 'model', 'slug'] },
  { kind: 'location', has: ['name', 'site', 'slug'] },
  { kind: 'module-type', has: ['manufacturer', 'model'] },
];

/** Kinds whose objects have the marks of another kind, so that a file name or URL that states them decides. */
const namedFirst: ReadonlySet<NetboxKind> = new Set([
  'rack-type',
  'module-type',
  'power-port',
  'power-outlet',
]);

/**
 * The kind of the objects that have these fields; the file name decides if they are ambiguous.
 *
 * @param fields - of a header, or of an object
 * @param name - of the file, or the URL of the object
 */
export function kindOfFields(fields: ReadonlySet<string>, name: string): NetboxKind | undefined {
  const named = kindOfName(name);
  if (named !== undefined && namedFirst.has(named) && hasRequired(named, fields)) return named;
  const marked = marks.find(({ has }) => has.every((field) => fields.has(field)))?.kind;
  if (marked !== undefined) return marked;
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
  'module-type': ['manufacturer', 'model'],
  module: ['device', 'module_type'],
  'power-port': ['device', 'name'],
  'power-outlet': ['device', 'name'],
  'power-port-template': ['name'],
  'power-outlet-template': ['name'],
  'device-bay': ['device', 'name'],
};

const hasRequired = (kind: NetboxKind, fields: ReadonlySet<string>): boolean =>
  requiredFields[kind].every((field) => fields.has(field));

/** Required columns of the header of a kind, as text, or undefined if the name states no kind. */
export function neededFields(name: string): string | undefined {
  const kind = kindOfName(name);
  return kind === undefined ? undefined : requiredFields[kind].join(', ');
}
