import { describe, expect, it } from 'vitest';
import { coolingPresets } from '../../../../models/cooling/presets.ts';
import { studyFront } from '../../../../models/study/analysis/studyFront.ts';
import { readStudy } from '../../../../models/study/document/readStudy.ts';
import type { StudyQuestion } from '../../../../models/study/document/studySchema.ts';
import { prepareStudy } from '../../../../models/study/rows/prepareStudy.ts';
import { studyRunner } from '../../../../models/study/rows/runRows.ts';
import { searchRunner } from '../../../../models/study/rows/searchRunner.ts';
import { searchStudyRows, type SearchedRows } from '../../../../models/study/rows/searchStudyRows.ts';
import { numberOfRow, type StudyRows } from '../../../../models/study/rows/StudyRows.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';

const plan = examplePlan('air-vs-liquid-computed');

/** 4 systems x 6 temperatures x 3 prices: small enough to compute whole. */
const question: Partial<StudyQuestion> = {
  axes: [
    { kind: 'presets', ids: Object.keys(coolingPresets).slice(6, 10) },
    { kind: 'range', path: 'cooling.capture.supplyAir_C', from: 18, to: 25, valueCount: 6 },
    { kind: 'range', path: 'tariff.energyPrice_per_kWh', from: 0.05, to: 0.25, valueCount: 3 },
  ],
  figures: ['annual.facilityEnergy_kWh', 'plant.water_L'],
  limits: [{ kind: 'figure', figure: 'plant.unmetHourCount', atMost: 0 }],
  objectives: [
    { figure: 'annual.facilityEnergy_kWh', goal: 'least' },
    { figure: 'plant.water_L', goal: 'least' },
  ],
};
const prepared = (evaluationCount: number): ReturnType<typeof prepareStudy> =>
  prepareStudy(
    readStudy({ schemaVersion: 1, name: 'Test', ...question, search: { evaluationCount, seed: 7 } }, plan),
    library,
  );

function ended(study: ReturnType<typeof prepareStudy>): SearchedRows {
  const search = searchStudyRows(study);
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}

describe('a search of a study', () => {
  it('finds the optimum and the front of all designs, computing some of them', () => {
    const study = prepared(60);
    const all = studyRunner(study)(0, study.rowCount);
    const found = ended(study);
    const figuresOfFront = (rows: StudyRows): number[][] => {
      const front = studyFront(study, rows);
      if (front.reason !== null) throw new Error(front.reason);
      return front.front.map((index) => [rows.figures[0]?.[index] ?? NaN, rows.figures[1]?.[index] ?? NaN]);
    };
    expect(study.rowCount).toBe(72);
    expect(found.rows.count).toBeLessThanOrEqual(60);
    expect(figuresOfFront(found.rows)).toEqual(figuresOfFront(all));
    const numbers = Array.from({ length: found.rows.count }, (_, index) => numberOfRow(found.rows, index));
    expect(new Set(numbers).size).toBe(found.rows.count);
    // A row of a search is the row of the study with its number.
    for (const [index, number] of numbers.entries()) {
      expect(found.rows.figures[0]?.[index]).toBe(all.figures[0]?.[number]);
    }
  });

  it('computes all designs if it may, and says so', () => {
    expect(ended(prepared(1000))).toMatchObject({ end: 'all', rows: { count: 72 } });
  });

  it('computes the same rows in parts of any size, and goes on from rows that were computed elsewhere', () => {
    const study = prepared(60);
    const whole = ended(study);
    for (const size of [1, 7, 25, 60]) {
      let parts: StudyRows[] = [];
      // Each part by a runner of its own, which knows those before.
      for (let isOver = false; !isOver;) {
        const runner = searchRunner(study);
        for (const part of parts) runner.follow(part);
        const from = parts.reduce((sum, { count }) => sum + count, 0);
        expect(runner.place()).toBe(from);
        const next = runner.compute(size);
        expect(next.from).toBe(from);
        parts = [...parts, next];
        isOver = runner.isOver();
        if (isOver) {
          expect(runner.outcome()).toEqual({ end: whole.end, statement: whole.statement });
          expect(runner.compute(size).count).toBe(0);
        }
      }
      expect(parts.flatMap(({ numbers = [] }) => [...numbers])).toEqual([...(whole.rows.numbers ?? [])]);
      expect(parts.flatMap(({ figures: [first = []] }) => [...first])).toEqual([
        ...(whole.rows.figures[0] ?? []),
      ]);
    }
  });

  it('does not go on from rows of another search', () => {
    const other = searchRunner(
      prepareStudy({ ...prepared(60).document, search: { evaluationCount: 60, seed: 8 } }, library),
    ).compute(10);
    expect(() => {
      searchRunner(prepared(60)).follow(other);
    }).toThrow(/The search did not ask for row/);
  });

  it('stops at the number of designs that it may compute', () => {
    expect(ended(prepared(10))).toMatchObject({ end: 'limit', rows: { count: 10 } });
  });
});
