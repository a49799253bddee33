import { describe, expect, it } from 'vitest';
import { alignPoints } from '../../../server/cli/text/alignPoints.ts';
import {
  carbon,
  countedNoun,
  energy,
  figure,
  money,
  power,
  ratio,
  share,
} from '../../../server/cli/text/numbers.ts';
import { sharedByOptions } from '../../../server/cli/text/sharedByOptions.ts';
import { cut, cutMiddle, table } from '../../../server/cli/text/table.ts';
import { wrap } from '../../../server/cli/text/wrap.ts';

describe('formatted numbers', () => {
  it('have thousands separators and a unit', () => {
    expect(power(45.5)).toBe('45.5 kW');
    expect(energy(637_728.000001)).toBe('637,728 kWh');
    expect(money(57_331.7472, 'USD')).toBe('57,331.75 USD');
    expect(carbon(172_505.424)).toBe('172.51 t');
    expect(share(0.28125)).toBe('28.1 %');
    expect(countedNoun(1, 'rack')).toBe('1 rack');
    expect(countedNoun(1200, 'rack')).toBe('1,200 racks');
  });

  it('are never 0 for what is small: the unit fits the size', () => {
    expect([0.001, 0.25, 0.9996, 1, 0.04e-3].map(power)).toEqual([
      '1 W',
      '250 W',
      '999.6 W',
      '1.0 kW',
      '0.04 W',
    ]);
    expect(power(-0.02)).toBe('-20 W');
    expect(energy(0.0042)).toBe('4.2 Wh');
    expect([0.5, 4.2, 12].map(carbon)).toEqual(['500 g', '4.2 kg', '0.01 t']);
    expect([power(0), energy(0), carbon(0)]).toEqual(['0.0 kW', '0 kWh', '0.00 t']);
  });

  it('show a ratio with two or three decimals', () => {
    expect([1.6, 1.15, 1.2345].map(ratio)).toEqual(['1.60', '1.15', '1.235']);
  });

  it('show a missing value as a dash, never as 0', () => {
    expect([power(null), energy(undefined), ratio(null), share(null), carbon(null)]).toEqual([
      '–',
      '–',
      '–',
      '–',
      '–',
    ]);
    expect(energy(0)).toBe('0 kWh');
  });

  it('have no minus before a zero', () => {
    expect(figure(-0.0001, [0, 1])).toBe('0');
    expect(figure(-12.34, [1, 1])).toBe('-12.3');
  });
});

describe('table', () => {
  it('aligns text left and numbers right', () => {
    expect(
      table([
        ['', 'Air'],
        ['Energy', '1,000'],
      ]),
    ).toEqual(['            Air', '  Energy  1,000']);
  });
});

describe('wrap', () => {
  it('breaks between words, and does not break long words', () => {
    expect(wrap('one two three', { width: 9, indent: '  ' })).toEqual(['  one two', '  three']);
    expect(wrap('immeasurably so', { width: 4, indent: '' })).toEqual(['immeasurably', 'so']);
    expect(wrap('', { width: 4, indent: '' })).toEqual([]);
  });
});

describe('cut', () => {
  it('ends a truncated text with an ellipsis', () => {
    expect([cut('rack', 4), cut('racks', 4)]).toEqual(['rack', 'rac…']);
  });
});

describe('cutMiddle', () => {
  it('retains the end, which distinguishes a path from others', () => {
    expect([cutMiddle('rates-12.json', 13), cutMiddle('rates-12.json', 10)]).toEqual([
      'rates-12.json',
      'rat…2.json',
    ]);
  });
});

describe('alignPoints', () => {
  it('aligns decimal points', () => {
    expect(
      table([['', 'Price'], ...alignPoints(['0.066062', '10.14', '7', '']).map((price) => ['', price])]),
    ).toEqual(['        Price', '     0.066062', '    10.14', '     7', '']);
  });
});

describe('an item that options share', () => {
  it('is listed once, in the order of its first occurrence', () => {
    const options = [
      { name: 'A', items: ['x', 'y'] },
      { name: 'B', items: ['y', 'z'] },
      { name: 'C', items: ['y', 'z'] },
    ];
    expect(sharedByOptions(options, (item) => item)).toEqual([
      { item: 'x', options: 'A' },
      { item: 'y', options: 'all options' },
      { item: 'z', options: 'B; C' },
    ]);
  });
});
