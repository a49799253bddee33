import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../models/plan/document/planSchema.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { netboxAvailable_VA } from '../../../models/interchange/netbox/availablePower.ts';
import { unguarded } from '../../../models/interchange/csvCells.ts';
import { csvText } from '../../../models/interchange/netbox/write/csvText.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { csvRows } from '../../../models/interchange/csvRows.ts';
import { examplePlan, withoutDrawing } from '../../support/plans.ts';
import { exported, linesOf } from './netboxFiles.ts';

const mixed = scenarioAt(withoutDrawing(examplePlan('mixed-hall')), 'air');
const files = exported(mixed);

describe('files for NetBox', () => {
  it('have only required columns, and status planned', () => {
    expect(linesOf(files, 'sites.csv')).toEqual([
      'name,slug,status,time_zone',
      'Dallas,dallas,planned,America/Chicago',
    ]);
    expect(linesOf(files, 'locations.csv')).toEqual([
      'site,name,slug,status',
      'Dallas,Core room,core,planned',
      'Dallas,GPU hall,gpu-hall,planned',
    ]);
    expect(linesOf(files, 'racks.csv')[0]).toBe('site,location,name,status,rack_type');
    expect(linesOf(files, 'devices.csv')[0]).toBe(
      'name,role,manufacturer,device_type,status,site,location,rack,position,face',
    );
  });

  // 8 + 4 + 2 + 1 racks; 8 x 5 + 4 x 3 + 2 x 11 + 12 devices; 8 x 4 + 4 x 2 + 2 x 2 + 2 feeds.
  it('have every individual rack, device and feed', () => {
    expect(linesOf(files, 'racks.csv')).toHaveLength(1 + 15);
    expect(linesOf(files, 'devices.csv')).toHaveLength(1 + 40 + 12 + 22 + 12);
    expect(linesOf(files, 'power-feeds.csv')).toHaveLength(1 + 32 + 8 + 4 + 2);
    expect(linesOf(files, 'racks.csv')).toContain(
      'Dallas,GPU hall,DGX H100-8,planned,"Cabinet as NVIDIA recommends, 52U"',
    );
  });

  it('have devices by their lowest occupied unit', () => {
    expect(linesOf(files, 'devices.csv')).toContain(
      'DGX H100-1-U11,GPU server,NVIDIA,DGX H100,planned,Dallas,GPU hall,DGX H100-1,11,front',
    );
  });

  // 10,200 W / 6 = 1,700 W; 7,750 W = 4 x 1,292 + 2 x 1,291 W. Ratings of 6 x 3.3 kW would count spares.
  it('have power ports that add up to the device draw, with ratings in the comments', () => {
    const text = linesOf(files, 'device-types/dgx-h100.yaml');
    expect(text.filter((line) => line.includes('maximum_draw'))).toEqual(
      Array(6).fill('    maximum_draw: 1700'),
    );
    expect(text.filter((line) => line.includes('allocated_draw: 1292'))).toHaveLength(4);
    expect(text.filter((line) => line.includes('allocated_draw: 1291'))).toHaveLength(2);
    expect(text.find((line) => line.startsWith('comments:'))).toContain('rated 19.8 kW in all');
  });

  it('call side A primary and the others redundant, from a panel for each side', () => {
    expect(
      linesOf(files, 'power-panels.csv')
        .slice(1)
        .map((line) => line.split(',')[1]),
    ).toEqual(['Panel A', 'Panel B']);
    expect(linesOf(files, 'power-feeds.csv')).toContain(
      'Dallas,Panel B,GPU hall,DGX H100-1,DGX H100-1-B1,planned,redundant,ac,three-phase,415,60,80',
    );
  });

  it('have cooling from version 4.7 only', () => {
    const cooled: Plan = {
      ...mixed,
      racks: Object.fromEntries(
        Object.entries(mixed.racks).map(([id, rack]) => [id, { ...rack, coolingCapacity_kW: 45.678 }]),
      ),
    };
    expect(linesOf(exported(cooled), 'racks.csv')[0]).not.toContain('cooling');
    const [header, first] = linesOf(exported(cooled, true), 'racks.csv');
    expect(header).toBe('site,location,name,status,rack_type,cooling_capability,cooling_capacity');
    expect(first).toMatch(/,air-only,45\.68$/);
  });

  it('name racks of an entry by their positions on the floor', () => {
    const place = { x_mm: 0, y_mm: 0, facing_deg: 0 as const };
    const { network } = mixed.racks;
    if (network === undefined) throw new Error('the example has a rack of switches');
    const placed: Plan = {
      ...mixed,
      racks: { network: { ...network, count: 3, places: { A07: place, A08: { ...place, x_mm: 600 } } } },
    };
    const names = linesOf(exported(placed), 'racks.csv')
      .slice(1)
      .map((line) => line.split(',')[2]);
    expect(names).toEqual(['A07', 'A08', 'Network-3']);
    expect(linesOf(exported(placed), 'placement.json').join('')).toContain('"x_mm": 600');
  });

  it('are rejected if there are too many racks to export', () => {
    const many = Object.fromEntries(
      Object.entries(mixed.racks).map(([id, rack]) => [id, { ...rack, count: 90_000 }]),
    );
    expect(() => exported({ ...mixed, racks: many })).toThrow(ModelError);
  });
});

