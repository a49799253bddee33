import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { examplePlan } from '../../support/plans.ts';
import { imported, reported } from './netboxFiles.ts';

const racks = [
  'site,location,name,status,rack_type,asset_tag',
  'North,Hall 1,A01,active,NetShelter SX AR3300,F1',
  'North,Hall 1,A02,active,Frame 44,',
  '',
].join('\n');
const rackTypes = [
  'manufacturer,model,slug,form_factor,width,u_height,starting_unit,outer_width,outer_depth,outer_unit,mounting_depth,weight,max_weight,weight_unit',
  'Acme,Frame 44,acme-frame-44,4-post-cabinet,19,44,1,24,48,in,191,300,2200,lb',
  '',
].join('\n');
const deviceType = `---
manufacturer: Acme
model: Brick 7
slug: acme-brick-7
u_height: 2.0
is_full_depth: false
airflow: front-to-rear
weight: 44.1
weight_unit: lb
lable: a mistake
power-ports:
  - name: PSU1
    type: iec-60320-c14
    maximum_draw: 800
    allocated_draw: 300
  - name: PSU2
    type: iec-60320-c14
    maximum_draw: 800
    allocated_draw: 300
`;
const header = 'name,role,manufacturer,device_type,status,site,location,rack,position,face';
const devices = [
  header,
  'brick-1,Compute,Acme,Brick 7,active,North,Hall 1,A01,1,front',
  'brick-2,Compute,Acme,Brick 7,active,North,Hall 1,A01,3,front',
  'brick-3,Compute,Acme,Brick 7,active,North,Hall 1,A01,1,rear',
  'dgx-1,AI,NVIDIA,DGX H100,active,North,Hall 1,A01,10,front',
  '',
].join('\n');
const feedHeader =
  'site,power_panel,location,rack,name,status,type,supply,phase,voltage,amperage,max_utilization';
const feeds = [
  feedHeader,
  'North,RPP 1,Hall 1,A01,A01-A,active,primary,ac,three-phase,415,60,80',
  'North,RPP 2,Hall 1,A01,A01-B,active,redundant,ac,three-phase,415,60,80',
  '',
].join('\n');
const all = {
  'racks.csv': racks,
  'rack-types.csv': rackTypes,
  'device-types/brick.yaml': deviceType,
  'devices.csv': devices,
  'power-feeds.csv': feeds,
};

describe('CSV and YAML of NetBox', () => {
  const { plan, review, counts } = imported(all);

  it('become racks in halls, with devices from the bottom up', () => {
    expect(counts).toEqual({
      rackCount: 2,
      deviceCount: 4,
      unknownDrawCount: 0,
      deviceTypeCount: 1,
      rackTypeCount: 1,
      feedCount: 2,
      panelCount: 2,
    });
    expect(plan.halls).toEqual({ 'Hall-1': { name: 'Hall 1' } });
    expect(plan.racks['A01']).toMatchObject({
      hall: 'Hall-1',
      rackType: 'apc-ar3300',
      contents: {
        'brick-1': { device: 'acme-brick-7', count: 2, position_U: 1 },
        'brick-3': { device: 'acme-brick-7', position_U: 1, face: 'rear' },
        'dgx-1': { device: 'dgx-h100', position_U: 10 },
      },
    });
  });

  // One of two equal supplies must have power: 800 W = 0.8 kW; 300 W = 0.3 kW; 44.1 lb x 0.45359237 = 20.003 kg.
  it('become rows with their year, their source and a flag for each figure; unstated values are missing', () => {
    expect(plan.catalogue?.devices?.['acme-brick-7']).toEqual({
      id: 'acme-brick-7',
      name: 'Acme Brick 7',
      class: 'server',
      depth: 'half',
      inputBasis: 'ac',
      height_U: 2,
      weight_kg: 20.003,
      maximum_kW: 0.8,
      typical_kW: 0.3,
      psuCount: 2,
      psuRequiredCount: 1,
      quality: {
        height_U: 'M',
        weight_kg: 'M',
        maximum_kW: 'E',
        typical_kW: 'E',
        psuCount: 'M',
        psuRequiredCount: 'E',
      },
      year: 2026,
      sources: ['netbox-import'],
      note: 'Made by Acme, as NetBox has it.',
    });
    expect(plan.catalogue?.sources).toHaveProperty('netbox-import');
  });

  // 24 in x 25.4 = 609.6 mm; 48 in = 1,219.2 mm; 300 lb = 136.078 kg; 2,200 lb = 997.903 kg.
  it('become rack types in millimetres and kilograms', () => {
    expect(plan.catalogue?.rackTypes?.['acme-frame-44']).toMatchObject({
      height_U: 44,
      width_mm: 609.6,
      depth_mm: 1219.2,
      weight_kg: 136.078,
      payload_kg: 997.903,
    });
  });

  it('become feeds of sides A and B, each from its panel', () => {
    expect(plan.racks['A01']?.feeds).toEqual({
      A: { side: 'A', phaseCount: 3, voltage_V: 415, current_A: 60, deratingFraction: 0.8, from: 'RPP-1' },
      B: { side: 'B', phaseCount: 3, voltage_V: 415, current_A: 60, deratingFraction: 0.8, from: 'RPP-2' },
    });
    expect(plan.powerTopology?.nodes).toEqual({
      'RPP-1': { kind: 'rpp', name: 'RPP 1' },
      'RPP-2': { kind: 'rpp', name: 'RPP 2' },
    });
  });

  it('have a review of what was not imported and what is questionable', () => {
    expect(reported(review, 'netbox-field-ignored')).toEqual([
      'racks.csv Columns of racks not imported: asset_tag.',
      'device-types/brick.yaml Fields of device-types not imported: airflow, lable.',
    ]);
    expect(reported(review, 'netbox-depth-doubtful')[0]).toMatch(/^rack-types.csv:2 .*191 mm/);
    expect(reported(review, 'netbox-feeds-summed')).toHaveLength(1);
    expect(reported(review, 'netbox-assumed')[0]).toContain('PUE of 1.5');
  });
});

