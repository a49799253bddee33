import { describe, expect, it } from 'vitest';
import { measureOf } from '../../../models/interchange/netbox/read/measure.ts';
import { imported, reported } from './netboxFiles.ts';

const node =
  'manufacturer: Acme\nmodel: Node\nslug: acme-node\nu_height: 4\nis_full_depth: true\npower-ports:\n  - {name: PSU1, type: iec-60320-c14, maximum_draw: 1000}\n';
const header = 'name,role,manufacturer,device_type,status,site,location,rack,position,face';
const device = (name: string, status: string, rack = 'R1', position = '1'): string =>
  `${name},Server,Acme,Node,${status},DC1,Hall A,${rack},${position},front`;

describe('racks numbered from the top', () => {
  // A device of 4 units at unit 1 from the top of 42 is at units 39 to 42 from the bottom.
  it.each([
    ['true', '', '1', 39],
    ['True', '', '39', 1],
    ['false', '', '1', 1],
    ['true', '5', '5', 39],
  ])('desc_units %s, starting unit "%s", position %s', (fromTop, first, position, lowest_U) => {
    const { plan } = imported({
      'racks.csv': `site,location,name,u_height,desc_units,starting_unit\nDC1,Hall A,R1,42,${fromTop},${first}\n`,
      'n.yaml': node,
      'devices.csv': `${header}\n${device('x', 'active', 'R1', position)}\n`,
    });
    expect(plan.racks['R1']?.contents['x']?.position_U).toBe(lowest_U);
  });

  it('are so by their rack type as well', () => {
    const { plan } = imported({
      'rack-types.csv':
        'manufacturer,model,slug,form_factor,u_height,desc_units\nAcme,F42,f42,4-post-cabinet,42,true\n',
      'racks.csv': 'site,location,name,rack_type\nDC1,Hall A,R1,F42\n',
      'n.yaml': node,
      'devices.csv': `${header}\n${device('x', 'active')}\n`,
    });
    expect(plan.racks['R1']?.contents['x']?.position_U).toBe(39);
  });
});

describe('the status', () => {
  const racks =
    'site,location,name,status,u_height\nDC1,Hall A,R1,active,42\nDC1,Hall A,R2,deprecated,42\nDC1,Hall A,R3,deprecated,42\n';
  const statuses = ['active', 'planned', 'staged', 'failed', 'offline', 'decommissioning', 'inventory'];
  const files = {
    'racks.csv': racks,
    'n.yaml': node,
    'devices.csv': [
      header,
      ...statuses.map((status, index) => device(status, status, 'R1', String(1 + 4 * index))),
      device('old', 'active', 'R2'),
      '',
    ].join('\n'),
  };

  it('of devices: in service, planned, staged and failed ones are counted, others are not; all is said', () => {
    const { plan, review } = imported(files);
    const contents = plan.racks['R1']?.contents ?? {};
    expect(Object.values(contents).reduce((sum, { count = 1 }) => sum + count, 0)).toBe(4);
    const said = reported(review, 'netbox-status').join('\n');
    for (const status of ['staged', 'failed', 'offline', 'decommissioning', 'inventory'])
      expect(said).toContain(status);
  });

  it('of devices does not matter if asked for', () => {
    const { counts } = imported(files, undefined, { isEveryStatusCounted: true });
    expect(counts).toMatchObject({ deviceCount: 8, rackCount: 3 });
  });

  it('of racks: deprecated ones are imported only with devices in service', () => {
    const { plan, review } = imported(files);
    expect(Object.keys(plan.racks)).toEqual(['R1', 'R2']);
    expect(reported(review, 'netbox-status').filter((text) => text.includes('deprecated'))).toHaveLength(2);
  });

  it.each(['failed', 'offline'])('of feeds: %s ones carry nothing', (status) => {
    const feeds = `site,power_panel,location,rack,name,status,type,supply,phase,voltage,amperage,max_utilization\nDC1,P,Hall A,R1,F1,active,primary,ac,single-phase,230,16,80\nDC1,P,Hall A,R1,F2,${status},primary,ac,single-phase,230,32,80\n`;
    const { plan, review } = imported({ ...files, 'power-feeds.csv': feeds });
    expect(Object.keys(plan.racks['R1']?.feeds ?? {})).toEqual(['F1']);
    expect(reported(review, 'netbox-status').some((text) => text.includes('"F2"'))).toBe(true);
  });
});

