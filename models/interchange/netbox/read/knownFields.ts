import { deviceColumns, feedColumns, panelColumns, rackBodyColumns, rackTypeColumns } from '../columns.ts';
import { fieldOfHeading, fieldOfKind } from './columnNames.ts';
import type { NetboxKind } from '../NetboxDocument.ts';

/** Fields of each kind that are imported, or that have no content for a plan. */
const importedFields: Readonly<Record<NetboxKind, readonly string[]>> = {
  site: ['name', 'slug', 'status', 'time_zone'],
  location: ['site', 'name', 'slug', 'status'],
  manufacturer: ['name', 'slug'],
  'device-role': ['name', 'slug', 'color'],
  'rack-type': [...rackTypeColumns, 'mounting_depth', 'desc_units'],
  rack: [
    'site',
    'location',
    'name',
    'status',
    'rack_type',
    ...rackBodyColumns,
    'mounting_depth',
    'desc_units',
    'facility_id',
    'cooling_capability',
    'cooling_capacity',
  ],
  'device-type': [
    'manufacturer',
    'model',
    'slug',
    'u_height',
    'is_full_depth',
    'is_powered',
    'weight',
    'weight_unit',
    'comments',
    'power-ports',
    'power-outlets',
    'interfaces',
    'front-ports',
    'rear-ports',
    'module-bays',
    'device-bays',
    'subdevice_role',
  ],
  device: [...deviceColumns, 'parent', 'device_bay', 'parent_bay'],
  'power-panel': panelColumns,
  'power-feed': feedColumns,
  'module-type': ['manufacturer', 'model', 'power-ports'],
  module: ['device', 'module_bay', 'module_type', 'manufacturer', 'status'],
  'power-port': ['device', 'name', 'label', 'type', 'maximum_draw', 'allocated_draw', 'module'],
  'power-outlet': ['device', 'name', 'label', 'type', 'power_port', 'feed_leg'],
  'power-port-template': [
    'device_type',
    'module_type',
    'name',
    'label',
    'type',
    'maximum_draw',
    'allocated_draw',
  ],
  'power-outlet-template': ['device_type', 'module_type', 'name', 'label', 'type', 'power_port', 'feed_leg'],
  'device-bay': ['device', 'name', 'label', 'installed_device'],
};

/** Internal fields of NetBox in API responses. */
const BOOKKEEPING =
  /^(id|url|display|display_url|created|last_updated|owner|custom_fields|_occupied|_depth|depth|.*_count|tags|pk|actions|front_image|rear_image|display_name|instances|devices|space|power|get_.*utilization|_.*)$/;

const importedByKind = new Map(Object.entries(importedFields).map(([kind, names]) => [kind, new Set(names)]));

/** Whether a field of an object is not imported and should be reported. */
export function isIgnored(kind: NetboxKind, key: string): boolean {
  if (BOOKKEEPING.test(key)) return false;
  const field = fieldOfKind(kind, fieldOfHeading(key));
  const known = importedByKind.get(kind);
  return known?.has(key) !== true && known?.has(field) !== true && field !== 'rack_group';
}
