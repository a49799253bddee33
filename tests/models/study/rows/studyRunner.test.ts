import { describe, expect, it } from 'vitest';
import type { StatedSystem } from '../../../../models/cooling/coolingSchema.ts';
import { coolingPresets, type CoolingPresetId } from '../../../../models/cooling/presets.ts';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import type { Plan } from '../../../../models/plan/document/planSchema.ts';
import { reportPlan } from '../../../../models/report/reportPlan.ts';
import { readStudy } from '../../../../models/study/document/readStudy.ts';
import type { StudyQuestion } from '../../../../models/study/document/studySchema.ts';
import { figureIn } from '../../../../models/study/rows/figureList.ts';
import type { PreparedStudy } from '../../../../models/study/rows/PreparedStudy.ts';
import { prepareStudy } from '../../../../models/study/rows/prepareStudy.ts';
import { pointsOfRow } from '../../../../models/study/rows/rowLevels.ts';
import { studyRunner } from '../../../../models/study/rows/runRows.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';

const computed = examplePlan('air-vs-liquid-computed');
const open = (question: Partial<StudyQuestion>, of: Plan = computed): PreparedStudy =>
  prepareStudy(readStudy({ schemaVersion: 1, name: 'Test', ...question }, of), library);

describe('a row of a study', () => {
  it('has the figures of the report of its design, whatever it shares with other rows', () => {
    const prices = [0.05, 0.11];
    const shares = [0.4, 0.9];
    const presets = Object.keys(coolingPresets).slice(0, 3) as CoolingPresetId[];
    const study = open(
      {
        option: 'air',
        axes: [
          { kind: 'values', path: 'tariff.energyPrice_per_kWh', values: prices },
          { kind: 'presets', ids: presets },
          { kind: 'values', path: 'workload.utilisationFraction', values: shares },
        ],
      },
      computed,
    );
    expect(study.rowCount).toBe(12);
    expect(study.simulationCount).toBe(6);
    const rows = studyRunner(study)(0, study.rowCount);
    for (let row = 0; row < study.rowCount; row += 1) {
      const [price = 0, preset = 0, share = 0] = pointsOfRow(study, row);
      const {
        capture: _capture,
        plant: _plant,
        airPlant: _airPlant,
        ...rest
      } = study.start.cooling as StatedSystem;
      const design: Plan = {
        ...study.start,
        tariff: { kind: 'flat', energyPrice_per_kWh: prices[price], currency: study.base?.currency },
        workload: { ...study.start.workload, utilisationFraction: shares[share] } as Plan['workload'],
        cooling: { ...rest, preset: presets[preset] },
      };
      const [report] = reportPlan(parsePlan(JSON.parse(JSON.stringify(design))), library).options;
      if (report === undefined) throw new Error('there is a report');
      for (const [place, { path }] of study.figures.entries()) {
        expect(rows.figures[place]?.[row], path).toBe(figureIn(report, path.split('.')));
      }
    }
  });

  it('is the same in whatever parts a study is run', () => {
    const study = open({
      axes: [
        { kind: 'climates', ids: Object.keys(library.climates).slice(0, 2) },
        { kind: 'values', path: 'tariff.energyPrice_per_kWh', values: [0.05, 0.11] },
      ],
      uncertain: [
        { path: 'workload.utilisationFraction', distribution: { kind: 'uniform', from: 0.4, to: 0.9 } },
      ],
      draws: { method: 'latin-hypercube', count: 3, seed: 1 },
    });
    const whole = studyRunner(study)(0, study.rowCount);
    const run = studyRunner(study);
    for (const [from, to] of [
      [7, 12],
      [0, 1],
      [1, 7],
    ] as const) {
      const part = run(from, to);
      for (const [place, column] of whole.figures.entries()) {
        expect(part.figures[place]).toEqual(column.slice(from, to));
      }
      expect(part.inputs[0]).toEqual(whole.inputs[0]?.slice(from, to));
      expect(part.reasons).toEqual(whole.reasons.slice(from, to));
    }
  });
});
