import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayTable } from '../../../models/units/display/displayTable.ts';
import { usUnits, withUnit } from '../../../models/units/display/chosenUnits.ts';
import { metricUnits } from '../../../models/units/display/displayUnits.ts';
import { textInUnits, type TextMeaning } from '../../../models/units/display/textInUnits.ts';
import { runs } from '../../support/runs.ts';

const us = (text: string, meaning?: TextMeaning): string => textInUnits(text, usUnits, meaning);

describe('a text in US customary units', () => {
  it.each([
    [
      'The IT inlet temperature is 27.5 °C in 40 hours; the recommended range is 18.0 to 27.0 °C.',
      'The IT inlet temperature is 81.5 °F in 40 hours; the recommended range is 64.4 to 80.6 °F.',
    ],
    ['class W32 means at most 32 °C', 'class W32 means at most 89.6 °F'],
    [
      'recommended envelope, 18-27 °C and dew point -9 to 15 °C',
      'recommended envelope, 64.4-80.6 °F and dew point 15.8 to 59 °F',
    ],
    ['Lower the supply air temperature by 3.0 K.', 'Lower the supply air temperature by 5.4 °F.'],
    ['is 1,199 mm wide; 1,200 mm required.', 'is 47.2 in wide; 47.24 in required.'],
    ['it is drawn 600 × 1,200 mm (assumed).', 'it is drawn 23.62 × 47.24 in (assumed).'],
    [
      'The rack weighs 1,360 kg on 0.6 × (1.2 + 0.6 + 0.45) m: 1,007 kg/m²; the point-load rating is 500 kg.',
      'The rack weighs 2,998 lb on 2.0 × (3.9 + 2.0 + 1.48) ft: 206.2 lb/ft²; the point-load rating is 1,102 lb.',
    ],
    ['given: 30 and 25 °C in hour 4.', 'given: 86 and 77 °F in hour 4.'],
    ['Weight 90 kg of X is 45 kg per U', 'Weight 198 lb of X is 99 lb per U'],
    ['At 1,600 m the dry coolers carry 85 %', 'At 5,249 ft the dry coolers carry 85 %'],
    ['20.5 kW of unmet heat at −5.0 °C', '69,949 BTU/h of unmet heat at 23.0 °F'],
    [
      '3 % for every 500 m above 1000 m and for every 5 °C above 40 °C',
      '3 % for every 1,640 ft above 3,281 ft and for every 9 °F above 104 °F',
    ],
    ['Ashburn: 1.85 USD/m³ (2024)', 'Ashburn: 7.00 USD/kgal (2024)'],
  ])('%s', (metric, customary) => {
    expect(us(metric)).toBe(customary);
  });

  it.each([
    'PUE 1.25 at 40 kW IT load and 400 V, 32 A, 42 U',
    'An intensity of 270 g/kWh, 0.35 kg/kWh and 1.8 L/kWh',
    '1,200 kg CO₂e and 3 t CO2e',
    'CUE of 0.35 kg per kWh',
    'a DL380-12 kg kit',
    'In rack 12 - 600 mm',
    '128 K tokens in a context',
    '15 min and 20 ms',
    'Cooling W-32 °C',
    'In row 5 and 30 °C',
    'rows 3, 30 °C',
    'from 22 632 to 177 660 Pa',
    'water 5 °C above the dew point',
    'a comma: 12,5 kg',
    '6 M USD',
  ])('leaves “%s” as it is', (text) => {
    expect(us(text)).toBe(text);
  });

  it('has heat in BTU/h or tons only where the text is about heat; IT load stays in kW', () => {
    const text = 'Heat of the racks is 120 kW at their maximum and 100 kW IT load.';
    expect(us(text)).toBe(text);
    expect(us(text, { isHeat: true })).toBe(
      'Heat of the racks is 409,457 BTU/h at their maximum and 100 kW IT load.',
    );
    expect(textInUnits(text, withUnit(usUnits, 'heat', 'ton'), { isHeat: true })).toBe(
      'Heat of the racks is 34.1 tons at their maximum and 100 kW IT load.',
    );
  });

  it('leaves kilograms of carbon', () => {
    expect(us('Embodied carbon is 1,200 kg.', { isCarbon: true })).toBe('Embodied carbon is 1,200 kg.');
  });

  it('leaves names that contain a quantity', () => {
    const text = 'Rack 600 mm is 900 mm from Hall 3 m.';
    expect(us(text, { names: ['Rack 600 mm', 'Hall 3 m'] })).toBe('Rack 600 mm is 35.43 in from Hall 3 m.');
  });

  it('converts only quantities whose unit is chosen', () => {
    const feet = withUnit(metricUnits, 'length', 'ft');
    expect(textInUnits('2 m at 20 °C', feet)).toBe('7 ft at 20 °C');
  });

  it('is the metric text in metric units', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(textInUnits(text, metricUnits)).toBe(text);
      }),
      { numRuns: runs(300) },
    );
  });
});

/** Metric symbols with what they become, for an independent reading of a converted text. */
const backwards = Object.entries(displayTable).flatMap(([metric, { others }]) =>
  Object.values(others).map(({ symbol, factor, offset = 0 }) => ({ metric, symbol, factor, offset })),
);

