import { describe, expect, it } from 'vitest';
import { changeText } from '../../../models/present/format/change.ts';
import {
  figureText,
  moneyFigure,
  NOT_KNOWN,
  percentFigure,
  ratioColumn,
  ratioFigure,
  scaledFigure,
} from '../../../models/present/format/figure.ts';
import { momentText } from '../../../models/present/format/moment.ts';
import { exact, fixed, significant } from '../../../models/present/format/number.ts';
import { column, scaleFor } from '../../../models/present/format/scale.ts';
import { monthName } from '../../../models/present/format/word.ts';
import { countText } from '../../../models/units/text.ts';

describe('formatted figures', () => {
  it.each([
    ['energy', 637_728.000001, '637.7 MWh'],
    ['energy', 458_367, '458.4 MWh'],
    ['energy', 9_999, '9,999 kWh'],
    ['energy', 10_000, '10.0 MWh'],
    ['energy', 4_326_500, '4,327 MWh'],
    ['energy', 0, '0 kWh'],
    ['energy', 0.5, '500.0 Wh'],
    ['power', 0.001, '1.00 W'],
    ['power', 1e7, '10.0 GW'],
    ['carbon', 0.0042, '4.20 g'],
    ['water', 2e10, '20.0 M m³'],
    ['energy', -179_361, '−179.4 MWh'],
    ['power', 45.5, '45.5 kW'],
    ['power', 1001, '1,001 kW'],
    ['power', 291_300, '291.3 MW'],
    ['carbon', 172_505.424, '172.5 t'],
    ['carbon', 123_988.2735, '124.0 t'],
  ] as const)('shows %s of %d as %s', (kind, value, text) => {
    expect(figureText(scaledFigure(kind, value))).toBe(text);
  });

  it.each([
    [57_331.7472, '57,332 USD'],
    [12.4, '12.40 USD'],
    [0, '0 USD'],
    [-40_562, '−40,562 USD'],
    [229_384_321, '229.4 M USD'],
    [12_000_000_000, '12.0 bn USD'],
  ])('shows %d USD as %s', (amount, text) => {
    expect(figureText(moneyFigure(amount, 'USD'))).toBe(text);
  });

  it('retains the exact value next to the rounded one', () => {
    expect(scaledFigure('energy', 637_728.000001).exact).toBe('637,728.000001 kWh');
    expect(moneyFigure(57_331.7472, 'USD').exact).toBe('57,331.75 USD');
    expect(ratioFigure(1.15).exact).toBe('1.15');
  });

  it('shows a missing value as a dash, never as 0', () => {
    for (const figure of [
      scaledFigure('power', null),
      moneyFigure(null, 'USD'),
      ratioFigure(null),
      percentFigure(null),
    ]) {
      expect(figure).toBe(NOT_KNOWN);
      expect(figureText(figure)).toBe('–');
      expect(figure.exact).toBe('n/a');
    }
  });

  it('shows a PUE with two decimals, and with three if two would lose precision', () => {
    expect(ratioFigure(1.6).text).toBe('1.60');
    expect(ratioFigure(1.15).text).toBe('1.15');
    expect(ratioFigure(1.234).text).toBe('1.234');
  });

  it('gives all PUEs of a column the decimals that one of them requires', () => {
    expect(ratioColumn([1.6, 1.123, null])).toEqual(['1.600', '1.123', '–']);
    expect(ratioColumn([1.6, 1.15])).toEqual(['1.60', '1.15']);
  });

  it('shows a fraction as percent', () => {
    expect(figureText(percentFigure(0.28125))).toBe('28.1 %');
  });
});

describe('common units of figures', () => {
  it('are chosen by the largest', () => {
    expect(scaleFor('energy', [637_728, 458_367, 12]).symbol).toBe('MWh');
    expect(figureText(scaledFigure('energy', 609, scaleFor('energy', [50_000, 609])))).toBe('0.609 MWh');
  });

  it('are those of the plan without figures', () => {
    expect(scaleFor('energy', [])).toEqual({ symbol: 'kWh', divisor: 1 });
  });

  it('apply to money too: 9.6 M next to 12.3 M, not 9,600,000 next to 12.3 M', () => {
    const scale = scaleFor('money', [12_300_000, 9_600_000]);
    expect(
      [12_300_000, 9_600_000, 270_000, 0].map((amount) => figureText(moneyFigure(amount, 'USD', scale))),
    ).toEqual(['12.3 M USD', '9.60 M USD', '0.270 M USD', '0 M USD']);
  });

  it('give a column one number of decimals', () => {
    expect(column([33_852, 30_576, 398_580], scaleFor('energy', [54_163]))).toEqual([
      '33.9',
      '30.6',
      '398.6',
    ]);
  });
});

describe('numbers', () => {
  it('have a true minus sign and no negative zero', () => {
    expect(fixed(-3.14159, 2)).toBe('−3.14');
    expect(fixed(-0.001, 1)).toBe('0.0');
  });

  it('have no binary rounding noise when shown exactly', () => {
    expect(exact(0.1 + 0.2)).toBe('0.3');
    expect(exact(637_728)).toBe('637,728');
  });

  it('of small size keep four digits', () => {
    expect(significant(0.0899)).toBe('0.0899');
    expect(significant(270.5)).toBe('270.5');
  });
});

describe('moments', () => {
  it('are shown as day and hour, with the offset', () => {
    expect(momentText('2025-07-01T14:00-05:00')).toBe('1 Jul 2025, 14:00 (UTC−05:00)');
    expect(momentText('2024-02-29T00:00+00:00')).toBe('29 Feb 2024, 00:00 (UTC)');
  });

  it('are unchanged in any other form', () => {
    expect(momentText('some day')).toBe('some day');
  });
});

describe('words', () => {
  it('count', () => {
    expect(countText(0, 'rack')).toBe('no racks');
    expect(countText(1, 'rack')).toBe('1 rack');
    expect(countText(22_000, 'rack')).toBe('22,000 racks');
  });

  it('name months', () => {
    expect([1, 12].map(monthName)).toEqual(['Jan', 'Dec']);
  });

  it('state a saving without a sign', () => {
    expect(changeText(179_361, scaledFigure('energy', 179_361))).toEqual({
      direction: 'less',
      text: '179.4 MWh lower',
    });
    expect(changeText(-12.5, moneyFigure(-12.5, 'USD'))).toEqual({
      direction: 'more',
      text: '12.50 USD higher',
    });
    expect(changeText(0, moneyFigure(0, 'USD'))).toEqual({ direction: 'same', text: 'unchanged' });
  });
});
