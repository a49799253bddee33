import { describe, expect, it } from 'vitest';
import { csvSheet } from '../../../../models/interchange/lists/csvSheet.ts';
import type { ListProposal } from '../../../../models/interchange/lists/ListProposal.ts';
import { proposeList, type ListImportRequest } from '../../../../models/interchange/lists/proposeList.ts';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { library } from '../../../support/library.ts';
import { looseDesign } from '../../../support/plans.ts';

const rack = (contents: object, more: object = {}): object => ({
  hall: 'h',
  rackType: 'apc-ar3300',
  contents,
  ...more,
});

/** Two racks: four DGX H100 in A01, and twenty identical storage racks. */
const plan = parsePlan({
  ...looseDesign(),
  halls: { h: { name: 'Hall 1' } },
  racks: {
    a01: rack({ gpu: { device: 'dgx-h100', count: 4 } }, { name: 'A01' }),
    stores: rack(
      { s: { device: 'stor-2u-nvme', count: 10 } },
      {
        count: 2,
        name: 'Stores',
        places: { S1: { x_mm: 0, y_mm: 0, facing_deg: 0 }, S2: { x_mm: 600, y_mm: 0, facing_deg: 0 } },
      },
    ),
  },
});

const read = (csv: string, more: Partial<ListImportRequest> = {}): ListProposal =>
  proposeList(
    { name: 'list.csv', sheets: [csvSheet(csv)], remarks: [] },
    { plan, library, year: 2026, ...more },
  );

const leftOut = ({ remarks }: ListProposal): string[] =>
  remarks.filter(({ isLeftOut }) => isLeftOut).map(({ place, message }) => `${place} ${message}`);

const fieldsOf = ({ sheets }: ListProposal): (string | null)[] =>
  (sheets[0]?.columns ?? []).map(({ field }) => field);

