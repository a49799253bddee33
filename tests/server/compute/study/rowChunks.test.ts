import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computedChunk, rowChunks } from '../../../../server/compute/study/rowChunks.ts';
import { runs } from '../../../support/runs.ts';

describe('chunks of rows', () => {
  it('have every row of a range once, and do not divide rows that share a simulation', () => {
    fc.assert(
      fc.property(
        fc.record({
          simulationCount: fc.integer({ min: 1, max: 5000 }),
          shared: fc.integer({ min: 1, max: 3000 }),
          ends: fc.tuple(
            fc.double({ min: 0, max: 1, noNaN: true }),
            fc.double({ min: 0, max: 1, noNaN: true }),
          ),
          threadCount: fc.integer({ min: 1, max: 64 }),
        }),
        ({ simulationCount, shared, ends, threadCount }) => {
          const rowCount = simulationCount * shared;
          const [from = 0, to = 0] = ends.map((end) => Math.floor(end * rowCount)).toSorted((a, b) => a - b);
          const chunks = [...rowChunks({ rowCount, simulationCount }, { from, to }, threadCount)];
          let next = from;
          for (const chunk of chunks) {
            expect(chunk.from).toBe(next);
            expect(chunk.to).toBeGreaterThan(chunk.from);
            if (chunk.from > from) expect(chunk.from % shared).toBe(0);
            next = chunk.to;
          }
          expect(next).toBe(to);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('are small enough for all threads, and large enough to be worth handing over', () => {
    const study = { rowCount: 1_000_000, simulationCount: 1_000_000 };
    const sizes = [...rowChunks(study, { from: 0, to: 1_000_000 }, 2)].map(({ from, to }) => to - from);
    expect(sizes[0]).toBe(512);
    expect([...rowChunks(study, { from: 0, to: 160 }, 4)]).toHaveLength(32);
    const prices = { rowCount: 1_000_000, simulationCount: 10 };
    expect([...rowChunks(prices, { from: 0, to: 1_000_000 }, 2)][0]).toEqual({ from: 0, to: 8192 });
  });

  it('say which rows they have if the program fails', () => {
    const failing = (): never => {
      throw new Error('no');
    };
    expect(() => computedChunk(failing, { from: 512, to: 1024 })).toThrow('rows 512 to 1023: no');
  });
});
