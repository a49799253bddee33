import { describe, expect, it } from 'vitest';
import type { Device } from '../../../models/catalogue/device.ts';
import type { NetboxImport } from '../../../models/interchange/netbox/importNetbox.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { prepare } from '../../../models/plan/prepare/prepare.ts';
import { library } from '../../support/library.ts';
import { imported, reported } from './netboxFiles.ts';

const racks = 'site,location,name,status,u_height\nDC1,Hall A,R1,active,42\n';
const header = 'name,role,manufacturer,device_type,status,site,location,rack,position,face';
/** Devices of rack R1 by their type, each four units above the last. */
const inRack = (...types: readonly (readonly [role: string, model: string])[]): string =>
  [
    header,
    ...types.map(
      ([role, model], index) =>
        `d${String(index)},${role},Acme,${model},active,DC1,Hall A,R1,${String(1 + 4 * index)},front`,
    ),
    '',
  ].join('\n');
const type = (model: string, more: string): string =>
  `manufacturer: Acme\nmodel: ${model}\nslug: acme-${model.toLowerCase().replaceAll(' ', '-')}\nu_height: 1\nis_full_depth: true\n${more}`;
const ports = (...watts: readonly number[]): string =>
  `power-ports:\n${watts.map((draw, index) => `  - {name: PSU${String(index + 1)}, type: iec-60320-c14, maximum_draw: ${String(draw)}}\n`).join('')}`;
const node = type('Node', ports(1000));

/** Sizing load of the imported plan, or null if it cannot be computed. */
function load_kW({ plan }: NetboxImport): number | null {
  const { facility } = prepare(scenarioAt(plan, 'plan'), library);
  return (
    facility?.racks.reduce((sum, { figures, group }) => sum + figures.sizing_kW * group.rackCount, 0) ?? null
  );
}

/** The row of a type that is imported alone. */
const rowOf = (model: string, more: string): Device | undefined =>
  Object.values(imported({ 't.yaml': type(model, more) }).plan.catalogue?.devices ?? {})[0];

describe('what passes power on', () => {
  const outlets = 'power-outlets:\n  - {name: O1, type: iec-60320-c13, power_port: PSU1}\n';

  it.each([
    ['a rack PDU', `u_height: 0\n${ports(12_500)}${outlets}`],
    ['a UPS', `${ports(2700)}${outlets}comments: Rack UPS 3000 VA\n`],
    ['a transfer switch with two inlets', `${ports(3680, 3680)}${outlets}`],
    ['a power shelf', `${ports(33_000)}power-outlets:\n  - {name: DC, type: dc-terminal}\n`],
  ])('is no load: %s', (_what, more) => {
    const plain = more.includes('u_height')
      ? type('Strip', more).replace('u_height: 1\n', '')
      : type('Strip', more);
    const read = imported({
      'racks.csv': racks,
      'n.yaml': node,
      's.yaml': plain,
      'devices.csv': inRack(['Server', 'Node'], ['PDU', 'Strip'], ['PDU', 'Strip']),
    });
    expect(load_kW(read)).toBe(1);
    expect(read.plan.catalogue?.devices?.['acme-strip']).toMatchObject({ class: 'power', maximum_kW: 0 });
    expect(reported(read.review, 'netbox-power-passed-on')).toHaveLength(1);
  });

  it('is known by the outlets of its devices in the API, and by its role if nothing else tells', () => {
    const api = (path: string, object: object): object => ({
      url: `http://nb/api/dcim/${path}/1/`,
      ...object,
    });
    const json = JSON.stringify([
      api('device-types', { id: 1, manufacturer: { name: 'Acme' }, model: 'Bar', slug: 'bar', u_height: 0 }),
      api('devices', {
        id: 5,
        name: 'bar-1',
        device_type: { manufacturer: { name: 'Acme' }, model: 'Bar' },
        role: { name: 'Other' },
        site: { name: 'DC1' },
        rack: { name: 'R1' },
      }),
      api('power-ports', { id: 6, device: { id: 5, name: 'bar-1' }, name: 'In', maximum_draw: 7000 }),
      api('power-outlets', { id: 7, device: { id: 5, name: 'bar-1' }, name: 'O1' }),
    ]);
    expect(load_kW(imported({ 'racks.csv': racks, 'all.json': json }))).toBe(0);
    const byRole = { 'racks.csv': racks, 's.yaml': type('Thing 8', ports(7360)), 'n.yaml': node };
    const read = imported({ ...byRole, 'devices.csv': inRack(['Server', 'Node'], ['Rack PDU', 'Thing 8']) });
    expect(load_kW(read)).toBe(1);
  });

  it('is not a switch that has the role of a PDU by mistake', () => {
    const row = type(
      'Leaf 32',
      `${ports(500)}interfaces:\n${'  - {name: e, type: 400gbase-x-osfp}\n'.repeat(32)}`,
    );
    const read = imported({ 'racks.csv': racks, 's.yaml': row, 'devices.csv': inRack(['PDU', 'Leaf 32']) });
    expect(load_kW(read)).toBe(0.5);
    expect(read.plan.catalogue?.devices?.['acme-leaf-32']).toMatchObject({ class: 'network' });
  });
});

