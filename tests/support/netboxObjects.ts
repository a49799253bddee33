/** An object as NetBox's REST API states it. */
export type RestObject = Readonly<Record<string, unknown>> & { readonly id: number };

/** Objects by endpoint, as a NetBox has them. */
export interface NetboxObjects {
  readonly sites: RestObject[];
  readonly locations: RestObject[];
  readonly 'rack-types': RestObject[];
  readonly racks: RestObject[];
  readonly 'device-types': RestObject[];
  readonly 'power-port-templates': RestObject[];
  readonly 'power-outlet-templates': RestObject[];
  readonly devices: RestObject[];
  readonly 'power-ports': RestObject[];
  readonly 'power-panels': RestObject[];
  readonly 'power-feeds': RestObject[];
}
export type NetboxEndpoint = keyof NetboxObjects;

/** Address that the objects of the stand-in are said to be at. */
const ADDRESS = 'https://netbox.example/api/dcim';

const nested = (endpoint: string, id: number, name: string): RestObject => ({
  id,
  url: `${ADDRESS}/${endpoint}/${String(id)}/`,
  display: name,
  name,
  slug: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
  description: '',
});

const choice = (value: string): { value: string; label: string } => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
});

/** Fields that every object has, and that a plan does not need. */
const bookkeeping = {
  description: '',
  comments: '',
  tags: [],
  custom_fields: { owner: 'ops' },
  created: '2025-03-01T08:00:00Z',
  last_updated: '2026-10-01T08:00:00Z',
};

const emptyNetbox = (): NetboxObjects => ({
  sites: [],
  locations: [],
  'rack-types': [],
  racks: [],
  'device-types': [],
  'power-port-templates': [],
  'power-outlet-templates': [],
  devices: [],
  'power-ports': [],
  'power-panels': [],
  'power-feeds': [],
});

interface NetboxSize {
  readonly rackCount: number;
  readonly devicesPerRack: number;
  readonly locationCount?: number;
}

/**
 * A NetBox of one site, in the shapes of release 4.2: servers of two types from the bottom up, two power ports each, two PDUs and two
 * feeds for each rack.
 */
export function generatedNetbox({ rackCount, devicesPerRack, locationCount = 2 }: NetboxSize): NetboxObjects {
  const objects = emptyNetbox();
  const site = {
    ...nested('sites', 1, 'DC1'),
    status: choice('active'),
    time_zone: 'Europe/Berlin',
    ...bookkeeping,
  };
  objects.sites.push(site);
  for (let index = 0; index < locationCount; index += 1) {
    const name = `Hall ${String.fromCodePoint(65 + index)}`;
    const location = {
      ...nested('locations', index + 1, name),
      site: nested('sites', 1, 'DC1'),
      parent: null,
    };
    objects.locations.push({ ...location, status: choice('active'), ...bookkeeping });
    for (const side of ['A', 'B']) {
      const id = objects['power-panels'].length + 1;
      const panel = { ...nested('power-panels', id, `PP-${name.slice(-1)}-${side}`) };
      objects['power-panels'].push({ ...panel, site: nested('sites', 1, 'DC1'), location, ...bookkeeping });
    }
  }
  objects['rack-types'].push(rackType());
  objects['device-types'].push(deviceType(1, 'Node 1U', 1), deviceType(2, 'Box 2U', 2), pduType(3));
  for (const [type, draw] of [
    [1, 800],
    [2, 1600],
  ] as const) {
    for (const name of ['PSU1', 'PSU2'])
      objects['power-port-templates'].push(portTemplate(objects, type, { name, draw }));
  }
  objects['power-outlet-templates'].push({
    id: 1,
    url: `${ADDRESS}/power-outlet-templates/1/`,
    device_type: typeOf(3),
    module_type: null,
    name: 'Outlet 1',
    ...bookkeeping,
  });
  for (let index = 0; index < rackCount; index += 1)
    addRack(objects, index, { devicesPerRack, locationCount });
  return objects;
}

function rackType(): RestObject {
  return {
    id: 1,
    url: `${ADDRESS}/rack-types/1/`,
    display: 'Acme Frame 48',
    manufacturer: nested('manufacturers', 1, 'Acme'),
    model: 'Frame 48',
    slug: 'acme-frame-48',
    form_factor: choice('4-post-cabinet'),
    width: { value: 19, label: '19 inches' },
    u_height: 48,
    starting_unit: 1,
    desc_units: false,
    outer_width: 600,
    outer_depth: 1200,
    outer_height: null,
    outer_unit: choice('mm'),
    weight: 150,
    max_weight: 1400,
    weight_unit: choice('kg'),
    mounting_depth: null,
    ...bookkeeping,
  };
}

function deviceType(id: number, model: string, u_height: number): RestObject {
  return {
    id,
    url: `${ADDRESS}/device-types/${String(id)}/`,
    display: model,
    manufacturer: nested('manufacturers', 1, 'Acme'),
    model,
    slug: `acme-${model.toLowerCase().replaceAll(' ', '-')}`,
    part_number: '',
    u_height,
    is_full_depth: true,
    subdevice_role: null,
    airflow: null,
    weight: 20,
    weight_unit: choice('kg'),
    power_port_template_count: 2,
    power_outlet_template_count: 0,
    interface_template_count: 4,
    front_port_template_count: 0,
    rear_port_template_count: 0,
    ...bookkeeping,
  };
}

const pduType = (id: number): RestObject => ({
  ...deviceType(id, 'Strip 36', 0),
  is_full_depth: false,
  power_port_template_count: 1,
  power_outlet_template_count: 36,
  interface_template_count: 1,
});