describe('API responses', () => {
  const page = (results: readonly unknown[], next: string | null = null): string =>
    JSON.stringify({ count: results.length, next, previous: null, results });
  const url = (path: string): string => `https://netbox.example/api/dcim/${path}/`;
  const rack = {
    id: 7,
    url: url('racks/7'),
    display: 'R1',
    name: 'R1',
    site: { id: 1, name: 'North', slug: 'north' },
    location: null,
    status: { value: 'active', label: 'Active' },
    rack_type: null,
    width: { value: 19, label: '19 inches' },
    u_height: 48,
    starting_unit: 5,
    max_weight: 900,
    weight_unit: { value: 'kg', label: 'Kilograms' },
    asset_tag: 'T-1',
    device_count: 1,
  };
  const device = {
    id: 9,
    url: url('devices/9'),
    name: 'gpu-9',
    role: { id: 2, name: 'GPU', slug: 'gpu' },
    device_type: { id: 3, manufacturer: { name: 'NVIDIA' }, model: 'DGX H200', slug: 'nvidia-dgx-h200' },
    site: { name: 'North' },
    rack: { id: 7, name: 'R1' },
    position: 7.0,
    face: { value: 'front', label: 'Front' },
  };
  const feed = {
    id: 4,
    url: url('power-feeds/4'),
    name: 'F4',
    power_panel: { id: 1, name: 'P1' },
    rack: { id: 7, name: 'R1' },
    type: { value: 'primary', label: 'Primary' },
    supply: 'ac',
    phase: { value: 'three-phase', label: 'Three-phase' },
    voltage: 400,
    amperage: 32,
    max_utilization: 100,
  };

  it('are read with choices, related objects and lists without pages', () => {
    const { plan, review } = imported({
      'r.json': page([rack]),
      'd.json': JSON.stringify([device]),
      'f.json': page([feed]),
    });
    expect(plan.halls).toEqual({ North: { name: 'North' } });
    expect(plan.racks['R1']).toMatchObject({
      rackType: 'netbox-48u',
      // Unit 7 of a rack whose lowest unit is 5 is the third.
      contents: { 'gpu-9': { device: 'dgx-h200', position_U: 3 } },
      feeds: { F4: { side: 'A', phaseCount: 3, voltage_V: 400, current_A: 32, deratingFraction: 1 } },
    });
    expect(plan.catalogue?.rackTypes?.['netbox-48u']).toMatchObject({ height_U: 48, payload_kg: 900 });
    expect(reported(review, 'netbox-field-ignored')).toEqual([
      'r.json Fields of racks not imported: asset_tag.',
    ]);
  });

  it('that are one page of several are reported', () => {
    const { review } = imported({
      'r.json': page([rack], 'https://netbox.example/api/dcim/racks/?offset=50'),
    });
    expect(reported(review, 'netbox-list-incomplete')).toHaveLength(1);
  });

  it('of another kind are reported, and nothing else is lost', () => {
    const cable = { id: 1, url: url('cables/1'), label: 'x' };
    const { plan, review } = imported({ 'x.json': JSON.stringify([cable, rack, 3]) });
    expect(Object.keys(plan.racks)).toEqual(['R1']);
    expect(reported(review, 'netbox-record-ignored').map((text) => text.slice(0, 10))).toEqual([
      'x.json:[0]',
      'x.json:[2]',
    ]);
  });
});