describe('equal power ports', () => {
  // 1 of 2, 2 of 3, 2 of 4, 4 of 6 must have power.
  it.each([
    [2, 332, 0.332, 1],
    [3, 1000, 2, 2],
    [4, 6600, 13.2, 2],
    [6, 3300, 13.2, 4],
  ])('are redundant supplies: %i of %i W draw %f kW', (count, watts, draw_kW, needed) => {
    const more = ports(...Array<number>(count).fill(watts));
    const row = rowOf('Box', more);
    expect(row).toMatchObject({ maximum_kW: draw_kW, psuCount: count, psuRequiredCount: needed });
    expect(row?.quality['maximum_kW']).toBe('E');
    const { review } = imported({ 't.yaml': type('Box', more) });
    expect(reported(review, 'netbox-supplies-assumed')[0]).toContain('redundant');
  });

  it.each([
    ['comments: Two supplies, both required at full load', [800, 800], 1.6],
    ['comments: Non-redundant supplies', [800, 800], 1.6],
    ['comments: Six supplies in a 5+1 arrangement', [3000, 3000, 3000, 3000, 3000, 3000], 15],
    ['comments: N+1 redundant', [500, 500, 500], 1],
    ['description: 2N supplies', [500, 500, 500, 500], 1],
  ])('are read as the type says: %s', (text, watts, draw_kW) => {
    const row = rowOf('Box', `${ports(...watts)}${text}\n`);
    expect(row).toMatchObject({ maximum_kW: draw_kW });
    expect(row?.quality['maximum_kW']).toBe('M');
  });

  it.each([
    [
      'Six supplies of 3000 W, 4+2; the node takes 10.2 kW at most',
      [3000, 3000, 3000, 3000, 3000, 3000],
      10.2,
    ],
    ['Power Consumption: 6.5kW at full load', [1071, 1071], 6.5],
    ['Maximum power draw is 1,250 W. Hot-swap supplies rated 2,000 W each.', [2000, 2000], 1.25],
    ['Max power 450 W', [], 0.45],
  ])('lose to a total in the comments: %s', (comments, watts, draw_kW) => {
    const row = rowOf('Box', `${watts.length === 0 ? '' : ports(...watts)}comments: '${comments}'\n`);
    expect(row).toMatchObject({ maximum_kW: draw_kW });
  });

  it.each([
    'PoE budget 740 W',
    'Cooling capacity: up to 250 kW',
    'Power supply rated 2,000 W',
    'Typical power 90 W',
  ])('do not lose to what is no draw: %s', (comments) => {
    expect(rowOf('Box', `${ports(800, 800)}comments: '${comments}'\n`)).toMatchObject({ maximum_kW: 0.8 });
  });

  it('of different parts add up: two for the nodes and one for the switch', () => {
    const more =
      'power-ports:\n  - {name: Node PSU 1, type: iec-60320-c20, maximum_draw: 2000}\n  - {name: Node PSU 2, type: iec-60320-c20, maximum_draw: 2000}\n  - {name: Switch, type: iec-60320-c14, maximum_draw: 150}\n';
    expect(rowOf('Box', more)).toMatchObject({ maximum_kW: 2.15 });
  });

  // Shares of 500 and 600 W are one load of 1.1 kW, which one supply of 800 W cannot carry.
  it('with different allocations carry one load together, which one of them may not carry', () => {
    const more =
      'power-ports:\n  - {name: PSU1, type: iec-60320-c14, maximum_draw: 800, allocated_draw: 500}\n  - {name: PSU2, type: iec-60320-c14, maximum_draw: 800, allocated_draw: 600}\n';
    expect(rowOf('Box', more)).toMatchObject({ maximum_kW: 1.6, typical_kW: 1.1 });
  });

  it('of a catalogue type do not matter, also if the model repeats its maker', () => {
    const dgx = type('NVIDIA DGX A100 640GB', ports(1071, 1071)).replace('Acme', 'Nvidia');
    const read = imported({ 'racks.csv': racks, 'd.yaml': dgx });
    expect(read.plan.catalogue?.devices).toEqual({});
    expect(reported(read.review, 'netbox-known-row-kept')[0]).toContain('NVIDIA DGX A100 640GB');
  });

  it.each([
    ['NVIDIA Corporation', 'DGX H100'],
    ['Nvidia', 'nvidia dgx-h100'],
    ['nvidia', 'DGX-H100'],
  ])('find the catalogue row of %s %s', (maker, model) => {
    const read = imported({
      'd.yaml': type(model, ports(3300, 3300)).replace('Acme', maker),
      'racks.csv': racks,
    });
    expect(reported(read.review, 'netbox-known-row-kept')).toHaveLength(1);
  });
});

