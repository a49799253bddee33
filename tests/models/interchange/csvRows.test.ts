import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../models/interchange/csvRows.ts';
import { runs } from '../../support/runs.ts';

describe('rows of a CSV', () => {
  it('are those that Papa Parse reads, with the first line of each', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '"', ',', ';', '\n', 'é') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), fc.boolean(), (rows, delimiter, hasEnd) => {
        const header = ['h1', 'h2', 'h3'].join(delimiter);
        const lines = rows.map((row) => row.map(quoted).join(delimiter));
        const text = [header, ...lines].join('\n') + (hasEnd ? '\n' : '');
        const own = csvRows(text);
        const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: true });
        expect(own).toMatchObject({ rows: data, brokenLine: undefined });
        expect(own.rows).toEqual([['h1', 'h2', 'h3'], ...rows]);
        const before = own.rows.map((_, index) => lines.slice(0, Math.max(0, index - 1)).join('\n'));
        const begins = before.map((earlier, index) =>
          index < 2 ? index + 1 : earlier.split('\n').length + 2,
        );
        expect(own.lines).toEqual(begins);
      }),
      { seed: 20, numRuns: runs(300) },
    );
  });

  it('end before a quote that is not closed', () => {
    expect(csvRows('a,b\n1,2\n"3,4\n5,6\n')).toEqual({
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
      lines: [1, 2],
      brokenLine: 3,
    });
  });

  it('of thirty megabytes in one quoted cell do not break the reader', () => {
    const { rows } = csvRows(`a,b\n"${'x""'.repeat(10_000_000)}",2\n`);
    expect(rows[1]?.[0]?.length).toBe(20_000_000);
  });
});
