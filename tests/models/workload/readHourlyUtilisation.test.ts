import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { readHourlyUtilisation } from '../../../models/workload/readHourlyUtilisation.ts';

const hours = (count: number): string[] =>
  Array.from({ length: count }, (_, hour) => String((hour % 100) / 100));

function errorOf(text: string): ModelError {
  try {
    readHourlyUtilisation(text);
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
  throw new Error('the text was read');
}

describe('a year of utilisation from CSV', () => {
  it.each([8760, 8784])('is read from %i bare values', (count) => {
    const values = readHourlyUtilisation(hours(count).join('\n'));
    expect(values.length).toBe(count);
    expect(values.slice(0, 3)).toEqual([0, 0.01, 0.02]);
  });

  it.each<[string, string]>([
    ['a header of another name over one column', ['load', ...hours(8760)].join('\n')],
    [
      'a byte order mark, CRLF and blank lines',
      `\uFEFFutilisationFraction\r\n\r\n${hours(8760).join('\r\n')}\r\n\r\n`,
    ],
    [
      'a named column among others',
      [
        'hour,utilisationFraction,note',
        ...hours(8760).map((value, hour) => `${String(hour)},${value},x`),
      ].join('\n'),
    ],
    [
      'columns parted by semicolons, in quotes',
      ['"utilisationFraction";"hour"', ...hours(8760).map((value) => `"${value}";1`)].join('\n'),
    ],
    [
      'columns parted by tabs',
      ['hour\tutilisationFraction', ...hours(8760).map((value) => `1\t${value}`)].join('\n'),
    ],
  ])('is read with %s', (_, text) => {
    const values = readHourlyUtilisation(text);
    expect(values.length).toBe(8760);
    expect(values[8759]).toBe(0.59);
  });

  it.each([0, 24, 8759, 8761, 8783])('is rejected with %i hours', (count) => {
    const error = errorOf(hours(count).join('\n'));
    expect(error.code).toBe('series-length');
    expect(error.message).toContain(`has ${String(count)}`);
  });

  it.each(['1.01', '-0.1', '0,5', '0x1', 'Infinity', 'NaN', '', '50 %'])(
    'rejects %j and names its line',
    (cell) => {
      const rows = ['hour,utilisationFraction', ...hours(8760).map((value) => `1,${value}`)];
      // Line 1 is the header, so hour 100 is on line 102.
      rows[101] = `1,${cell === '0,5' ? `"${cell}"` : cell}`;
      const error = errorOf(rows.join('\n'));
      expect(error.code).toBe('series-invalid');
      expect(error.issues.map(({ path }) => path)).toEqual(['line 102']);
    },
  );

  it('counts blank lines when it names a line', () => {
    const error = errorOf(['utilisationFraction', '', '0.5', '2'].join('\n'));
    expect(error.issues[0]?.path).toBe('line 4');
  });

  it('does not guess percent, and states the remedy', () => {
    const error = errorOf(
      hours(8760)
        .map((value) => String(Number(value) * 100))
        .join('\n'),
    );
    expect(error.code).toBe('series-invalid');
    expect(error.message).toContain('Divide percent by 100');
    expect(error.issues.length).toBe(20);
  });

  it('does not guess which of several columns is meant', () => {
    const error = errorOf(
      hours(8760)
        .map((value) => `${value},${value}`)
        .join('\n'),
    );
    expect(error.code).toBe('series-invalid');
    expect(error.message).toContain('utilisationFraction');
  });
});
