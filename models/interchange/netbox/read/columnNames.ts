import type { NetboxKind } from '../NetboxDocument.ts';

/** Headings of NetBox's table exports, and field names of earlier releases, as the field that they state. */
const fieldsByHeading: ReadonlyMap<string, string> = new Map(
  Object.entries({
    height: 'u_height',
    height_u: 'u_height',
    'height_(u)': 'u_height',
    full_depth: 'is_full_depth',
    descending_units: 'desc_units',
    device_role: 'role',
    rack_face: 'face',
    rack_name: 'rack',
    parent_device: 'parent',
    max_utilisation: 'max_utilization',
    'max_utilization_(%)': 'max_utilization',
    'maximum_draw_(w)': 'maximum_draw',
    'allocated_draw_(w)': 'allocated_draw',
    timezone: 'time_zone',
  }),
);

/** Headings that state another field for one kind of object. */
const fieldsOfKind: Partial<Record<NetboxKind, Readonly<Record<string, string>>>> = {
  rack: { type: 'rack_type', group: 'rack_group', group_name: 'rack_group' },
  device: { type: 'device_type', model_name: 'device_type', group: 'rack_group', group_name: 'rack_group' },
  'device-type': { device_type: 'model' },
  'rack-type': { rack_type: 'model' },
  'module-type': { module_type: 'model' },
  'power-feed': { group: 'rack_group' },
};

/**
 * Name of a field: NetBox accepts `site`, `site.name` and `Rack type`, and exports its tables with headings such as
 * “Height” or “Rack face”.
 */
export function fieldOfHeading(heading: string): string {
  const name = heading
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
    .replace(/\.(name|slug|model)$/, '');
  return fieldsByHeading.get(name) ?? name;
}

/** Name of a field of an object whose kind is known. */
export function fieldOfKind(kind: NetboxKind, name: string): string {
  return fieldsOfKind[kind]?.[name] ?? name;
}

/** Form factors of a rack, which releases before 4.1 call its type. */
const FORM_FACTOR = /^(2|4)[- ]post|^wall[- ]/i;

/**
 * Settles what depends on the values: a rack type that is a form factor, and the rack group, which was the location
 * of a rack before release 2.11.
 */
export function settleFields(fields: Map<string, string>): void {
  const type = fields.get('rack_type') ?? '';
  if (FORM_FACTOR.test(type)) {
    fields.set('form_factor', type);
    fields.set('rack_type', '');
  }
  const group = fields.get('rack_group') ?? '';
  if (group !== '' && (fields.get('location') ?? '') === '') {
    fields.set('location', group);
    fields.delete('rack_group');
  }
}