describe('a list of devices', () => {
  it('is read by the names that practitioners use, with units converted', () => {
    const proposal = read(
      [
        'Row,Cabinet,RU,Manufacturer,Model,Qty,Power (W),Weight (lb),U Size,Serial',
        'B,7,1,Acme,Storage X,4,650,100,2,123',
      ].join('\n'),
    );
    expect(fieldsOf(proposal)).toEqual([
      'row',
      'rack',
      'position_U',
      'manufacturer',
      'device',
      'count',
      'power_kW',
      'weight_kg',
      'height_U',
      null,
    ]);
    expect(leftOut(proposal)).toEqual([]);
    expect(proposal.plan.racks['B-7']).toEqual({
      name: 'B-7',
      hall: 'h',
      rackType: 'apc-ar3300',
      contents: { 'acme-storage-x': { device: 'acme-storage-x', count: 4, position_U: 1 } },
    });
    // 650 W are 0.65 kW, and 100 lb are 45.359237 kg.
    expect(proposal.plan.catalogue?.devices?.['acme-storage-x']).toEqual({
      id: 'acme-storage-x',
      name: 'Acme Storage X',
      class: 'server',
      inputBasis: 'ac',
      height_U: 2,
      maximum_kW: 0.65,
      weight_kg: 45.359237,
      quality: { height_U: 'E', maximum_kW: 'E', weight_kg: 'E' },
      year: 2026,
      sources: ['imported-list'],
    });
    expect(proposal.before.rackCount).toBe(3);
    expect(proposal.after).toMatchObject({ rackCount: 4, deviceCount: proposal.before.deviceCount + 4 });
    expect(proposal.after.sizing_kW).toBeCloseTo((proposal.before.sizing_kW ?? 0) + 4 * 0.65, 9);
  });

  it('changes nothing of devices that the rack has, however they are spelled', () => {
    const proposal = read('rack;device;qty\na01;NVIDIA DGX-H100;4\n');
    expect(proposal.changes).toEqual([
      { kind: 'unchanged', what: 'rack', id: 'a01', name: 'A01', details: [] },
    ]);
    expect(proposal.plan).toBe(plan);
  });

  it('joins rows of single devices one above the other into one entry', () => {
    const proposal = read(
      'Rack,Position,Model\nN1,U1-U8,DGX H100\nN1,9,DGX H100\nN1,U20,DGX H100\nN1,40,SN2201\n',
    );
    // A DGX H100 has 8 units: 1 to 8, 9 to 16; 20 is apart.
    expect(proposal.plan.racks['N1']?.contents).toEqual({
      'dgx-h100': { device: 'dgx-h100', count: 2, position_U: 1 },
      'dgx-h100-2': { device: 'dgx-h100', position_U: 20 },
      sn2201: { device: 'sn2201', position_U: 40 },
    });
  });

  it('changes the number of the only entry of a device, and says what it was', () => {
    const { changes, plan: after } = read('Rack,Model,Qty\nA01,dgx-h100,2\n');
    expect(changes[0]).toMatchObject({ kind: 'changed', details: ['gpu: Number of devices 2, before 4'] });
    expect(after.racks['a01']?.contents).toEqual({ gpu: { device: 'dgx-h100', count: 2 } });
  });

  it('offers the device that is like an unknown one, and takes it only if asked', () => {
    const csv = 'Rack,Model,Qty\nA01,NVIDIA Quantum-2 QM9700 switch 64x400G,2\n';
    const offered = read(csv);
    expect(leftOut(offered)[0]).toContain('is NVIDIA Quantum-2 QM9700 NDR 64x400G (qm9700) meant?');
    expect(offered.devices[0]).toMatchObject({ kind: 'left-out', candidate: { id: 'qm9700' } });
    const taken = read(csv, { isNearTaken: true });
    expect(taken.devices[0]).toMatchObject({ kind: 'near', deviceId: 'qm9700' });
    expect(taken.plan.racks['a01']?.contents['qm9700']).toEqual({ device: 'qm9700', count: 2 });
  });

  it('leaves out a device that is neither known nor has a power', () => {
    expect(leftOut(read('Rack,Model\nA01,Mystery box\n'))).toEqual([
      'B2 “Mystery box” is not in the catalogue, and the row states no power for a device of its own',
    ]);
  });

  it('does not touch single racks of an entry with several', () => {
    expect(leftOut(read('Rack,Model\nS2,dgx-h100\n'))).toEqual([
      'A2 S2 is one of 2 identical racks of the entry stores: write the entry, or split it first',
    ]);
  });

  it('says where it states another draw than the catalogue, which is used', () => {
    const { remarks, plan: after } = read('Rack,Model,Qty,Max Power [kW]\nA01,dgx-h100,4,7.5\n');
    expect(after).toBe(plan);
    expect(remarks).toEqual([
      {
        place: 'D2',
        message:
          'Maximum draw of NVIDIA DGX H100 is 10.2 kW in the catalogue, which is used; the list states 7.5 kW',
        isLeftOut: false,
      },
    ]);
  });

  it('asks whether watts and kilowatts are confused', () => {
    const texts = (csv: string): string =>
      read(csv)
        .remarks.map(({ message }) => message)
        .join('\n');
    expect(texts('Rack,Model,kW\nA01,Box,750\n')).toContain(
      'Box draws 750 kW: are watts and kilowatts confused?',
    );
    expect(texts('Rack,Model,W\nA01,Box,0.75\n')).toContain('are watts and kilowatts confused?');
    expect(texts('Rack,Model,W\nA01,Box,750\n')).not.toContain('confused');
  });
});

describe('a device of its own without a height', () => {
  it('has one unit, which is said, and the plan can be computed', () => {
    const { remarks, plan: after, after: sums } = read('Rack,Model,W\nN1,Box,500\n');
    expect(after.catalogue?.devices?.['box']).toMatchObject({ height_U: 1, quality: { height_U: 'E' } });
    expect(remarks.map(({ message }) => message)).toContain(
      'the height of Box is not stated: 1 unit is assumed',
    );
    expect(sums.sizing_kW).not.toBeNull();
  });
});

