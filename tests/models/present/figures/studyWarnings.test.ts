import { describe, expect, it } from 'vitest';
import { studyWarnings } from '../../../../models/present/figures/studies/studyWarnings.ts';
import { outlineOfStudy } from '../../study/outlineOfStudy.ts';

describe('what a study cannot compute', () => {
  it('is told once for all points with the same reason, and with their number where they are many', () => {
    const values = [0.5, 1, 1.1, 1.2, 1.3, 1.4, 1.5];
    const study = outlineOfStudy({
      axes: [{ kind: 'values', path: 'workload.utilisationFraction', values }],
    });
    const [text = '', ...others] = studyWarnings(study);
    expect(others).toEqual([]);
    expect(text).toBe(
      'Utilisation: the plan cannot have 1.1, 1.2, 1.3 and 2 more, whose rows have no figures: workload.utilisationFraction must be at most 1.',
    );
  });

  it('leaves out what the value of a single point would be in other units', () => {
    const study = outlineOfStudy({
      axes: [{ kind: 'values', path: 'cooling.capture.fanEfficiency', values: [0.5, 1.1, 1.2] }],
    });
    expect(studyWarnings(study)).toEqual([
      'Fan efficiency: the plan cannot have 1.1 and 1.2, whose rows have no figures: cooling.capture.fanEfficiency must be at most 1.',
    ]);
  });

  it('names an uncertain input with draws that the plan cannot have, and the remedy', () => {
    const study = outlineOfStudy({
      uncertain: [
        {
          path: 'workload.utilisationFraction',
          distribution: { kind: 'normal', mean: 0.9, standardDeviation: 0.2 },
        },
      ],
      draws: { method: 'latin-hypercube', count: 100, seed: 1 },
    });
    expect(studyWarnings(study)).toHaveLength(1);
    expect(studyWarnings(study)[0]).toMatch(
      /^Utilisation has draws that the plan cannot have, such as 1\.\d+: .* Choose a narrower distribution, or bound it by least and most\.$/,
    );
  });

  it('is nothing where the plan can have all', () => {
    const path = 'workload.utilisationFraction';
    expect(studyWarnings(outlineOfStudy({ axes: [{ kind: 'values', path, values: [0.5, 1] }] }))).toEqual([]);
  });
});
