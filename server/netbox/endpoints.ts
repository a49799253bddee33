import type { NetboxKind } from '../../models/interchange/netbox/NetboxDocument.ts';

/** A list of NetBox that is read. */
export interface Endpoint {
  /** Its name in files and findings. */
  readonly name: string;
  readonly path: string;
  readonly kind: NetboxKind;
  /** What it is called in messages. */
  readonly label: string;
  /** Fields that are asked for and kept; releases before 4.0 send all of them. */
  readonly fields: readonly string[];
}

const rackBody = [
  'form_factor',
  'width',
  'u_height',
  'starting_unit',
  'desc_units',
  'outer_width',
  'outer_height',
  'outer_depth',
  'outer_unit',
  'weight',
  'max_weight',
  'weight_unit',
];
const draws = ['name', 'type', 'maximum_draw', 'allocated_draw'];

const endpoint = (name: string, kind: NetboxKind, fields: readonly string[]): Endpoint => ({
  name,
  path: `dcim/${name}`,
  kind,
  label: name.replaceAll('-', ' '),
  fields: ['id', 'url', ...fields],
});

/** The lists that are read, with the fields that an import understands. */
export const endpoints = {
  sites: endpoint('sites', 'site', ['name', 'slug', 'status', 'time_zone']),
  locations: endpoint('locations', 'location', ['name', 'slug', 'site', 'parent', 'status']),
  racks: endpoint('racks', 'rack', [
    'name',
    'facility_id',
    'site',
    'location',
    'status',
    'rack_type',
    'type',
    ...rackBody,
    'cooling_capability',
    'cooling_capacity',
  ]),
  rackTypes: endpoint('rack-types', 'rack-type', ['manufacturer', 'model', 'slug', ...rackBody]),
  devices: endpoint('devices', 'device', [
    'name',
    'device_type',
    'role',
    'device_role',
    'site',
    'location',
    'rack',
    'position',
    'face',
    'status',
    'parent_device',
    'tenant',
  ]),
  deviceTypes: endpoint('device-types', 'device-type', [
    'manufacturer',
    'model',
    'slug',
    'u_height',
    'is_full_depth',
    'subdevice_role',
    'weight',
    'weight_unit',
    'description',
    'comments',
    'power_port_template_count',
    'power_outlet_template_count',
    'interface_template_count',
    'front_port_template_count',
    'rear_port_template_count',
  ]),
  portTemplates: endpoint('power-port-templates', 'power-port-template', [
    'device_type',
    'module_type',
    ...draws,
  ]),
  outletTemplates: endpoint('power-outlet-templates', 'power-outlet-template', [
    'device_type',
    'module_type',
    'name',
  ]),
  panels: endpoint('power-panels', 'power-panel', ['site', 'location', 'name', 'description']),
  feeds: endpoint('power-feeds', 'power-feed', [
    'power_panel',
    'rack',
    'name',
    'status',
    'type',
    'supply',
    'phase',
    'voltage',
    'amperage',
    'max_utilization',
    'description',
  ]),
  ports: endpoint('power-ports', 'power-port', ['device', ...draws]),
} as const;
export type EndpointKey = keyof typeof endpoints;
