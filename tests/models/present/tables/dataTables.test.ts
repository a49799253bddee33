import { describe, expect, it } from 'vitest';
import { dataTables, tableIds, tableOf } from '../../../../models/present/tables/dataTables.ts';
import type { DataTable } from '../../../../models/present/tables/DataTable.ts';
import { computeTableSource } from '../../../../models/present/tables/computeTableSource.ts';
import type { TableSource } from '../../../../models/present/tables/TableSource.ts';
import { columnHead, sheetName } from '../../../../models/present/tables/workbook.ts';
import { unitOfName } from '../../../../models/units/suffixes.ts';
import { rankCoolingSystems } from '../../../../models/study/rankCoolingSystems.ts';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { failingHall } from '../../../support/failingHall.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';
import { tagged } from './tagged.ts';

const examples = [
  'air-vs-liquid',
  'air-vs-liquid-computed',
  'hall-1mw',
  'hall-owned',
  'mixed-hall',
  'ai-hall',
];
const sources = new Map([
  ...examples.map((name) => [name, computeTableSource(examplePlan(name), library)] as const),
  ['failing-hall', computeTableSource(parsePlan(failingHall()), library)],
]);

/** The tables of an example, in which every number of report and capacities is another one. */
function taggedTables(source: TableSource): { tables: DataTable[]; paths: ReadonlyMap<number, string> } {
  const report = tagged(source.report, 1e6);
  const capacities = tagged(Object.fromEntries(source.capacities), 5e6);
  const paths = new Map([...report.paths, ...capacities.paths]);
  const tables = dataTables({
    ...source,
    report: report.value,
    capacities: new Map(Object.entries(capacities.value)),
  });
  return { tables, paths };
}

/** Tables of the plan itself, whose numbers are not of the report. */
const LISTS = new Set(['rack-list', 'device-list', 'rack-places', 'feed-list', 'sources', 'cooling-ranking']);
/** Columns that count rows or months. */
const COUNTED = new Set(['month', 'time_years']);
/** Columns whose field has another name, as one column shows several fields. */
const FIELDS: Readonly<Record<string, RegExp>> = {
  'energy-by-part energy_kWh': /\.plant\.energy\.\w+_kWh$/,
  'carbon-by-scope carbon_kg': /\.carbon\.\w+_kg$/,
  'ownership-by-part totalCost': /\.ownership\.totals\.\w+Cost$/,
  'ownership-by-part annualisedCost': /\.ownership\.annualised\.\w+Cost$/,
  'cash-flows spendingCost': /\.ownership\.spendingCosts\.\d+$/,
  'bill-lines-by-month quantity': /\.bill\.lines\.\d+\.quantities\.\d+$/,
  'bill-lines-by-month cost': /\.bill\.lines\.\d+\.costs\.\d+$/,
  'demand-by-month quantity': /\.bill\.lines\.\d+\.quantities\.\d+$/,
  'demand-by-month cost': /\.bill\.lines\.\d+\.costs\.\d+$/,
  'differences baselineValue': /\.differences\.\d+\.baseline\.value$/,
  'differences itsValue': /\.differences\.\d+\.its\.value$/,
  'feeds line1_kVA': /\.lines_kVA\.0$/,
  'feeds line2_kVA': /\.lines_kVA\.1$/,
  'feeds line3_kVA': /\.lines_kVA\.2$/,
};

describe.each([...sources.keys()])('tables of %s', (example) => {
  const source = sources.get(example);
  if (source === undefined) throw new Error(example);
  const { tables, paths } = taggedTables(source);
  const { report, capacities } = source;

  it('show each number of the report in the column and the row of its field', () => {
    let count = 0;
    for (const { id, columns, rows } of tables) {
      if (LISTS.has(id)) continue;
      for (const row of rows) {
        for (const [index, cell] of row.entries()) {
          const name = columns[index]?.name ?? '';
          if (typeof cell !== 'number' || COUNTED.has(name)) continue;
          const path = paths.get(cell) ?? `not in the report: ${id} ${name}`;
          expect(path).toMatch(fieldOf(id, name));
          expect(optionIdOf(path)).toBe(row[0]);
          count += 1;
        }
      }
    }
    expect(count).toBeGreaterThan(200);
  });

  it('leave out no number of the report but those that are listed here', () => {
    const shown = new Set(tables.flatMap(({ rows }) => rows.flat()));
    const missing = [...paths]
      .filter(([tag]) => !shown.has(tag))
      .map(([, path]) =>
        path.replaceAll(/(?<=\.)\d+(?=\.|$)/g, 'N').replace(/^[\w-]+(?=\.(halls|rows|racks))/, 'ID'),
      );
    const allowed = [
      'plan.schemaVersion',
      // Equal to that of the year, which is shown: a test below.
      'options.N.bill.annual.electricityCost',
      'comparison.options.N.statedPues.N.pue',
      'comparison.options.N.ownership.crossings.N.time_years',
      // The binding limit is one of the limits.
      /^ID\.(halls|rows|racks)\.N\.binding\./,
      /\.plant\.monthly\.N\.month$/,
    ];
    const others = missing.filter(
      (path) => !allowed.some((one) => (typeof one === 'string' ? one === path : one.test(path))),
    );
    expect([...new Set(others)]).toEqual([]);
  });

  it('may leave out the electricity cost of a bill, as it is that of the year', () => {
    for (const { annual, bill } of report.options) {
      expect(bill.annual.electricityCost).toBe(annual.electricityCost);
    }
  });

  it('have as many cells in each row as columns, of the kind of the column', () => {
    for (const { id, columns, rows } of dataTables(source)) {
      for (const row of rows) {
        expect(row, id).toHaveLength(columns.length);
        for (const [index, cell] of row.entries()) {
          const column = columns[index];
          if (cell !== null)
            expect(typeof cell, `${id} ${column?.name ?? ''}`).toBe(
              column?.kind === 'number' ? 'number' : 'string',
            );
          if (typeof cell === 'number') expect(Number.isFinite(cell)).toBe(true);
        }
      }
    }
  });

  /** The id of the option that a path is of. */
  function optionIdOf(path: string): string | undefined {
    const [section, key = '', index = ''] = path.split('.');
    if (section === 'options') return report.options[Number(key)]?.id;
    if (section === 'comparison') return report.comparison.options[Number(index)]?.id;
    return capacities.has(section ?? '') ? section : undefined;
  }

  function fieldOf(id: string, name: string): RegExp {
    const field = name.replace(`_${report.currency}`, '');
    const known = FIELDS[`${id} ${field}`];
    if (known !== undefined) return known;
    // Figures of a state of a node or a feed: `worstLoad_kVA` is `worst.load_kVA`.
    const state = /^(normal|worst|inMaintenance)([A-Z]\w*)$/.exec(field);
    if (state === null) return new RegExp(`\\.${field}$`);
    const [, section = '', rest = ''] = state;
    return new RegExp(`\\.${section}\\.${rest.slice(0, 1).toLowerCase()}${rest.slice(1)}$`);
  }
});