describe('a list after which the plan cannot be computed', () => {
  it('says why', () => {
    const { remarks, after: sums } = read('Rack,Position,Model\nN1,1,DGX H100\nN1,4,SN2201\n');
    expect(sums.sizing_kW).toBeNull();
    const [remark] = remarks.filter(({ message }) => message.includes('cannot be computed'));
    expect(remark?.message).toMatch(/^with the list the plan cannot be computed: racks\.N1\./);
  });
});

describe('a list of racks', () => {
  it('creates racks with their load as an estimate, and changes what it states of others', () => {
    const proposal = read(
      'Rack name,Room,Rack type,kW,Customer\nA01,Hall 1,,,Blue\nC1,Hall 2,Generic rack 48U,"7.5",Red\n',
    );
    expect(leftOut(proposal)).toEqual([]);
    const { racks, halls, catalogue } = proposal.plan;
    expect(racks['a01']?.tenant).toBe('Blue');
    expect(halls['Hall-2']).toEqual({ name: 'Hall 2' });
    expect(racks['C1']).toEqual({
      name: 'C1',
      hall: 'Hall-2',
      rackType: 'generic-48u',
      contents: { load: { device: 'it-load-of-7-5-kw' } },
      tenant: 'Red',
    });
    expect(catalogue?.devices?.['it-load-of-7-5-kw']).toMatchObject({
      height_U: 0,
      maximum_kW: 7.5,
      quality: { maximum_kW: 'E' },
    });
    // A plan with such a load can be computed.
    expect(proposal.after.sizing_kW).toBeCloseTo((proposal.before.sizing_kW ?? 0) + 7.5, 9);
    expect(proposal.changes.map(({ kind, what, id }) => `${what} ${id} ${kind}`)).toEqual([
      'hall Hall-2 created',
      'rack a01 changed',
      'rack C1 created',
      'device it-load-of-7-5-kw created',
    ]);
  });

  it('does not use the load of a rack whose devices are known', () => {
    const { plan: after, remarks } = read('Rack,kW\nA01,30\n');
    expect(after).toBe(plan);
    expect(remarks[0]).toEqual({
      place: 'B2',
      message: 'the load of the rack is not used: it follows from its devices',
      isLeftOut: false,
    });
  });

  it('refuses a new rack without a hall where the plan has several', () => {
    const two = { ...plan, halls: { ...plan.halls, two: { name: 'Two' } } };
    expect(leftOut(read('Rack,Tenant\nZ1,Red\n', { plan: two }))).toEqual([
      'A2 states no hall for the new rack Z1; the plan has h, two',
    ]);
  });
});

describe('cells that are not understood leave their row out, and say why', () => {
  const reasons: readonly (readonly [what: string, csv: string, reason: string])[] = [
    [
      'no rack, as in merged cells',
      'Rack,Model\n,dgx-h100\n',
      'A2 states no rack; of merged cells only the first has a value',
    ],
    ['a text for a number', 'Rack,Model,Qty\nA01,dgx-h100,many\n', 'C2 “many” is no number'],
    ['part of a device', 'Rack,Model,Qty\nA01,dgx-h100,1.5\n', 'C2 must be a whole number from 1 to 200'],
    [
      'a number that can be read in two ways',
      'Rack;Model;W\nA01;Box;1,500\n',
      'C2 “1,500” can be read in two ways; write it without separators of thousands',
    ],
    [
      'a power without a unit',
      'Rack,Model,Power\nA01,Box,750\n',
      'C2 has no unit, nor has its heading: write kW, W, kg or lb',
    ],
    [
      'a unit of something else',
      'Rack,Model,Power (W)\nA01,Box,5 kg\n',
      'C2 has the unit “kg”, which is not understood here',
    ],
    [
      'a position between units',
      'Rack,Model,U\nA01,dgx-h100,1.3\n',
      'C2 must be a unit from 1, in halves: the lowest unit of the device',
    ],
    ['an unknown face', 'Rack,Model,Face\nA01,dgx-h100,left\n', 'C2 “left” must be front or rear'],
    ['a sum', 'Rack,Model,Qty\nTotal,,12\n', 'A2 is a sum, and no rack or device'],
    [
      'an unknown rack type',
      'Rack,Rack type\nZ1,Wardrobe\n',
      'B2 “Wardrobe” is no rack type of the catalogue or the plan',
    ],
  ];
  it.each(reasons)('%s', (_, csv, reason) => {
    const proposal = read(csv);
    expect(leftOut(proposal)).toEqual([reason]);
    expect(proposal.plan).toBe(plan);
    expect(proposal.sheets[0]?.readCount).toBe(0);
  });
});