function portTemplate(
  objects: NetboxObjects,
  type: 1 | 2 | 3,
  { name, draw }: { readonly name: string; readonly draw: number },
): RestObject {
  const id = objects['power-port-templates'].length + 1;
  return {
    id,
    url: `${ADDRESS}/power-port-templates/${String(id)}/`,
    device_type: typeOf(type),
    module_type: null,
    name,
    type: choice('iec-60320-c14'),
    maximum_draw: draw,
    allocated_draw: null,
    ...bookkeeping,
  };
}

function addRack(
  objects: NetboxObjects,
  index: number,
  { devicesPerRack, locationCount }: { readonly devicesPerRack: number; readonly locationCount: number },
): void {
  const id = index + 1;
  const locationId = (index % locationCount) + 1;
  const location = objects.locations[locationId - 1];
  const name = `R${String(id).padStart(4, '0')}`;
  objects.racks.push({
    ...nested('racks', id, name),
    facility_id: null,
    site: nested('sites', 1, 'DC1'),
    location: nested('locations', locationId, typeof location?.['name'] === 'string' ? location['name'] : ''),
    status: choice('active'),
    role: null,
    tenant: null,
    rack_type: {
      ...nested('rack-types', 1, 'Frame 48'),
      manufacturer: nested('manufacturers', 1, 'Acme'),
      model: 'Frame 48',
    },
    form_factor: choice('4-post-cabinet'),
    width: { value: 19, label: '19 inches' },
    u_height: 48,
    starting_unit: 1,
    desc_units: false,
    outer_width: 600,
    outer_depth: 1200,
    outer_unit: choice('mm'),
    weight: 150,
    max_weight: 1400,
    weight_unit: choice('kg'),
    ...bookkeeping,
  });
  let position = 1;
  for (let nth = 0; nth < devicesPerRack; nth += 1) {
    const isLarge = nth % 4 === 3;
    addDevice(objects, { rack: id, name: `${name}-s${String(nth + 1)}`, type: isLarge ? 2 : 1, position });
    position += isLarge ? 2 : 1;
  }
  for (const side of ['a', 'b'])
    addDevice(objects, { rack: id, name: `${name}-pdu-${side}`, type: 3, position: null });
  for (const [nth, side] of ['A', 'B'].entries()) addFeed(objects, id, { nth, side, locationId });
}

interface NewDevice {
  readonly rack: number;
  readonly name: string;
  /** Server of one unit, of two units, or PDU. */
  readonly type: 1 | 2 | 3;
  readonly position: number | null;
}

const models = { 1: 'Node 1U', 2: 'Box 2U', 3: 'Strip 36' };

/** A device type as objects that refer to it state it. */
function typeOf(id: 1 | 2 | 3): RestObject {
  const { name: model, ...others } = nested('device-types', id, models[id]);
  return { ...others, id, manufacturer: nested('manufacturers', 1, 'Acme'), model };
}

/** Adds a device with its power ports. */
export function addDevice(objects: NetboxObjects, { rack, name, type, position }: NewDevice): number {
  const id = (objects.devices.at(-1)?.id ?? 0) + 1;
  // Ids of racks are their numbers from 1.
  const stated = objects.racks[rack - 1];
  objects.devices.push({
    ...nested('devices', id, name),
    device_type: typeOf(type),
    role: type === 3 ? nested('device-roles', 2, 'PDU') : nested('device-roles', 1, 'Server'),
    tenant: null,
    platform: null,
    serial: '',
    asset_tag: null,
    site: nested('sites', 1, 'DC1'),
    location: stated?.['location'] ?? null,
    rack: nested('racks', rack, typeof stated?.['name'] === 'string' ? stated['name'] : ''),
    position,
    face: choice('front'),
    parent_device: null,
    status: choice('active'),
    airflow: null,
    primary_ip: null,
    config_context: { ntp: ['10.0.0.1'] },
    local_context_data: null,
    power_port_count: 2,
    ...bookkeeping,
  });
  for (const psu of type === 3 ? ['Inlet'] : ['PSU1', 'PSU2']) {
    const portId = (objects['power-ports'].at(-1)?.id ?? 0) + 1;
    objects['power-ports'].push({
      ...nested('power-ports', portId, psu),
      device: nested('devices', id, name),
      module: null,
      label: '',
      type: choice('iec-60320-c14'),
      maximum_draw: { 1: 800, 2: 1600, 3: 12_500 }[type],
      allocated_draw: null,
      cable: null,
      link_peers: [],
      connected_endpoints: null,
      ...bookkeeping,
    });
  }
  return id;
}

function addFeed(
  objects: NetboxObjects,
  rack: number,
  { nth, side, locationId }: { readonly nth: number; readonly side: string; readonly locationId: number },
): void {
  const id = objects['power-feeds'].length + 1;
  const rackName = objects.racks[rack - 1]?.['name'];
  const panelId = (locationId - 1) * 2 + nth + 1;
  objects['power-feeds'].push({
    ...nested('power-feeds', id, `${String(rackName)}-${side}`),
    power_panel: nested('power-panels', panelId, String(objects['power-panels'][panelId - 1]?.['name'])),
    rack: nested('racks', rack, String(rackName)),
    status: choice('active'),
    type: choice(nth === 0 ? 'primary' : 'redundant'),
    supply: choice('ac'),
    phase: choice('three-phase'),
    voltage: 400,
    amperage: 32,
    max_utilization: 80,
    cable: null,
    ...bookkeeping,
  });
}