describe('numbers as NetBox exports them', () => {
  it.each([
    ['47U', [47], 'u'],
    ['600 Millimeters', [600], 'millimeters'],
    ['1.200 mm', [1.2, 1200], 'mm'],
    ['1,200 mm', [1200, 1.2], 'mm'],
    ['150,5 Kilogramm', [150.5], 'kilogramm'],
    ['1.234,5 kg', [1234.5], 'kg'],
    ['1 400,00 kg', [1400], 'kg'],
    ['24"', [24], '"'],
    ['-3', [-3], ''],
  ])('%s', (text, values, unit) => {
    expect(measureOf(text)).toEqual({ values, unit });
  });

  it.each(['one', '', 'U', '1e5', '--'])('"%s" is none', (text) => {
    expect(measureOf(text)?.values ?? []).toEqual([]);
  });
});

describe('table exports', () => {
  const racks =
    '"Name","Site","Location","Status","Facility ID","Type","Height","Outer Width","Outer Depth","Max Weight"\n"R1","DC1","Hall A","Active","F7","","47U","24 Inches","1.200 Millimeter","3000,00 Pounds"\n';
  const devices =
    '"Name","Status","Site","Location","Rack","Role","Manufacturer","Type","Position","Rack face"\n"Unnamed device","Active","DC1","Hall A","R1 (F7)","Server","Acme","Node","44","Front"\n"Unnamed device","Offline","DC1","Hall A","R1 (F7)","Server","Acme","Node","40","Rear"\n';

  // 24 in = 609.6 mm; 3,000 lb = 1,360.777 kg.
  it('have headings and units, name racks with their facility id, and devices without a name', () => {
    const { plan, counts } = imported({
      'netbox_racks.csv': racks,
      'netbox_devices.csv': devices,
      'n.yaml': node,
    });
    expect(Object.values(plan.catalogue?.rackTypes ?? {})[0]).toMatchObject({
      height_U: 47,
      width_mm: 609.6,
      depth_mm: 1200,
      payload_kg: 1360.777,
    });
    expect(counts.deviceCount).toBe(1);
    expect(Object.values(plan.racks['R1']?.contents ?? {})[0]).toEqual({
      device: 'acme-node',
      position_U: 44,
    });
  });
});