describe('power of device types', () => {
  const type = (model: string, ports: readonly number[], more = ''): string =>
    `manufacturer: Nvidia\nmodel: ${model}\nslug: some-${model.toLowerCase().replaceAll(' ', '-')}\nu_height: 6\nis_full_depth: true\n${more}power-ports:\n${ports.map((watts, index) => `  - name: P${String(index)}\n    type: iec-60320-c20\n    maximum_draw: ${String(watts)}\n`).join('')}`;

  // The library's only DGX A100 has 2 x 1,071 W = 2.142 kW, while the machine draws 6.5 kW.
  it('is questioned below 3 kW of a GPU server, with the catalogue row', () => {
    const { review } = imported({ 'a.yaml': type('DGX A100', [1071, 1071]) });
    const [warning] = reported(review, 'netbox-power-doubtful');
    expect(warning).toMatch(/2\.142 kW/);
    expect(warning).toMatch(/NVIDIA DGX A100 320GB” in the catalogue has 6\.5 kW/);
  });

  // 6 x 3,300 W = 19.8 kW; 1.25 x 14.3 kW = 17.9 kW. 6 x 2,900 W = 17.4 kW is not reported.
  it('is questioned above 1.25 times the known maximum, and not below', () => {
    const warnings = (watts: number): string[] =>
      reported(
        imported({ 'b.yaml': type('DGX B200', Array<number>(6).fill(watts)) }).review,
        'netbox-power-doubtful',
      );
    expect(warnings(3300)).toHaveLength(1);
    expect(warnings(2900)).toEqual([]);
  });

  it('of a catalogue type is that of the catalogue', () => {
    const { plan, review } = imported({ 'b.yaml': type('DGX B200', [3300, 3300]) });
    expect(plan.catalogue).toBeUndefined();
    expect(reported(review, 'netbox-known-row-kept')[0]).toContain('NVIDIA DGX B200');
  });

  it('of devices fed by their rack is missing, and never 0', () => {
    const { plan, review } = imported({ 'tray.yaml': type('GB300 tray', [], 'is_powered: false\n') });
    const row = plan.catalogue?.devices?.['some-gb300-tray'];
    expect(row).toMatchObject({ height_U: 6 });
    expect(row).not.toHaveProperty('maximum_kW');
    expect(reported(review, 'netbox-power-missing')[0]).toContain('is_powered false');
  });
});

describe('feeds', () => {
  const feed = (cells: string): ReturnType<typeof imported> =>
    imported({
      'racks.csv': racks,
      'power-feeds.csv': `${feedHeader}\nNorth,P,Hall 1,A01,F,active,${cells}\n`,
    });

  it.each([120, 127, 220, 230, 240, 277])(
    'of three phases at %i V are questioned as line-to-neutral',
    (voltage) => {
      const { review } = feed(`primary,ac,three-phase,${String(voltage)},32,100`);
      expect(reported(review, 'netbox-line-to-neutral')).toHaveLength(1);
    },
  );

  // 3 x 230 V x 32 A = 22,080 VA; 230 x 32 x 1.732 = 12,747.5 VA.
  it('of 230 V and 32 A are reported with both capacities', () => {
    const [warning] = reported(feed('primary,ac,three-phase,230,32,100').review, 'netbox-line-to-neutral');
    expect(warning).toContain('12,748 VA');
    expect(warning).toContain('22,080 VA');
  });

  it.each([
    ['three-phase', 400],
    ['three-phase', 208],
    ['single-phase', 230],
  ])('of %s at %i V are not', (phase, voltage) => {
    const { review } = feed(`primary,ac,${phase},${String(voltage)},32,100`);
    expect(reported(review, 'netbox-line-to-neutral')).toEqual([]);
  });

  it.each([
    ['of DC', 'primary,dc,single-phase,380,32,100'],
    ['without a voltage', 'primary,ac,single-phase,,32,100'],
    ['without a breaker', 'primary,ac,single-phase,230,,100'],
  ])('%s are skipped, which is reported', (_what, cells) => {
    const { plan, review } = feed(cells);
    expect(plan.racks['A01']).not.toHaveProperty('feeds');
    expect(reported(review, 'netbox-record-skipped')[0]).toMatch(/^power-feeds.csv:2 "F"/);
  });
});

