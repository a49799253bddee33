import { describe, expect, it } from 'vitest';
import { buildRows } from '../../../../models/edit/commands/arrange/buildRows.ts';
import { checkRows } from '../../../../models/edit/commands/arrange/checkRows.ts';
import { facingAlong, planRows, racksAlong } from '../../../../models/edit/commands/arrange/planRows.ts';
import type { RowsToBuild } from '../../../../models/edit/commands/arrange/RowsToBuild.ts';
import { nextRow, rackLabel, rowIndex } from '../../../../models/edit/commands/arrange/numbering.ts';
import { objectAt, valueAt, type JsonObject } from '../../../../models/edit/document/json.ts';
import { after, emptyHall, hallId, hallWith, rackSize_mm, sceneIn } from './drawnHall.ts';

const wanted: RowsToBuild = {
  rack: { rackId: 'one', ...rackSize_mm },
  start: { x_mm: 3000, y_mm: 6000 },
  along: 'x',
  isReversed: false,
  rackCount: 3,
  pitch_mm: 600,
  gapEvery_racks: 0,
  gap_mm: 0,
  facing_deg: 0,
  rowCount: 1,
  firstAisle: 'cold',
  coldAisle_mm: 1200,
  hotAisle_mm: 900,
  containment: 'none',
  scheme: 'letter',
  firstRow: 0,
  firstNumber: 1,
};

const corners = (rows: RowsToBuild): (readonly [string, number, number, number])[] =>
  planRows(rows).rows.flatMap(({ racks }) =>
    racks.map(({ label, west_mm, south_mm, facing_deg }) => [label, west_mm, south_mm, facing_deg] as const),
  );

describe('a planned row', () => {
  it('has its fronts on the line and counts from its start', () => {
    expect(corners(wanted)).toEqual([
      ['A01', 3000, 4800, 0],
      ['A02', 3600, 4800, 0],
      ['A03', 4200, 4800, 0],
    ]);
    // To the west, the first rack ends at the start.
    expect(corners({ ...wanted, isReversed: true, facing_deg: 180 })).toEqual([
      ['A01', 2400, 6000, 180],
      ['A02', 1800, 6000, 180],
      ['A03', 1200, 6000, 180],
    ]);
  });

  it('runs along y with fronts to the east or the west', () => {
    expect(corners({ ...wanted, along: 'y', rackCount: 2 })).toEqual([
      ['A01', 1800, 6000, 90],
      ['A02', 1800, 6600, 90],
    ]);
    expect(corners({ ...wanted, along: 'y', rackCount: 2, facing_deg: 270 })).toEqual([
      ['A01', 3000, 6000, 270],
      ['A02', 3000, 6600, 270],
    ]);
    expect(facingAlong('y', 180)).toBe(270);
    expect(facingAlong('x', 90)).toBe(0);
  });

  it('has a gap after every two racks in place of the distance of the pitch', () => {
    const spaced = { ...wanted, rackCount: 5, pitch_mm: 650, gapEvery_racks: 2, gap_mm: 300 };
    // 0, 650, then 650 + 600 + 300 = 1550, 2200, then 2200 + 900 = 3100.
    expect(corners(spaced).map(([, west_mm]) => west_mm - 3000)).toEqual([0, 650, 1550, 2200, 3100]);
  });

  it('has as many racks as its line covers, and one more for half a rack', () => {
    expect(racksAlong(0, wanted)).toBe(1);
    expect(racksAlong(6000, wanted)).toBe(10);
    expect(racksAlong(6299, wanted)).toBe(10);
    expect(racksAlong(6300, wanted)).toBe(11);
    expect(racksAlong(-5, { ...wanted, pitch_mm: 800 })).toBe(1);
    expect(racksAlong(1e9, wanted)).toBe(200);
  });
});

describe('several planned rows', () => {
  it('face each other over a cold aisle, then turn their rears over a hot aisle', () => {
    const rows = planRows({ ...wanted, rackCount: 2, rowCount: 3, containment: 'hot-aisle' });
    // Row A is south of y = 6000. B begins 1200 north of it, C 900 north of B's rear at 8400.
    expect(rows.rows.map(({ name, racks }) => [name, racks[0]?.south_mm, racks[0]?.facing_deg])).toEqual([
      ['A', 4800, 0],
      ['B', 7200, 180],
      ['C', 9300, 0],
    ]);
    expect(rows.aisles).toEqual([
      {
        kind: 'cold-aisle',
        west_mm: 3000,
        east_mm: 4200,
        south_mm: 6000,
        north_mm: 7200,
        isContained: false,
      },
      { kind: 'hot-aisle', west_mm: 3000, east_mm: 4200, south_mm: 8400, north_mm: 9300, isContained: true },
    ]);
  });

  it('begin with a hot aisle behind the first row if that is wanted', () => {
    const rows = planRows({ ...wanted, rowCount: 2, firstAisle: 'hot' });
    expect(rows.rows.map(({ racks }) => [racks[0]?.south_mm, racks[0]?.facing_deg])).toEqual([
      [4800, 0],
      [2700, 180],
    ]);
    expect(rows.aisles).toMatchObject([{ kind: 'hot-aisle', south_mm: 3900, north_mm: 4800 }]);
  });

  it('follow each other to the west where they run along y and face west', () => {
    const rows = planRows({ ...wanted, along: 'y', facing_deg: 270, rowCount: 2 });
    expect(rows.rows.map(({ racks }) => [racks[0]?.west_mm, racks[0]?.facing_deg])).toEqual([
      [3000, 270],
      [600, 90],
    ]);
    expect(rows.aisles).toMatchObject([{ kind: 'cold-aisle', west_mm: 1800, east_mm: 3000 }]);
  });
});

