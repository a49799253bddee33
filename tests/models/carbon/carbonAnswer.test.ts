import { describe, expect, it } from 'vitest';
import { decodeCarbonFile } from '../../../client/worker/files/decodeCarbonFile.ts';
import { carbonAnswerCsv, isCarbonAnswer } from '../../../models/carbon/series/carbonAnswer.ts';

/** A year of hours from Electricity Maps: 300 g/kWh, and 400 from noon on. */
function yearOfAnswers(change: object = {}): object {
  const data = Array.from({ length: 8784 }, (_, hour) => ({
    zone: 'DE',
    carbonIntensity: hour % 24 < 12 ? 300 : 400,
    datetime: new Date(Date.UTC(2024, 0, 1, hour)).toISOString(),
    ...change,
  }));
  return { zone: 'DE', data };
}

const read = (json: object) =>
  decodeCarbonFile({ text: JSON.stringify(json), basis: 'lifecycle', year: 2024 });

describe('an answer of Electricity Maps', () => {
  it('becomes a year of hourly carbon, with the factor that it states', () => {
    const { carbon } = read(yearOfAnswers({ emissionFactorType: 'direct' }));
    expect(carbon).toMatchObject({ kind: 'hourly', year: 2024, basis: 'direct' });
    expect((carbon['values_g_per_kWh'] as readonly number[]).slice(10, 14)).toEqual([300, 300, 400, 400]);
  });

  it('has the chosen factor if it states none', () => {
    expect(read(yearOfAnswers()).carbon['basis']).toBe('lifecycle');
  });

  it('of a day is refused: it is no year', () => {
    const day = yearOfAnswers() as { readonly data: readonly object[] };
    expect(() => read({ zone: 'DE', history: day.data.slice(0, 24) })).toThrow(
      'hourly file of a whole UTC year',
    );
  });
});

describe('an answer of the interface of Great Britain', () => {
  it('counts what was, not what was forecast; hours without it are left to be filled', () => {
    const data = [
      { from: '2024-01-01T00:00Z', to: '2024-01-01T00:30Z', intensity: { forecast: 110, actual: 98 } },
      { from: '2024-01-01T00:30Z', to: '2024-01-01T01:00Z', intensity: { forecast: 110, actual: null } },
    ];
    expect(carbonAnswerCsv({ data })).toBe('datetime,carbon intensity gCO2eq/kWh\n2024-01-01T00:00Z,98\n');
  });
});

describe('other JSON', () => {
  it.each([[{}], [[]], [{ data: [] }], [{ data: [{ value: 3 }] }], [7], [null], [{ history: 'long' }]])(
    'is no answer: %j',
    (json) => {
      expect(isCarbonAnswer(json)).toBe(false);
    },
  );

  it.each([
    ['{"a": 1}', 'no list of carbon intensity'],
    ['[1, 2', 'begins like JSON'],
  ])('is refused by the reader: %s', (text, message) => {
    expect(() => decodeCarbonFile({ text, basis: 'direct', year: 2024 })).toThrow(message);
  });
});
