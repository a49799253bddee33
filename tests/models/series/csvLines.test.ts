import { describe, expect, it } from 'vitest';
import { csvLines } from '../../../models/series/csvLines.ts';
import { readLoad } from '../../../models/tariff/readLoad.ts';

const cellsOf = (text: string): (readonly string[])[] => csvLines(text).map(({ cells }) => cells);

describe('lines of a CSV', () => {
  it('skip comments and blank lines, and keep their numbers in the file', () => {
    expect(csvLines('# made by hand\na;b\n\n  # more\n1;2\n')).toEqual([
      { number: 2, cells: ['a', 'b'] },
      { number: 5, cells: ['1', '2'] },
    ]);
  });

  it.each(['#N/A', '#n/a', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!'])(
    'are no comments with the spreadsheet error %s',
    (error) => {
      expect(cellsOf(`kW\n1\n${error}\n3`)).toEqual([['kW'], ['1'], [error], ['3']]);
    },
  );
});

describe('a load of a leap year', () => {
  const hours = Array.from({ length: 8784 }, () => '5');

  it.each(['#N/A', '# removed'])('with a day of %s is rejected, not read as a common year', (missing) => {
    const text = hours.map((value, hour) => (hour < 24 ? missing : value)).join('\n');
    expect(() => readLoad(`kW\n${text}`)).toThrow(/line 2/);
  });
});