describe('what draws nothing', () => {
  const panel =
    "front-ports:\n  - {name: '1', type: 8p8c, rear_port: '1'}\nrear-ports:\n  - {name: '1', type: 8p8c}\n";

  it.each([
    ['Panel 24', `is_powered: false\n${panel}`],
    ['Fibre 48', panel],
    ['Shelf 1U', 'is_powered: false\n'],
    ['Blanking panel', ''],
    ['Cable organiser', ''],
  ])('%s is passive, and the rest of the plan computes', (model, more) => {
    const read = imported({
      'racks.csv': racks,
      'n.yaml': node,
      'p.yaml': type(model, more),
      'devices.csv': inRack(['Server', 'Node'], ['Other', model]),
    });
    expect(load_kW(read)).toBe(1);
    expect(Object.values(read.plan.catalogue?.devices ?? {})[1]).toMatchObject({
      class: 'passive',
      maximum_kW: 0,
    });
    expect(reported(read.review, 'netbox-power-missing')).toEqual([]);
  });
});

describe('a device without a draw', () => {
  const files = {
    'racks.csv': racks,
    'n.yaml': node,
    's.yaml': type('Mystery 1', 'power-ports:\n  - {name: PSU1, type: iec-60320-c14}\n'),
    't.yaml': type('Mystery 2', 'is_powered: false\ninterfaces:\n  - {name: e0, type: 10gbase-t}\n'),
    'devices.csv': inRack(
      ['Server', 'Node'],
      ['Server', 'Mystery 1'],
      ['Server', 'Mystery 1'],
      ['Server', 'Mystery 2'],
    ),
  };

  it('is unknown, counted, and said once for its class, while the rest of the plan computes', () => {
    const read = imported(files);
    expect(load_kW(read)).toBe(1);
    expect(read.counts.unknownDrawCount).toBe(3);
    const said = read.review.filter(({ code }) => code === 'netbox-power-missing');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({ severity: 'warning', occurrenceCount: 2 });
    expect(said[0]?.message).toMatch(/Acme Mystery 1 \(2 devices, estimate [\d.]+ kW\)/);
    const { findings } = prepare(scenarioAt(read.plan, 'plan'), library);
    const unknown = findings.filter(({ code }) => code === 'device-draw-missing');
    expect(unknown).toHaveLength(1);
    expect(unknown[0]?.message).toMatch(
      /draw of 3 server devices is unknown.*2 × Acme Mystery 1.*Estimate, not used/,
    );
  });

  // Known servers: 1U 0.75 and 1.4 kW, 2U 1.1 kW, and the node of 1 kW: 0.55, 0.75, 1 and 1.4 kW per unit; median 0.875.
  it('gets an estimate if asked for, which is marked', () => {
    const read = imported(files, undefined, { isEstimated: true });
    expect(read.plan.catalogue?.devices?.['acme-mystery-1']).toMatchObject({
      maximum_kW: 0.875,
      quality: { maximum_kW: 'E' },
    });
    expect(load_kW(read)).toBeCloseTo(1 + 3 * 0.875, 9);
    expect(read.counts.unknownDrawCount).toBe(0);
    expect(reported(read.review, 'netbox-power-estimated')).toHaveLength(1);
  });
});