describe('conflicts of an import', () => {
  const withDevices = (...rows: readonly string[]): ReturnType<typeof imported> =>
    imported({ ...all, 'devices.csv': [header, ...rows, ''].join('\n') });

  it('of two racks with one name the second is skipped, with its line', () => {
    const { plan, review } = imported({ 'racks.csv': `${racks}North,Hall 1,A01,active,Frame 44,\n` });
    expect(Object.keys(plan.racks)).toEqual(['A01', 'A02']);
    expect(reported(review, 'netbox-duplicate')).toEqual([
      'racks.csv:4 Duplicate rack "A01" of that location, first read at racks.csv:2; this one was skipped.',
    ]);
  });

  it.each([
    ['x,R,Acme,Brick 7,active,North,Hall 1,,1,front', 'netbox-device-unplaced'],
    ['x,R,Acme,Brick 7,active,North,Hall 1,Z99,1,front', 'netbox-device-unplaced'],
    ['x,R,Acme,Brick 8,active,North,Hall 1,A01,1,front', 'netbox-device-type-unknown'],
    ['x,R,Acme,Brick 7,active,North,Hall 1,A01,0,front', 'netbox-position-wrong'],
    ['x,R,Acme,Brick 7,active,North,Hall 1,A01,42,front', 'netbox-position-wrong'],
    ['x,R,Acme,Brick 7,active,North,Hall 1,A01,1.3,front', 'netbox-value-wrong'],
    ['x,R,Acme,Brick 7,active,North,Hall 1,A01,one,front', 'netbox-value-wrong'],
  ])('%s is named as %s', (row, code) => {
    expect(reported(withDevices(row).review, code)[0]).toMatch(/^devices.csv:2 /);
  });

  it('racks of several sites are imported into one plan, each site with its halls', () => {
    const { plan, review } = imported({ 'racks.csv': `${racks}South,Hall 1,A01,active,Frame 44,\n` });
    expect(Object.values(plan.halls).map(({ name }) => name)).toEqual(['North / Hall 1', 'South / Hall 1']);
    expect(Object.keys(plan.racks)).toHaveLength(3);
    expect(reported(review, 'netbox-several-sites')).toHaveLength(1);
  });

  it('a rack without type and height has 42 units, which is reported', () => {
    const { plan, review } = imported({ 'racks.csv': 'site,name,u_height\nNorth,R1,\n' });
    expect(plan.catalogue?.rackTypes?.['netbox-42u']).toMatchObject({
      height_U: 42,
      quality: { height_U: 'E' },
    });
    expect(reported(review, 'netbox-assumed').some((text) => text.startsWith('racks.csv:2'))).toBe(true);
  });
});

describe('into a plan', () => {
  const place = { x_mm: 600, y_mm: 1200, facing_deg: 180 as const };
  const plan = examplePlan('air-vs-liquid');
  const [first] = Object.entries(plan.racks);
  if (first === undefined) throw new Error('the example has a rack');
  const [id, rack] = first;
  const hall = plan.halls[rack.hall]?.name ?? '';
  const placed = { ...plan, racks: { [id]: { ...rack, name: 'A01', places: { A01: place }, tenant: 'us' } } };
  const row = (name: string): string => `S,${hall},${name},active,NetShelter SX AR3300\n`;
  const files = {
    'racks.csv': `site,location,name,status,rack_type\n${row('A01')}${row('A02')}`,
    'devices.csv': `${header}\nx,R,NVIDIA,DGX H100,active,S,${hall},A01,1,front\n`,
  };

  it('a rack of the same name retains its position and tenant, and gets the NetBox devices', () => {
    const { plan: after } = imported(files, placed);
    expect(after.racks[id]).toMatchObject({
      places: { A01: place },
      tenant: 'us',
      contents: { x: { device: 'dgx-h100', position_U: 1 } },
    });
    expect(Object.keys(after.racks)).toEqual([id, 'A02']);
    expect(after.tariff).toEqual(plan.tariff);
  });

  it('an entry that represents several racks is unchanged, which is reported', () => {
    const many = { ...placed, racks: { [id]: { ...rack, count: 3, places: { A01: place } } } };
    const { plan: after, review } = imported(files, many);
    expect(after.racks[id]).toEqual(many.racks[id]);
    expect(reported(review, 'netbox-plan-kept')[0]).toMatch(/^racks.csv:2 "A01" is one of 3 racks/);
  });
});

describe('files that are not NetBox files', () => {
  it.each([
    ['an empty file', { 'racks.csv': '' }],
    ['a header of something else', { 'racks.csv': 'a,b\n1,2\n' }],
    ['only a header', { 'racks.csv': 'site,name,u_height\n' }],
    ['JSON of something else', { 'x.json': '{"a": 1}' }],
    ['broken JSON', { 'x.json': '{' }],
  ])('are rejected where there is nothing else: %s', (_what, files) => {
    expect(() => imported(files as Record<string, string>)).toThrow(ModelError);
    expect(() => imported(files as Record<string, string>)).toThrow(/No NetBox data was read/);
  });

  it('are reported with their line if there are other files', () => {
    const { review } = imported({ ...all, 'y.yaml': 'model: [a\n', 'power-panels.csv': 'name\nP\n' });
    const unread = reported(review, 'netbox-file-unread');
    expect(unread[0]).toMatch(/^y.yaml:\d+ /);
    expect(unread[1]).toMatch(/^power-panels.csv:1 .*it must have name, site/);
  });
});