describe('earlier releases', () => {
  it('have groups as locations, form factors as types, device roles, and choices as numbers', () => {
    const racks =
      'site,group,name,type,width,u_height,desc_units\nDC1,Room 2,R1,4-post cabinet,19,45,false\n';
    const devices =
      'name,device_role,manufacturer,model_name,status,site,rack_group,rack_name,position,face\nx,Server,Acme,Node,Active,DC1,Room 2,R1,1,Front\n';
    const { plan } = imported({ 'racks.csv': racks, 'devices.csv': devices, 'n.yaml': node });
    expect(plan.halls).toEqual({ 'Room-2': { name: 'Room 2' } });
    expect(plan.racks['R1']?.contents).toEqual({ x: { device: 'acme-node', position_U: 1 } });
    expect(Object.values(plan.catalogue?.rackTypes ?? {})[0]?.height_U).toBe(45);
  });

  it('of the API too', () => {
    const url = (path: string): string => `http://nb/api/dcim/${path}/1/`;
    const choice = (value: number, label: string): object => ({ value, label });
    const json = JSON.stringify([
      {
        url: url('racks'),
        name: 'R1',
        site: { name: 'DC1' },
        group: { name: 'Room 2' },
        status: choice(3, 'Active'),
        type: choice(300, '4-post cabinet'),
        u_height: 45,
        outer_width: 24,
        outer_unit: choice(2000, 'Inches'),
      },
      ...[1, 6].map((status) => ({
        url: url('devices'),
        name: `d${String(status)}`,
        device_type: { manufacturer: { name: 'Acme' }, model: 'Node' },
        device_role: { name: 'Server' },
        site: { name: 'DC1' },
        rack: { name: 'R1' },
        position: 1 + 4 * status,
        face: choice(1, 'Rear'),
        status: choice(status, ''),
      })),
      {
        url: url('power-feeds'),
        name: 'F',
        power_panel: { name: 'P' },
        rack: { name: 'R1' },
        status: choice(1, 'Active'),
        type: choice(2, 'Redundant'),
        supply: choice(1, 'AC'),
        phase: choice(3, 'Three-phase'),
        voltage: 400,
        amperage: 32,
        max_utilization: 80,
      },
    ]);
    const { plan } = imported({ 'all.json': json, 'n.yaml': node.replace('true', 'false') });
    const [rack] = Object.values(plan.racks);
    expect(rack?.contents).toEqual({ d1: { device: 'acme-node', position_U: 5, face: 'rear' } });
    expect(rack?.feeds?.['F']).toMatchObject({ side: 'B', phaseCount: 3 });
    expect(Object.values(plan.catalogue?.rackTypes ?? {})[0]?.width_mm).toBe(609.6);
    expect(plan.halls).toEqual({ 'Room-2': { name: 'Room 2' } });
  });
});

describe('racks of 100 units', () => {
  it('are imported with the devices at their positions', () => {
    const { plan } = imported({
      'racks.csv': 'site,name,u_height\nDC1,BIG,100\n',
      'n.yaml': node,
      'devices.csv': `${header}\n${device('a', 'active', 'BIG', '55')}\n${device('b', 'active', 'BIG', '97')}\n`,
    });
    expect(plan.racks['BIG']?.contents).toMatchObject({ a: { position_U: 55 }, b: { position_U: 97 } });
  });
});

describe('thousands of device types', () => {
  const files = Object.fromEntries(
    Array.from({ length: 1200 }, (_, index): [string, string] => {
      const kind = index % 4;
      const more = [
        'power-ports:\n  - {name: A, type: iec-60320-c14, maximum_draw: 500}\n  - {name: B, type: iec-60320-c14, maximum_draw: 500}\n',
        'power-ports:\n  - {name: A, type: iec-60320-c14}\n',
        'is_powered: false\n',
        `airflow: passive\nextra_${String(index % 9)}: 1\npower-ports:\n  - {name: A, type: iec-60320-c14, maximum_draw: 100}\npower-outlets:\n  - {name: O, type: iec-60320-c13}\n`,
      ][kind];
      const text = `manufacturer: Maker ${String(index % 7)}\nmodel: Model ${String(index)}\nslug: m-${String(index)}\nu_height: 1\nweight: ${String(30_000 + index)}\nis_full_depth: true\n${more ?? ''}`;
      return [`device-types/m${String(index)}.yaml`, text];
    }),
  );

  it('give a review that a person reads: each kind once, with its number and the first places', () => {
    const { review, counts } = imported(files);
    expect(counts.deviceTypeCount).toBe(1200);
    expect(review.length).toBeLessThan(10);
    const missing = review.find(({ code }) => code === 'netbox-power-missing');
    expect(missing).toMatchObject({ severity: 'info', occurrenceCount: 300, path: 'device-types/m1.yaml' });
    expect(missing?.alsoAt).toHaveLength(20);
    expect(missing?.message).toMatch(/^300 types of class Server .* and 292 more\./);
    expect(review.find(({ code }) => code === 'netbox-value-wrong')?.occurrenceCount).toBe(1200);
    expect(Math.max(...review.map(({ message }) => message.length))).toBeLessThan(700);
  });
});
