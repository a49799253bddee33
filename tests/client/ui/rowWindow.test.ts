import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnRows, rowStarts } from '../../../client/ui/rowWindow.ts';
import { runs } from '../../support/runs.ts';

describe('rows of a long list', () => {
  it('are drawn in view and 400 px around it, and gaps keep the room of the others', () => {
    // 100 rows of 50 px; in view are 2,000 to 2,300 px, so that rows 32 (1,600 px) to 54 (2,700 px) are drawn.
    const starts_px = rowStarts(100, () => 50);
    const parts = drawnRows(starts_px, { top_px: 2000, height_px: 300 }, -1);
    expect(parts[0]).toEqual({ kind: 'gap', after: -1, height_px: 1600 });
    expect(parts.at(-1)).toEqual({ kind: 'gap', after: 54, height_px: 45 * 50 });
    expect(parts.slice(1, -1).map((part) => (part.kind === 'row' ? part.index : NaN))).toEqual(
      Array.from({ length: 23 }, (_, index) => 32 + index),
    );
  });

  it('keep the row with the focus, however far it is', () => {
    const starts_px = rowStarts(100, () => 50);
    const parts = drawnRows(starts_px, { top_px: 0, height_px: 100 }, 90);
    expect(parts.slice(-3)).toEqual([
      { kind: 'gap', after: 10, height_px: 79 * 50 },
      { kind: 'row', index: 90 },
      { kind: 'gap', after: 90, height_px: 9 * 50 },
    ]);
  });

  it('take the same room whichever are drawn, each once, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 80 }),
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: -1, max: 90 }),
        (heights, top_px, height_px, kept) => {
          const starts_px = rowStarts(heights.length, (index) => heights[index] ?? 0);
          const parts = drawnRows(starts_px, { top_px, height_px }, kept);
          const room_px = parts.map((part) =>
            part.kind === 'row' ? (heights[part.index] ?? 0) : part.height_px,
          );
          expect(room_px.reduce((sum, px) => sum + px, 0)).toBe(heights.reduce((sum, px) => sum + px, 0));
          const drawn = parts.flatMap((part) => (part.kind === 'row' ? [part.index] : []));
          expect(drawn).toEqual([...new Set(drawn)].sort((one, other) => one - other));
          heights.forEach((_, index) => {
            const isInView =
              (starts_px[index] ?? 0) < top_px + height_px && (starts_px[index + 1] ?? 0) > top_px;
            if (isInView || index === kept) expect(drawn).toContain(index);
          });
        },
      ),
      { seed: 18, numRuns: runs(300) },
    );
  });
});