describe('a row that is left out', () => {
  it.each([
    'Rack,Model,Qty\nN1,dgx-h100,1.5\n',
    'Rack,Model,Qty\nN1,Mystery,1\n',
    'Rack,Rack type,Room\nN1,Wardrobe,New room\n',
    'Rack,Racks,Room\nN1,0,New room\n',
    'Rack,Model,W\nS1,Box,500\n',
  ])('creates no rack, hall or device: %j', (csv) => {
    const proposal = read(csv);
    expect(leftOut(proposal)).toHaveLength(1);
    expect(proposal.changes).toEqual([]);
    expect(proposal.plan).toBe(plan);
  });
});

describe('numbers', () => {
  const powerOf = (csv: string): number | undefined =>
    Object.values(read(csv).plan.catalogue?.devices ?? {})[0]?.maximum_kW;

  it('have a decimal comma where another cell of the column shows it', () => {
    expect(powerOf('Rack;Model;kW\nA01;Box;1,500\nA01;Other;0,75\n')).toBe(1.5);
  });

  it('have separators of thousands where another cell of the column shows them', () => {
    expect(powerOf('Rack;Model;W\nA01;Box;1,500\nA01;Other;1,750.5\n')).toBe(1.5);
  });

  it('may state their unit in the cell, which counts before that of the heading', () => {
    expect(powerOf('Rack,Model,Power (kW)\nA01,Box,750 W\n')).toBe(0.75);
    expect(powerOf('Rack,Model,Power\nA01,Box,1.2kW\n')).toBe(1.2);
    expect(powerOf('Rack,Model,Heat (BTU/h)\nA01,Box,3412.14163\n')).toBeCloseTo(1, 6);
  });
});

describe('columns', () => {
  it('are found below titles, and those that are not used say why', () => {
    const proposal = read(
      'Inventory of site X\n\nRack,Rack,Model,,Total power (kW),kVA,Hostname\nA01,A02,dgx-h100,x,40,45,n1\n',
    );
    const columns = proposal.sheets[0]?.columns ?? [];
    expect(columns.map(({ column, field, note }) => [column, field, note])).toEqual([
      ['A', 'rack', null],
      ['B', null, 'not used: column A states it already'],
      ['C', 'device', null],
      ['D', null, 'no heading: not used'],
      ['E', null, 'a sum of several devices or racks: it follows from them'],
      ['F', null, 'apparent power: state kW or W'],
      ['G', null, null],
    ]);
  });

  it('of a table that is no list are named in the refusal', () => {
    expect(() => read('Date,Amount\n2026-01-01,5\n')).toThrow(
      'No sheet is a list of racks or devices: it has the columns “Date”, “Amount”; a list has a column for the rack',
    );
  });
});

describe('limits', () => {
  it('refuse a list of more than 50,000 rows', () => {
    const csv = `Rack,Model\n${'A01,dgx-h100\n'.repeat(50_001)}`;
    expect(() => read(csv)).toThrow('The list has 50,001 rows; up to 50,000 are read.');
  });

  it('leave out entries above the limit of a rack', () => {
    const csv = `Rack,Model,W\n${Array.from({ length: 125 }, (_, index) => `A01,Box ${String(index)},100\n`).join('')}`;
    const reasons = leftOut(read(csv));
    expect(reasons).toHaveLength(6);
    expect(reasons[0]).toContain('the rack has 120 entries of devices already, which is the limit');
  });
});
