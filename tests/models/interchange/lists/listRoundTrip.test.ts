import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvSheet } from '../../../../models/interchange/lists/csvSheet.ts';
import { readListFile } from '../../../../models/interchange/lists/listFile.ts';
import { proposeList, type ListFile } from '../../../../models/interchange/lists/proposeList.ts';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import type { Plan } from '../../../../models/plan/document/planSchema.ts';
import { computeTableSource } from '../../../../models/present/tables/computeTableSource.ts';
import { tableOf, type TableId } from '../../../../models/present/tables/dataTables.ts';
import { tableCsv } from '../../../../models/present/tables/tableCsv.ts';
import { reportPlan } from '../../../../models/report/reportPlan.ts';
import { listReaders } from '../../../../server/files/listReaders.ts';
import { workbookBytes } from '../../../../server/results/tableResults.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';
import { runs } from '../../../support/runs.ts';

const examples = [
  'air-vs-liquid',
  'air-vs-liquid-computed',
  'hall-1mw',
  'hall-20mw',
  'hall-owned',
  'mixed-hall',
  'ai-hall',
];

/** Reads a list into the plan that it was written from, and expects no change. */
function expectUnchanged(file: ListFile, plan: Plan): void {
  const {
    changes,
    plan: after,
    devices,
    remarks,
    before,
    after: sums,
  } = proposeList(file, { plan, library, year: 2026 });
  expect(remarks.filter(({ isLeftOut }) => isLeftOut)).toEqual([]);
  expect(changes.filter(({ kind }) => kind !== 'unchanged')).toEqual([]);
  expect(changes.map(({ id }) => id).sort()).toEqual(Object.keys(plan.racks).sort());
  expect(devices.filter(({ kind }) => kind !== 'exact')).toEqual([]);
  expect(sums).toEqual(before);
  expect(after).toBe(plan);
}

describe('a workbook written from a plan and read again', () => {
  it.each(examples)('changes nothing of %s', async (example) => {
    const plan = examplePlan(example);
    const bytes = await workbookBytes(computeTableSource(plan, library));
    const file = await readListFile('plan.xlsx', bytes, listReaders);
    expect(file.sheets[0]?.name).toBe('About');
    expectUnchanged(file, plan);
  });
});

const deviceIds = ['dgx-h100', 'srv-1u-r640', 'qm9700', 'gb200-nvl72', 'stor-4u-hdd60'];
/** Names that spreadsheets may take for something else. */
const names = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '+A1',
    '-B2',
    '@home',
    "'quoted",
    'a,b',
    'a;b',
    'say "rack"',
    '007',
    '1e5',
    '2026-01-02',
    'true',
    'Ünï 机架',
    '_x0041_',
    'valueOf',
    '__proto__',
    'constructor',
  ),
  fc
    .string({ minLength: 1, maxLength: 30 })
    .filter((text) => text.trim() === text && !/[\p{Cc}\s]{1}/u.test(text) && !/^total|^sum/i.test(text)),
);
const contents = fc.record(
  {
    device: fc.constantFrom(...deviceIds),
    count: fc.integer({ min: 1, max: 5 }),
    position_U: fc.integer({ min: 2, max: 80 }).map((half) => half / 2),
    face: fc.constantFrom('front' as const, 'rear' as const),
    heatCaptureFraction: fc.constantFrom(0, 0.5, 0.85, 1),
  },
  { requiredKeys: ['device'] },
);
const ids = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,8}$/).filter((id) => !/^(total|sum)/i.test(id));
const racks = fc.dictionary(
  ids,
  fc.record(
    {
      name: names,
      hall: fc.constantFrom('h', 'two'),
      rackType: fc.constantFrom('apc-ar3300', 'generic-48u', 'ocp-orv3'),
      count: fc.integer({ min: 1, max: 20 }),
      coolingCapacity_kW: fc.double({ min: 0, max: 500, noNaN: true }),
      tenant: names,
      contents: fc.dictionary(ids, contents, { minKeys: 0, maxKeys: 4 }),
    },
    { requiredKeys: ['hall', 'rackType', 'contents'] },
  ),
  { minKeys: 1, maxKeys: 5 },
);

const base = examplePlan('air-vs-liquid');
const { options: _options, ...design } = base;
const planOf = (generated: unknown): Plan =>
  parsePlan({ ...design, halls: { h: { name: 'Hall one' }, two: { name: 'Hall 2' } }, racks: generated });
/** Lists are of the plan, so that any report will do. */
const report = reportPlan(base, library);
const csvOf = (plan: Plan, id: TableId): ListFile => ({
  name: `${id}.csv`,
  sheets: [csvSheet(tableCsv(tableOf(id, { plan, library, report, capacities: new Map() })))],
  remarks: [],
});

describe('lists of generated plans', () => {
  it('change nothing as CSV: racks, and devices of those that have some', () => {
    fc.assert(
      fc.property(racks, (generated) => {
        const plan = planOf(generated);
        expectUnchanged(csvOf(plan, 'rack-list'), plan);
        const hasDevices = Object.values(plan.racks).every((rack) => Object.keys(rack.contents).length > 0);
        if (hasDevices) expectUnchanged(csvOf(plan, 'device-list'), plan);
      }),
      { numRuns: runs(300) },
    );
  });

  it('change nothing as a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(racks, async (generated) => {
        const plan = planOf(generated);
        const bytes = await workbookBytes({ plan, library, report, capacities: new Map() });
        expectUnchanged(await readListFile('plan.xlsx', bytes, listReaders), plan);
      }),
      { numRuns: runs(60) },
    );
  });
});
