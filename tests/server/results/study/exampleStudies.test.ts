import { readdirSync, readFileSync } from 'node:fs';
import { parquetMetadata } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { readStudy } from '../../../../models/study/document/readStudy.ts';
import { prepareStudy } from '../../../../models/study/rows/prepareStudy.ts';
import { studyRunner } from '../../../../models/study/rows/runRows.ts';
import { identifyStudy, type IdentifiedStudy } from '../../../../server/results/study/IdentifiedStudy.ts';
import { writeParquet } from '../../../support/writeParquet.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';

const root = new URL('../../../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const docs = text('docs/studies.md');
const names = readdirSync(new URL('examples/studies/', root)).map((name) => name.replace('.json', ''));

/** As `docs/studies.md` says: they contain no plan, and are of the hall of 20 MW. */
const openExample = (name: string): IdentifiedStudy =>
  identifyStudy(
    prepareStudy(
      readStudy(JSON.parse(text(`examples/studies/${name}.json`)), examplePlan('hall-20mw')),
      library,
    ),
    '1.0.0',
  );

describe('an example of a study', () => {
  it('is one of those that the documentation lists', () => {
    const listed = [...docs.matchAll(/\(\.\.\/examples\/studies\/([a-z-]+)\.json\)/g)].map(
      ([, name]) => name,
    );
    expect(names.toSorted()).toEqual(listed.toSorted());
  });

  it.each([
    ['sites-and-systems', 1_008_000, 14_400],
    ['uncertain-cost', 4000, 4000],
    ['least-cost-design', 360, 360],
  ])('%s has %i rows, and the plan can have all its points', (name, rowCount, simulationCount) => {
    const { study } = openExample(name);
    expect({ rowCount: study.rowCount, simulationCount: study.simulationCount }).toEqual({
      rowCount,
      simulationCount,
    });
    expect(study.problems).toEqual([]);
  });

  it.each(names)('%s has rows with figures at its beginning, middle and end', (name) => {
    const { study } = openExample(name);
    const runner = studyRunner(study);
    for (const row of [0, Math.floor(study.rowCount / 2), study.rowCount - 1]) {
      const { reasons, figures } = runner(row, row + 1);
      expect(reasons).toEqual([null]);
      expect(figures.every(([value = NaN]) => Number.isFinite(value))).toBe(true);
    }
  });
});

describe('the documentation of studies', () => {
  it('has an example that can be prepared', () => {
    const [, json = ''] = /```json\n([\s\S]*?)```/.exec(docs) ?? [];
    const { plan: _omitted, ...question } = JSON.parse(json) as Record<string, unknown>;
    const study = prepareStudy(readStudy(question, examplePlan('air-vs-liquid')), library);
    // Two climates, 11 prices, 500 draws.
    expect(study.rowCount).toBe(11_000);
  });

  it('queries columns that the files of the examples have', () => {
    const columns = new Set(
      names.flatMap((name) => {
        const identified = openExample(name);
        const { schema } = parquetMetadata(
          writeParquet(identified, studyRunner(identified.study)(0, 1)).slice().buffer,
        );
        return schema.map((element) => element.name);
      }),
    );
    const queries = [...docs.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, query = '']) => query).join('\n');
    const quoted = [...queries.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name);
    const chosen = queries.match(/\b(climate|coolingSystem)(Label)?\b|\b(reason|currency)\b/g) ?? [];
    expect(new Set(quoted).size).toBeGreaterThan(5);
    expect(new Set(chosen).size).toBeGreaterThan(3);
    expect([...quoted, ...chosen].filter((name) => !columns.has(name))).toEqual([]);
  });
});