/** Degrees Celsius that are a difference: "for every 5 °C". */
const difference = { metric: '°C', symbol: '°F', factor: 1.8, offset: 0 };

const NUMBER = /(?:(?<!\d)[-−+])?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/g;
const numbersOf = (text: string): number[] =>
  [...text.matchAll(NUMBER)].map(([number]) => Number(number.replaceAll(',', '').replace('−', '-')));

/** Units of both systems, the longest first. */
const symbols = ['kW', 'USD/kgal', 'USD/m³', ...backwards.flatMap(({ metric, symbol }) => [metric, symbol])]
  .filter((symbol) => !symbol.includes(' of '))
  .sort((one, other) => other.length - one.length)
  .map((symbol) => symbol.replace(/[/²³°₂]/g, String.raw`\$&`))
  .join('|');
/** The words of a text, without its numbers and their units. */
const wordsOf = (text: string): string =>
  text.replace(NUMBER, '#').replace(new RegExp(`#(\\)?) ?(?:${symbols})(?![\\w/²³])`, 'g'), '#$1');

/** Whether each number of a converted text is the one of the metric text, as it is or converted by a factor of the table. */
function expectConverted(metric: string, converted: string): void {
  const [before, after] = [numbersOf(metric), numbersOf(converted)];
  expect(after.length, converted).toBe(before.length);
  before.forEach((value, index) => {
    const shown = after[index] ?? NaN;
    const isSame = shown === value;
    const isOne = [...backwards, difference].some(({ metric: symbol, symbol: other, factor, offset }) => {
      const exact = value * factor + offset;
      return (
        metric.includes(symbol.replace(/ of .*/, '')) &&
        converted.includes(other) &&
        Math.abs(shown - exact) <= Math.max(0.5, Math.abs(factor)) * 1.01
      );
    });
    expect(isSame || isOne, `${String(value)} became ${String(shown)} in: ${metric} → ${converted}`).toBe(
      true,
    );
  });
  expect(wordsOf(converted)).toBe(wordsOf(metric));
}

/** Texts with a quantity in the code of the models, and the messages that tests expect of them. */
function textsOf(folder: string): string[] {
  const root = new URL(`../../../${folder}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.ts') && !file.includes('units/display') && !file.includes('textInUnits'),
    )
    .flatMap((file) => [
      ...readFileSync(new URL(file, root), 'utf8').matchAll(/'((?:[^'\\\n]|\\.)*)'|`([^`]*)`/g),
    ])
    .map(([, quoted, template]) => (quoted ?? template ?? '').replace(/\$\{[^}]*\}/g, '17.5'))
    .filter((text) => /\d ?(°C|K|mm|m|m²|kg|L|Pa|kPa|kW|L\/s|m³)\b/.test(text) && text.length < 600);
}

describe('every text of the models and of the messages that tests expect', () => {
  const texts = [...new Set([...textsOf('models'), ...textsOf('tests')])];

  it('are many', () => {
    expect(texts.length).toBeGreaterThan(300);
  });

  it('has no number that is neither itself nor its conversion', () => {
    for (const text of texts) expectConverted(text, us(text));
  });

  it('has no unit of the metric system directly after a number that was converted, and is converted once', () => {
    for (const text of texts) {
      const once = us(text);
      expect(us(once)).toBe(once);
    }
  });
});

describe('a text built of known parts', () => {
  const words = fc.constantFrom(
    'is',
    'the supply air of',
    'at',
    'and',
    'or',
    'in row A',
    'of “Hall 2”',
    'PUE 1.25;',
  );
  const quantity = fc.record({
    value: fc.double({ min: -50, max: 5_000, noNaN: true }).map((value) => value.toFixed(1)),
    symbol: fc.constantFrom('°C', 'K', 'mm', 'm', 'kg', 'kg/m²', 'L/s', 'm³/s', 'Pa', 'kPa', 'L'),
  });

  it('has each quantity converted, and each word as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, quantity), { minLength: 1, maxLength: 5 }), (parts) => {
        const text = parts.map(([word, { value, symbol }]) => `${word} ${value} ${symbol}`).join(' ');
        const shown = us(text);
        for (const [word] of parts) expect(shown).toContain(word);
        const found = [
          ...shown.matchAll(/(-?[\d,]+\.?\d*) (°F|in|ft|lb\/ft²|lb|gpm|gal|CFM|inH₂O|psi)(?![\w/])/g),
        ];
        expect(found.length).toBe(parts.length);
        found.forEach(([, number = '', symbol], index) => {
          const { value, symbol: metric } = parts[index]?.[1] ?? { value: '', symbol: '' };
          const unit = displayTable[metric];
          const [other] = Object.values(unit?.others ?? {});
          expect(symbol).toBe(other?.symbol);
          const exact = Number(value) * (other?.factor ?? 0) + (other?.offset ?? 0);
          // At least as precise as a tenth of the metric unit.
          expect(Math.abs(Number(number.replaceAll(',', '')) - exact)).toBeLessThanOrEqual(
            0.051 * Math.max(1e-3, other?.factor ?? 0) * 1.05 + 1e-9,
          );
        });
      }),
      { numRuns: runs(500) },
    );
  });
});
