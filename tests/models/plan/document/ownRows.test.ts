import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { tablesOf } from '../../../../models/plan/prepare/lookUp.ts';
import { prepare } from '../../../../models/plan/prepare/prepare.ts';
import { scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import { library } from '../../../support/library.ts';
import { looseDesign } from '../../../support/plans.ts';

const tables = [
  'devices',
  'rackTypes',
  'grids',
  'prices',
  'climates',
  'facilityCosts',
  'waterPrices',
] as const;

describe.each(tables)('a custom row in %s', (table) => {
  const [[id, row] = ['none', undefined]] = Object.entries(library[table]);
  const own = { [table]: { [id]: { ...row, note: 'measured here' } } };

  it('overrides the built-in one', () => {
    expect(tablesOf(library, own).find(table, id)).toEqual({ row: own[table]?.[id], origin: 'own-row' });
    expect(tablesOf(library, {}).find(table, id)).toEqual({ row, origin: 'catalogue' });
  });

  it('is reported if it overrides a built-in one, and if its source is not listed', () => {
    const plan = looseDesign();
    const changed: Record<string, unknown> = { ...row, sources: ['my-meter'] };
    delete changed['figureSources'];
    plan['catalogue'] = { [table]: { [id]: changed } };
    const { findings } = prepare(scenarioAt(parsePlan(plan), 'plan'), library);
    const about = findings.filter(({ path }) => path.startsWith(`catalogue.${table}.${id}`));
    expect(new Map(about.map(({ code, path }) => [code, path]))).toEqual(
      new Map([
        ['own-row-used', `catalogue.${table}.${id}`],
        ['own-row-unsourced', `catalogue.${table}.${id}.sources`],
      ]),
    );
  });
});