describe('power ports of single devices', () => {
  const bare = type('Node X', 'module-bays:\n  - {name: PSU1}\n  - {name: PSU2}\n');
  const devices = inRack(['Server', 'Node X'], ['Server', 'Node X']);

  it('of installed modules give the draws that the modules hold', () => {
    const read = imported({
      'racks.csv': racks,
      'device-types/x.yaml': bare,
      'module-types/psu.yaml':
        "manufacturer: Acme\nmodel: P750\npower-ports:\n  - {name: '{module}', type: iec-60320-c14, maximum_draw: 750}\n",
      'devices.csv': devices,
      'modules.csv':
        'device,module_bay,manufacturer,module_type\nd0,PSU1,Acme,P750\nd0,PSU2,Acme,P750\nd1,PSU1,Acme,P750\nd1,PSU2,Acme,P750\n',
    });
    expect(load_kW(read)).toBe(1.5);
  });

  it('that differ give rows of their own, and importing again changes nothing', () => {
    const files = {
      'racks.csv': racks,
      'x.yaml': bare,
      'devices.csv': devices,
      'power-ports.csv':
        'device,name,type,maximum_draw,allocated_draw\nd0,PSU1,iec-60320-c14,800,\nd0,PSU2,iec-60320-c14,800,\nd1,PSU1,iec-60320-c14,500,\n',
    };
    const read = imported(files);
    expect(load_kW(read)).toBeCloseTo(1.3, 9);
    expect(imported(files, read.plan).plan.racks).toEqual(read.plan.racks);
  });

  it('of templates of the API are those of the type', () => {
    const url = (path: string): string => `http://nb/api/dcim/${path}/1/`;
    const maker = { name: 'Acme' };
    const json = JSON.stringify([
      { url: url('device-types'), manufacturer: maker, model: 'T1', slug: 't1', u_height: 1 },
      {
        url: url('power-port-templates'),
        device_type: { manufacturer: maker, model: 'T1' },
        module_type: null,
        name: 'PSU1',
        maximum_draw: 640,
      },
    ]);
    const read = imported({ 'racks.csv': racks, 'all.json': json, 'devices.csv': inRack(['Server', 'T1']) });
    expect(load_kW(read)).toBe(0.64);
  });
});

