import { describe, expect, it } from 'vitest';
import { readLoad } from '../../../models/tariff/readLoad.ts';

const rows = (count: number, value = '5'): string => Array<string>(count).fill(value).join('\n');

describe('a load', () => {
  it.each([
    [8760, 1, 365],
    [17_520, 2, 365],
    [35_040, 4, 365],
    [8784, 1, 366],
    [35_136, 4, 366],
  ])('of %i values has %i a hour and %i days', (count, stepsPerHour, dayCount) => {
    expect(readLoad(rows(count))).toMatchObject({ stepsPerHour, dayCount });
  });

  it('may have a header, a byte-order mark, Windows lines and other columns', () => {
    expect(readLoad(`\uFEFFkW\r\n${rows(8760)}\r\n`).load_kW[8759]).toBe(5);
    expect(readLoad(`hour;load_kW\n${rows(8760, '1;7.5')}`).load_kW[0]).toBe(7.5);
  });

  it.each([
    ['eleven months', rows(8016), 'this file has 8016 values, about 11.0 months of hours'],
    ['nothing', '', 'this file has 0 values'],
    [
      'NaN',
      `kW\n${rows(8759)}\nNaN`,
      'line 8761 must be a mean power in kW, not negative, with a decimal point; given: "NaN"',
    ],
    ['a negative value', `-5\n${rows(8759)}`, 'line 1 must be a mean power in kW, not negative'],
    ['commas for decimals', rows(8760, '65,6'), 'If the commas are decimal commas, use decimal points'],
    ['commas for decimals in quotes', rows(8760, '"65,6";1'), 'more than one column'],
  ])('of %s is rejected with a reason', (_, text, message) => {
    expect(() => readLoad(text)).toThrow(message);
  });
});
