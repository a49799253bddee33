import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StudyRows } from '../../../../models/study/rows/StudyRows.ts';
import { decodeRows, encodeRows } from '../../../../server/compute/study/rowsCodec.ts';
import { runs } from '../../../support/runs.ts';

const anyRows: fc.Arbitrary<StudyRows> = fc
  .record({
    count: fc.integer({ min: 0, max: 20 }),
    inputCount: fc.integer({ min: 0, max: 3 }),
    figureCount: fc.integer({ min: 0, max: 3 }),
    hasCounts: fc.boolean(),
    hasNumbers: fc.boolean(),
  })
  .chain(({ count, inputCount, figureCount, hasCounts, hasNumbers }) => {
    const sized = { minLength: count, maxLength: count };
    const columns = (length: number): fc.Arbitrary<Float64Array[]> =>
      fc.array(fc.float64Array(sized), { minLength: length, maxLength: length });
    const counts = fc.uint16Array(hasCounts ? sized : { maxLength: 0 });
    const text = fc.string({ unit: 'grapheme', maxLength: 5 });
    return fc.record(
      {
        from: fc.nat(),
        count: fc.constant(count),
        ...(hasNumbers && { numbers: fc.float64Array(sized) }),
        inputs: columns(inputCount),
        figures: columns(figureCount),
        reasons: fc.array(fc.option(text), sized),
        currencies: fc.array(text, sized),
        errorCounts: counts,
        warningCounts: counts,
      },
      { noNullPrototype: true },
    );
  });

describe('rows as bytes', () => {
  it('are the same rows again, all digits and signs kept', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const bytes = encodeRows(rows);
        expect(decodeRows(bytes)).toStrictEqual(rows);
        // From within a larger buffer, as a database hands bytes over.
        const within = Buffer.concat([Buffer.of(1, 2, 3), bytes]).subarray(3);
        expect(encodeRows(decodeRows(within))).toStrictEqual(bytes);
      }),
      { numRuns: runs(100) },
    );
  });

  it('are equal bytes for every form of NaN', () => {
    const rows = decodeRows(encodeRows(sampleOf(new Float64Array(1).fill(NaN))));
    const negative = new Float64Array(new BigUint64Array([0xfff8_0000_0000_0001n]).buffer);
    expect(encodeRows(sampleOf(negative))).toStrictEqual(encodeRows(rows));
  });

  it('are refused where they are cut off, or are something else', () => {
    const bytes = encodeRows(sampleOf(new Float64Array([1.5])));
    expect(() => decodeRows(bytes.subarray(0, -1))).toThrow('rows of a study are cut off');
    expect(() => decodeRows(Uint8Array.of(1, 2, 3))).toThrow('these bytes are not rows of a study');
  });
});

const sampleOf = (figure: Float64Array): StudyRows => ({
  from: 7,
  count: 1,
  inputs: [],
  figures: [figure],
  reasons: [null],
  currencies: ['EUR'],
  errorCounts: new Uint16Array(0),
  warningCounts: new Uint16Array(0),
});