describe('cells', () => {
  it.each(['=1+1', '+cmd', '-x', '@sum', '\tx', "'=1", "''@x"])(
    'that begin as a formula are made safe: %j',
    (cell) => {
      const [, line = ''] = csvText(['a'], [{ a: cell }]).split('\n');
      expect(line.replace(/^"/, '')).toMatch(/^'/);
      expect(unguarded(csvRows(`a\n${line}\n`).rows[1]?.[0] ?? '')).toBe(cell);
    },
  );

  it.each(['-5', '+3.5', '12', "it's", 'a=b'])('that are numbers or words are unchanged: %s', (cell) => {
    expect(csvText(['a'], [{ a: cell }])).toBe(`a\n${cell}\n`);
    expect(unguarded(cell)).toBe(cell);
  });

  it('with commas, quotes and line ends are quoted', () => {
    expect(csvText(['a', 'b'], [{ a: 'x,y', b: 'say "no"' }])).toBe('a,b\n"x,y","say ""no"""\n');
  });
});

describe('the available power of a feed in NetBox', () => {
  const feed = { phaseCount: 3 as const, voltage_V: 230, current_A: 32, deratingFraction: 1 };

  // NetBox issue 21949 quotes 12,749 VA; 230 x 32 x 1.732 = 12,747.5, so that the quoted figure is 1 VA off.
  it('is 12,749 VA of 230 V three-phase and 32 A, within 1 VA, while the 230/400 V circuit supplies 22,080 VA', () => {
    expect(Math.abs(netboxAvailable_VA(feed) - 12_749)).toBeLessThanOrEqual(1);
    expect(3 * feed.voltage_V * feed.current_A).toBe(22_080);
    // 400 V line-to-line: 400 x 32 x 1.732 = 22,169.6.
    expect(netboxAvailable_VA({ ...feed, voltage_V: 400 })).toBe(22_170);
  });

  // 208 V x 30 A x 0.8 x 1.732 = 8,646; HP "Power basics" has 8,646 VA.
  it('agrees with the table of HP for 208 V three-phase', () => {
    const hp = { phaseCount: 3 as const, voltage_V: 208, deratingFraction: 0.8 };
    expect(netboxAvailable_VA({ ...hp, current_A: 30 })).toBe(8646);
    expect(Math.abs(netboxAvailable_VA({ ...hp, current_A: 60 }) - 17_292)).toBeLessThanOrEqual(1);
    expect(Math.abs(netboxAvailable_VA({ ...hp, current_A: 20 }) - 5764)).toBeLessThanOrEqual(1);
  });
});
