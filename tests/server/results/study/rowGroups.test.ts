import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowGroups } from '../../../../server/results/study/rowGroups.ts';
import type { StudyColumn } from '../../../../models/study/table/studyColumns.ts';
import { runs } from '../../../support/runs.ts';

const columns: readonly StudyColumn[] = [
  { name: 'row', role: 'row', type: 'whole', label: 'Row', unit: null, place: 0 },
  { name: 'reason', role: 'reason', type: 'text', label: 'Reason', unit: null, place: 0 },
];

describe('groups of rows', () => {
  it('have the rows of the chunks in their order, and all but the last have one size', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 17 }),
        fc.integer({ min: 0, max: 1000 }),
        (counts, size, start) => {
          const groups: { from: number; numbers: number[]; texts: (string | null)[] }[] = [];
          const table = rowGroups(columns, size, ({ from, columns: [numbers = [], texts = []] }) => {
            groups.push({ from, numbers: [...numbers].map(Number), texts: [...texts].map(String) });
          });
          let from = start;
          for (const count of counts) {
            const rows = Array.from({ length: count }, (_, index) => from + index);
            table.append({ from, count, columns: [Float64Array.from(rows), rows.map(String)] });
            from += count;
          }
          table.finish();
          const all = Array.from({ length: from - start }, (_, index) => start + index);
          expect(groups.flatMap(({ numbers }) => numbers)).toEqual(all);
          expect(groups.flatMap(({ texts }) => texts)).toEqual(all.map(String));
          for (const [index, group] of groups.entries()) {
            expect(group.from).toBe(start + index * size);
            if (index < groups.length - 1) expect(group.numbers.length).toBe(size);
          }
        },
      ),
      { numRuns: runs(100) },
    );
  });
});