describe('numbering', () => {
  it('has letters with or without a dash, or numbers', () => {
    const last = { row: 26, number: 7, digitCount: 2 };
    expect(rackLabel({ scheme: 'letter', ...last })).toBe('AA07');
    expect(rackLabel({ scheme: 'letter-dash', ...last })).toBe('AA-07');
    expect(rackLabel({ scheme: 'number-dash', ...last })).toBe('27-07');
    expect(corners({ ...wanted, rackCount: 2, firstNumber: 99 }).map(([label]) => label)).toEqual([
      'A099',
      'A100',
    ]);
  });

  it('continues after the last row in use, whatever other labels there are', () => {
    expect(nextRow('letter', ['A01', 'C-07', 'GPU-4', '12-03', 'ABCD01'])).toBe(3);
    expect(nextRow('number-dash', ['A01', '2-07', '12-03'])).toBe(12);
    expect(nextRow('letter', [])).toBe(0);
  });

  it('reads the name of a row, and nothing else', () => {
    expect([rowIndex('letter', ' b '), rowIndex('letter-dash', 'AA'), rowIndex('number-dash', '3')]).toEqual([
      1, 26, 2,
    ]);
    expect(['', '4', 'ABCD', 'Ä'].map((text) => rowIndex('letter', text))).toEqual(Array(4).fill(undefined));
    expect(['0', 'A', '1.5'].map((text) => rowIndex('number-dash', text))).toEqual(Array(3).fill(undefined));
  });
});

describe('building rows', () => {
  it('takes unplaced racks first and states how many it adds', () => {
    const empty = emptyHall();
    const few = buildRows(empty, hallId, planRows(wanted));
    expect(few).toMatchObject({ addedCount: 0, problem: null, keys: ['one/A01', 'one/A02', 'one/A03'] });
    const many = buildRows(empty, hallId, planRows({ ...wanted, rowCount: 2 }));
    expect(many.addedCount).toBe(2);
    expect(many.command.label).toBe('build rows A and B of 6 racks');
    const built = after(empty, many.command);
    expect(valueAt(built, ['racks', 'one', 'count'])).toBe(6);
    expect(Object.keys(objectAt(built, ['racks', 'one', 'places']))).toHaveLength(6);
  });

  it('contains the aisles of the wanted kind in the same step', () => {
    const empty = emptyHall();
    const planned = planRows({ ...wanted, rowCount: 3, containment: 'cold-aisle' });
    const built = after(empty, buildRows(empty, hallId, planned).command);
    expect(valueAt(built, ['halls', hallId, 'room', 'containments'])).toEqual({
      'cold-aisle-1': { kind: 'cold-aisle', x_mm: 3000, y_mm: 6000, width_mm: 1800, depth_mm: 1200 },
    });
  });

  it('refuses labels that are in use, in words', () => {
    const used = hallWith(emptyHall(), 'two', 1, [600, 600]);
    const refused = buildRows(used, hallId, planRows(wanted));
    expect(refused.command.edits).toEqual([]);
    expect(refused.problem).toBe('A01 is the label of other racks: choose another row or first number.');
  });
});

describe('the check of planned rows', () => {
  const found = (document: JsonObject, rows: RowsToBuild) => {
    const { room, items } = sceneIn(document);
    const racks = items.flatMap(({ rack }) => rack ?? []);
    const rack = { ...rows.rack, height_mm: 2000, weight_kg: 900 };
    return checkRows({ floor: { path: `halls.${hallId}`, room, racks }, planned: planRows(rows), rack });
  };

  it('finds nothing in the middle of an empty room', () => {
    expect(found(emptyHall(), { ...wanted, rowCount: 2 }).findings).toEqual([]);
  });

  it('names the racks that stand on others, and the aisle that is too narrow', () => {
    const used = hallWith(emptyHall(), 'two', 1, [3300, 4800]);
    const overlap = found(used, { ...wanted, firstRow: 1 });
    expect([...overlap.labels]).toEqual(expect.arrayContaining(['B01', 'B02']));
    expect(overlap.findings[0]).toMatchObject({ severity: 'error' });
    const narrow = found(emptyHall(), { ...wanted, rowCount: 2, coldAisle_mm: 700 });
    expect(narrow.findings.some(({ message }) => /cold aisle/i.test(message))).toBe(true);
  });

  it('leaves out what is found on other racks alone', () => {
    const used = hallWith(hallWith(emptyHall(), 'two', 1, [15_000, 9000]), 'two', 1, [15_300, 9000]);
    expect(found(used, { ...wanted, firstRow: 1 }).findings).toEqual([]);
  });
});
