import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRange, messageText } from '../../../client/fields/messageText.ts';
import { editableNumber, readNumber, stepped } from '../../../client/fields/editableNumber.ts';
import { coolingPresets } from '../../../models/cooling/presets.ts';
import { inputValue } from '../../../models/present/words/basisText.ts';
import { coolingPresetNames } from '../../../models/present/words/presetNames.ts';

describe('a number field', () => {
  it.each([
    ['1.15', 1.15],
    [' 42 ', 42],
    ['.5', 0.5],
    ['-3', -3],
    ['1e3', 1000],
  ])('reads %j as a number', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each(['abc', '1,6', 'NaN', 'Infinity', '1e999', '0x10', '--1', '1.2.3'])(
    'retains %j as typed, for the model to reject',
    (text) => {
      expect(readNumber(text)).toBe(text);
    },
  );

  it('reads nothing as no value', () => {
    expect(readNumber('  ')).toBeUndefined();
    expect(editableNumber(undefined)).toBe('');
    expect(editableNumber(null)).toBe('');
  });

  it('shows percent of a fraction without binary rounding noise', () => {
    expect(editableNumber(0.57, 100)).toBe('57');
    expect(readNumber('57', 100)).toBe(0.57);
    expect(stepped(1.1, 0.1)).toBe(1.2);
  });

  it('reads what it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const fraction = hundredths / 10_000;
        expect(readNumber(editableNumber(fraction, 100), 100)).toBe(fraction);
      }),
      { seed: 2 },
    );
  });

  it('shows a value of the wrong type instead of hiding it', () => {
    expect(editableNumber('abc')).toBe('abc');
    expect(editableNumber(['a'])).toBe('["a"]');
  });
});

describe('a message of the models', () => {
  const share = 'workload.utilisationFraction';

  it('on a fraction is in percent, as the field shows it', () => {
    expect(messageText(share, 'must be at most 1; given: 1.2.')).toBe('must be at most 100 %; given: 120 %.');
    expect(messageText(`options.o1.changes.${share}`, 'is missing: it must be at least 0.')).toBe(
      'is missing: it must be at least 0 %.',
    );
  });

  it('on anything else is unchanged', () => {
    expect(messageText('cooling.pue', 'must be at least 1; given: 0.9.')).toBe(
      'must be at least 1; given: 0.9.',
    );
  });

  it('on a decimal comma states how to write it', () => {
    const given = (text: string): string => `must be a finite number; given: "${text}".`;
    expect(messageText('cooling.pue', given('1,25'))).toBe(`${given('1,25')} Use 1.25 with a decimal point.`);
    expect(messageText('cooling.pue', given('1,250'))).toBe(
      `${given('1,250')} Enter 1250, or 1.250 for a decimal.`,
    );
    expect(messageText('cooling.pue', given('abc'))).toBe(given('abc'));
  });

  it('is on a range, or on something that a rule of the field must not hide', () => {
    expect(isRange('must be at most 1; given: 1.2.')).toBe(true);
    expect(isRange('is missing: it must be a finite number.')).toBe(false);
    expect(isRange('must be a finite number; given: "abc".')).toBe(false);
  });
});

describe('an input', () => {
  const input = { label: '', basis: '', source: '', origin: 'plan' } as const;

  it('that is a fraction is shown as percent', () => {
    expect(inputValue({ ...input, path: 'workload.utilisationFraction', value: 1, unit: '' })).toBe('100 %');
    expect(inputValue({ ...input, path: 'racks.feeds.deratingFraction', value: 0.8, unit: '' })).toBe('80 %');
  });

  it('that is a preset is shown by its name', () => {
    const names = Object.entries(coolingPresets).map(([id, { name }]) => [id, name]);
    expect(coolingPresetNames).toEqual(Object.fromEntries(names));
    expect(inputValue({ ...input, path: 'cooling.preset', value: 'rear-door', unit: '' })).toBe(
      'Rear-door heat exchangers',
    );
    expect(inputValue({ ...input, path: 'power.preset', value: 'small', unit: '' })).toBe('Small room');
  });

  it('of any other kind is shown in its unit', () => {
    expect(inputValue({ ...input, path: 'carbon.intensity_g_per_kWh', value: 270.5, unit: 'g/kWh' })).toBe(
      '270.5 g/kWh',
    );
    expect(inputValue({ ...input, path: 'site.calendarYear', value: 2025, unit: '' })).toBe('2025');
  });
});