describe('devices in a chassis', () => {
  const chassis = (more: string): string =>
    type('Chassis', `subdevice_role: parent\ndevice-bays:\n  - name: '1'\n${more}`);
  const blade = (more: string): string =>
    type('Blade', `subdevice_role: child\n${more}`).replace('u_height: 1', 'u_height: 0');
  const withParent = [
    `${header},parent,device_bay`,
    'c,Chassis,Acme,Chassis,active,DC1,Hall A,R1,1,front,,',
    'b1,Server,Acme,Blade,active,DC1,Hall A,R1,,,c,1',
    'b2,Server,Acme,Blade,active,DC1,Hall A,R1,,,c,2',
    '',
  ].join('\n');

  it('are counted once, within it', () => {
    const read = imported({
      'racks.csv': racks,
      'c.yaml': chassis(ports(2000, 2000)),
      'b.yaml': blade(ports(900)),
      'devices.csv': withParent,
    });
    expect(load_kW(read)).toBe(2);
    expect(Object.keys(read.plan.racks['R1']?.contents ?? {})).toEqual(['c']);
    expect(read.review.find(({ code }) => code === 'netbox-child-device')?.occurrenceCount).toBe(2);
  });

  it('give their draws to a chassis that states none', () => {
    const read = imported({
      'racks.csv': racks,
      'c.yaml': chassis(''),
      'b.yaml': blade(ports(900)),
      'devices.csv': withParent,
    });
    expect(load_kW(read)).toBe(1.8);
    expect(read.counts.unknownDrawCount).toBe(0);
  });

  it('are found without a parent by their type, and by a file of device bays', () => {
    const files = {
      'racks.csv': racks,
      'c.yaml': chassis(ports(2000, 2000)),
      'b.yaml': blade('is_powered: false\n'),
    };
    const plain = withParent.replaceAll(',c,1', ',,').replaceAll(',c,2', ',,');
    expect(load_kW(imported({ ...files, 'devices.csv': plain }))).toBe(2);
    const bays = 'device,name,installed_device\nc,1,b1\nc,2,b2\n';
    const child = { ...files, 'b.yaml': blade(ports(900)).replace('subdevice_role: child\n', '') };
    expect(load_kW(imported({ ...child, 'devices.csv': plain, 'device-bays.csv': bays }))).toBe(2);
  });
});

describe('the class of a device type', () => {
  it.each([
    ['Arista', 'DCS-7060PX4-32', ports(1000), 'network'],
    [
      'Cisco',
      'UCS B200 M5',
      'subdevice_role: child\nis_powered: false\ninterfaces:\n  - {name: a, type: 40gbase-kr4}\n',
      'server',
    ],
    ['Cisco', 'Nexus 93180YC-EX', ports(650, 650), 'network'],
    ['Nvidia', 'NVLink 5 Switch', ports(650), 'network'],
    ['Acme', 'MI300X Node', ports(650), 'gpu-server'],
    ['Supermicro', 'AS-1', `${ports(650)}module-bays:\n${'  - {name: GPU 1}\n'.repeat(8)}`, 'gpu-server'],
    ['Acme', 'Fortress', `${ports(650)}comments: 8x AMD Instinct MI300X GPUs\n`, 'gpu-server'],
    ['NetApp', 'DS4246 Disk Shelf', '', 'storage'],
    ['Acme', 'Node 2U', `${ports(650)}comments: Needs a UPS; not for a PDU of 10 A\n`, 'server'],
    ['Acme', 'JBOD 60', ports(650), 'storage'],
    ['Acme', 'In-Rack CDU', ports(650), 'cooling'],
    ['Acme', 'H100', ports(650), 'server'],
  ])('%s %s is %s', (maker, model, more, deviceClass) => {
    expect(
      Object.values(
        imported({ 't.yaml': type(model, more).replace('Acme', maker) }).plan.catalogue?.devices ?? {},
      )[0]?.class,
    ).toBe(deviceClass);
  });

  it('follows the role of most of its devices where its form does not tell', () => {
    const read = imported({
      'racks.csv': racks,
      'n.yaml': node,
      'devices.csv': inRack(['Leaf switch', 'Node'], ['Leaf switch', 'Node'], ['Server', 'Node']),
    });
    expect(read.plan.catalogue?.devices?.['acme-node']?.class).toBe('network');
  });
});
