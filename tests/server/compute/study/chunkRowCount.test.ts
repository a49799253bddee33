import { describe, expect, it } from 'vitest';
import { chunkRowCountOf } from '../../../../server/compute/study/chunkRowCount.ts';
import { prepareStudy } from '../../../../models/study/rows/prepareStudy.ts';
import type { PreparedStudy } from '../../../../models/study/rows/PreparedStudy.ts';
import { library } from '../../../support/library.ts';
import { prices, sampleStudy, utilisations } from '../../jobs/sampleStudies.ts';

const open = (question: Parameters<typeof sampleStudy>[0]): PreparedStudy =>
  prepareStudy(sampleStudy(question), library);

describe('the rows of a chunk', () => {
  it('are whole groups of rows that share a simulation, and hundreds of rows', () => {
    const study = open({ axes: [utilisations(2000), prices(7)] });
    const count = chunkRowCountOf(study);
    expect(count % 7).toBe(0);
    expect(count).toBeGreaterThan(500);
    expect(count).toBeLessThanOrEqual(2000);
  });

  it('are a part of a group where it is larger than a chunk', () => {
    expect(chunkRowCountOf(open({ axes: [prices(10_000)] }))).toBe(2000);
  });

  it('are one group where that is as much as a chunk', () => {
    expect(chunkRowCountOf(open({ axes: [utilisations(100), prices(1500)] }))).toBe(1500);
  });

  it('are fewer where each takes a report', () => {
    const axes = [utilisations(2000)];
    const reported = chunkRowCountOf(open({ axes, limits: [{ kind: 'findings', severity: 'error' }] }));
    expect(reported).toBeLessThan(chunkRowCountOf(open({ axes })) / 2);
    expect(reported).toBeGreaterThan(10);
  });

  it('are no more than the study has', () => {
    expect(chunkRowCountOf(open({ axes: [prices(3)] }))).toBe(3);
  });
});
