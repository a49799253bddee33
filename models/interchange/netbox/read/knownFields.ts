import { deviceColumns, feedColumns, panelColumns, rackBodyColumns, rackTypeColumns } from '../columns.ts';
import type { NetboxKind } from '../NetboxDocument.ts';

/** Fields of each kind that are imported, or that have no content for a plan. */
const importedFields: Readonly<Record<NetboxKind, readonly string[]>> = {
  site: ['name', 'slug', 'status', 'time_zone'],
  location: ['site', 'name', 'slug', 'status'],
  manufacturer: ['name', 'slug'],
  'device-role': ['name', 'slug', 'color'],
  'rack-type': [...rackTypeColumns, 'mounting_depth'],
  rack: [
    'site',
    'location',
    'name',
    'status',
    'rack_type',
    ...rackBodyColumns,
    'mounting_depth',
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
  ],
  device: deviceColumns,
  'power-panel': panelColumns,
  'power-feed': feedColumns,
};

/** Internal fields of NetBox in API responses. */
const BOOKKEEPING =
  /^(id|url|display|display_url|created|last_updated|owner|custom_fields|_occupied|_depth|depth|.*_count|desc_units|tags)$/;

const importedByKind = new Map(Object.entries(importedFields).map(([kind, names]) => [kind, new Set(names)]));

/** Whether a field of an object is not imported and should be reported. */
export function isIgnored(kind: NetboxKind, field: string): boolean {
  return importedByKind.get(kind)?.has(field) !== true && !BOOKKEEPING.test(field);
}
