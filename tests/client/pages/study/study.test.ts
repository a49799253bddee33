import { describe, expect, it } from 'vitest';
import {
  distributionKinds,
  distributionOf,
} from '../../../../client/pages/study/question/distributionTexts.ts';
import { questionSummary } from '../../../../client/pages/study/question/questionSummary.ts';
import { durationText } from '../../../../client/pages/study/run/durationText.ts';
import { rowsOfColumns, searchedOfColumns } from '../../../../client/pages/study/run/rowsOfColumns.ts';
import { isSameQuestion } from '../../../../client/pages/study/state/sameQuestion.ts';
import { studyView, viewsOf } from '../../../../client/pages/study/state/StudyView.ts';
import type { LocatedField } from '../../../../client/worker/protocol/studyProtocol.ts';
import { distributionProblems } from '../../../../models/math/sampling/distributionProblems.ts';
import type { StudyQuestion } from '../../../../models/study/document/studySchema.ts';
import { appendSearched, noSearchedRows } from '../../../../models/study/rows/collectRows.ts';
import { numberOfRow, type StudyRows } from '../../../../models/study/rows/StudyRows.ts';
import { outlineOfStudy } from '../../../models/study/outlineOfStudy.ts';

const field: LocatedField = {
  path: 'cooling.capture.supplyAir_C',
  location: 'Cooling, heat capture: Supply air temperature',
  label: 'Supply air temperature',
  unit: 'C',
  value: 20,
  origin: 'plan',
  allowed: { kind: 'number', least: 5, most: 45, isWhole: false },
  uncertainty: undefined,
  plausible: undefined,
};
const asked: StudyQuestion = { schemaVersion: 1, name: 'A' };

describe('a distribution', () => {
  it.each(distributionKinds)('$label is offered without problems, from any other', ({ value: kind }) => {
    for (const { value: other } of distributionKinds) {
      const made = distributionOf(kind, distributionOf(other, undefined, field), field);
      expect(distributionProblems(made), other).toEqual([]);
      expect(made.kind).toBe(kind);
    }
  });
});

describe('the summary of a question', () => {
  it('counts what varies and what is uncertain', () => {
    const distribution = { kind: 'uniform' as const, from: 0, to: 1 };
    expect(
      questionSummary({
        ...asked,
        axes: [
          { kind: 'presets', ids: ['a', 'b'] },
          { kind: 'range', path: 'x.y', from: 0, to: 1, valueCount: 3 },
        ],
        uncertain: [{ path: 'p.q', distribution }],
        draws: { method: 'latin-hypercube', count: 500, seed: 1 },
      }),
    ).toBe('2 systems × 3 values × 1 uncertain input, 500 draws');
    expect(questionSummary(asked)).toBe('Nothing varies yet');
  });
});

describe('two questions', () => {
  it('are the same with other names and another order of their parts', () => {
    const one = { ...asked, axes: [], option: 'a' };
    expect(isSameQuestion(one, { option: 'a', axes: [], schemaVersion: 1, name: 'B' })).toBe(true);
    expect(isSameQuestion(one, { ...one, option: 'b' })).toBe(false);
  });
});

describe('a duration', () => {
  it.each([
    [0.3, 'a second'],
    [42, '42 seconds'],
    [119, '2 minutes'],
    [3600, '60 minutes'],
    [7500, '2 hours 5 minutes'],
  ])('of %d s is %s', (time_s, text) => {
    expect(durationText(time_s)).toBe(text);
  });
});

describe('rows of the server', () => {
  it('are in parts where rows between are not computed, with NaN where there is no figure', () => {
    const columns = [
      { role: 'row', place: 0, values: [0, 1, 4] },
      { role: 'figure', place: 1, values: [10, null, 30] },
      { role: 'figure', place: 0, values: [1, 2, 3] },
      { role: 'currency', place: 0, values: ['USD', null, 'EUR'] },
      { role: 'reason', place: 0, values: [null, 'too hot', null] },
    ];
    const [first, second, ...more] = rowsOfColumns(columns);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ from: 0, count: 2, currencies: ['USD', ''], reasons: [null, 'too hot'] });
    expect(first?.figures).toEqual([Float64Array.of(1, 2), Float64Array.of(10, NaN)]);
    expect(second).toMatchObject({ from: 4, count: 1, currencies: ['EUR'] });
  });

  it('of a search are in the order in which it computed them, with their numbers', () => {
    const study = outlineOfStudy({ figures: ['annual.pue'] });
    const part = (numbers: readonly number[], pues: readonly (number | null)[]): StudyRows =>
      searchedOfColumns([
        { role: 'row', place: 0, values: numbers },
        { role: 'figure', place: 0, values: pues },
        { role: 'currency', place: 0, values: numbers.map(() => 'USD') },
        { role: 'reason', place: 0, values: pues.map((pue) => (pue === null ? 'too hot' : null)) },
      ]);
    const some = appendSearched(noSearchedRows(study), part([40, 7], [1.2, null]));
    expect(some).toMatchObject({ count: 2, doneCount: 2 });
    const all = appendSearched(some, part([12], [1.1]));
    expect([0, 1, 2].map((place) => numberOfRow(all, place))).toEqual([40, 7, 12]);
    expect(all.figures[0]).toEqual(Float64Array.of(1.2, NaN, 1.1));
    expect(all.reasons).toEqual([null, 'too hot', null]);
    expect(all).toMatchObject({ count: 3, doneCount: 3, isKnown: Uint8Array.of(1, 1, 1) });
  });
});

describe('how results are shown', () => {
  const axes: StudyQuestion['axes'] = [
    { kind: 'presets', ids: ['midsize-chiller', 'rear-door'] },
    { kind: 'climates', ids: ['zurich-ch', 'singapore-sg', 'london-gb'] },
    { kind: 'range', path: 'workload.utilisationFraction', from: 0.5, to: 1, valueCount: 3 },
  ];
  const study = outlineOfStudy({ axes });

  it('is at first a map of PUE over the first two axes', () => {
    expect(studyView(undefined, study)).toMatchObject({
      kind: 'map',
      figure: 'annual.pue',
      across: 1,
      down: 0,
    });
  });

  it('is as it was stored', () => {
    const stored = {
      kind: 'front',
      figure: 'plant.water_L',
      across: 2,
      down: 1,
      fixed: { 0: 1 },
      statistic: 'most',
    };
    expect(studyView(stored, study)).toMatchObject({
      kind: 'front',
      figure: 'plant.water_L',
      across: 2,
      down: 1,
      fixed: new Map([[0, 1]]),
      statistic: 'most',
    });
  });

  it('leaves out what the study does not have', () => {
    const stored = {
      kind: 'sky',
      figure: 'annual.luck',
      across: 7,
      down: 7,
      fixed: { 2: 99, 9: 0 },
      objectives: 'no',
    };
    expect(studyView(stored, study)).toEqual(studyView(undefined, study));
  });

  it('of two objectives is their front', () => {
    const objectives: StudyQuestion['objectives'] = [
      { figure: 'plant.water_L', goal: 'least' },
      { figure: 'annual.pue', goal: 'least' },
    ];
    const view = studyView(undefined, outlineOfStudy({ axes, objectives }));
    expect(view).toMatchObject({ kind: 'front', objectives });
  });

  it('of one row is its table alone', () => {
    expect(viewsOf(outlineOfStudy({}))).toEqual(['table']);
  });
});