describe('every table', () => {
  const all = [...sources.values()].flatMap(dataTables);

  it('has an id and a title of its own, and a sheet name that Excel takes', () => {
    const [first] = sources.values();
    if (first === undefined) throw new Error('no example');
    const tables = dataTables(first);
    expect(tables.map(({ id }) => id)).toEqual(tableIds);
    const names = tables.map((table) => {
      expect(sheetName(table)).toBe(table.title);
      return sheetName(table).toLowerCase();
    });
    expect(new Set(names).size).toBe(tables.length);
  });

  it('has columns of different names and heads, whose unit is that of the name', () => {
    for (const { id, columns } of all) {
      expect(new Set(columns.map(({ name }) => name)).size, id).toBe(columns.length);
      const heads = columns.map(columnHead);
      expect(
        heads.filter((head, index) => heads.indexOf(head) !== index),
        id,
      ).toEqual([]);
      for (const { name, kind } of columns) {
        expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/);
        const isMoney = /_(USD|EUR)(_per_\w+)?$/.test(name);
        const isOfTheLine = /^(value|baselineValue|itsValue|quantity|used|limit|headroom)$/.test(name);
        if (kind === 'number' && !isMoney && !isOfTheLine)
          expect(unitOfName(name), `${id} ${name}`).toBeDefined();
      }
    }
  });

  it('has rows in some example', () => {
    const empty = tableIds.filter((id) => all.every((table) => table.id !== id || table.rows.length === 0));
    expect(empty).toEqual(['cooling-ranking']);
  });
});

describe('the ranking of cooling systems', () => {
  it('has a row for each system with its figures', () => {
    const source = sources.get('air-vs-liquid-computed');
    const [option] = source?.report.options ?? [];
    if (source === undefined || option === undefined) throw new Error('no option');
    const ranking = rankCoolingSystems(source.plan, option.id, library);
    const { columns, rows } = tableOf('cooling-ranking', {
      ...source,
      ranking: { optionId: option.id, ranking },
    });
    const at = (name: string): number => columns.findIndex((column) => column.name === name);
    expect(rows.map((row) => [row[at('system')], row[at('facilityEnergy_kWh')], row[at('pue')]])).toEqual(
      ranking.systems.map(({ preset, figures }) => [
        preset,
        figures?.facilityEnergy_kWh ?? null,
        figures?.pue ?? null,
      ]),
    );
  });
});

describe('lists', () => {
  it('state the racks of the plan, and those of an option that changes racks', () => {
    const source = sources.get('air-vs-liquid-computed');
    if (source === undefined) throw new Error('no example');
    const { plan } = source;
    const [rackId] = Object.keys(plan.racks);
    const changed = {
      ...plan,
      options: {
        same: { name: 'Same', changes: {} },
        more: { name: 'More', changes: { racks: { [rackId ?? '']: { count: 77 } } } },
      },
    };
    const { columns, rows } = tableOf('rack-list', { ...source, plan: changed });
    const countAt = columns.findIndex(({ name }) => name === 'rackCount');
    const cells = rows.map((row) => [row[0], row[1], row[countAt]]);
    const entries = Object.entries(plan.racks);
    expect(cells).toEqual([
      ...entries.map(([id, { count }]) => [null, id, count ?? 1]),
      ...entries.map(([id, { count }]) => ['more', id, id === rackId ? 77 : (count ?? 1)]),
    ]);
  });
});
