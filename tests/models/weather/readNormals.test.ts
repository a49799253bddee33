import { describe, expect, it } from 'vitest';
import { readNormals } from '../../../models/weather/readNormals.ts';
import { readWeather } from '../../../models/weather/readWeather.ts';
import { epwRows, epwText } from '../../support/epwText.ts';

const header = 'month,dryBulbMean_C,dryBulbDailyMax_C,dryBulbDailyMin_C,dewPointMean_C,pressure_Pa';
const lines = Array.from({ length: 12 }, (_, index) => `${String(index + 1)},10,15,5,3,100000`);
const sound = [header, ...lines].join('\n');
const withLine = (index: number, line: string): string => [header, ...lines.with(index, line)].join('\n');

describe('monthly normals in a CSV', () => {
  const normals = readNormals(sound);

  it('are read in the order of the months', () => {
    expect(normals.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(normals[6]).toEqual({
      month: 7,
      dryBulbMean_C: 10,
      dryBulbDailyMax_C: 15,
      dryBulbDailyMin_C: 5,
      dewPointMean_C: 3,
      pressure_Pa: 100_000,
    });
  });

  it('may have columns in any order, other columns, blanks, comments, CRLF and a byte-order mark', () => {
    const other = [
      '# typed from a handbook',
      'pressure_Pa , month, dryBulbDailyMin_C, station, dryBulbMean_C, dryBulbDailyMax_C, dewPointMean_C',
      '',
      ...Array.from({ length: 12 }, (_, index) => ` 100000, ${String(12 - index)}, 5, KORD, 10.0, 15, 3 `),
      '',
    ].join('\r\n');
    expect(readNormals(`\uFEFF${other}`)).toEqual(normals);
    expect(readNormals(`\u00EF\u00BB\u00BF${other}`)).toEqual(normals);
  });

  it.each([
    [
      'a column missing',
      sound.replace(',pressure_Pa', ''),
      'line 1: the header must contain month, .*; missing: pressure_Pa',
    ],
    ['nothing in it', '', 'line 1: the header must contain'],
    ['a month missing', [header, ...lines.slice(1)].join('\n'), 'all twelve months are required; missing: 1'],
    ['a month twice', withLine(3, lines[2] ?? ''), 'line 5: duplicate month 3'],
    [
      'a month that does not exist',
      withLine(0, '13,10,15,5,3,100000'),
      'month must be a number from 1 to 12; given: "13"',
    ],
    ['half a month', withLine(0, '1.5,10,15,5,3,100000'), 'given: "1.5"'],
    [
      'a mean of 61 °C',
      withLine(4, '5,61,62,60,3,100000'),
      'line 6: dryBulbMean_C must be a number from -70 to 60; given: "61"',
    ],
    ['an empty cell', withLine(4, '5,10,15,5,,100000'), 'line 6: dewPointMean_C must be .* given: nothing'],
    ['a word', withLine(4, '5,ten,15,5,3,100000'), 'given: "ten"'],
    ['a line that is cut', withLine(4, '5,10,15'), 'dryBulbDailyMin_C must be .* given: nothing'],
    ['kPa for Pa', withLine(4, '5,10,15,5,3,100'), 'pressure_Pa must be a number from 45000 to 112000'],
    [
      'a maximum below the mean',
      withLine(4, '5,10,9,5,3,100000'),
      'the mean daily maximum of 9 °C is below the mean of 10 °C',
    ],
    [
      'a minimum above the mean',
      withLine(4, '5,10,15,11,3,100000'),
      'the mean of 10 °C is below the mean daily minimum of 11 °C',
    ],
    [
      'a dew point above the mean',
      withLine(4, '5,10,15,5,10.5,100000'),
      'the mean of 10 °C is below the mean dew point of 10.5 °C',
    ],
  ])('are rejected with %s', (_, text, message) => {
    expect(() => readNormals(text)).toThrow(new RegExp(message));
    expect(() => readNormals(text)).toThrow(expect.objectContaining({ code: 'weather-unreadable' }));
  });

  it('are rejected with all errors together', () => {
    const text = [header, ...lines.with(2, '3,10,9,5,3,100000').with(8, '9,10,15,5,3,0')].join('\n');
    expect(() => readNormals(text)).toThrow(/line 4: .*; line 10: /);
  });

  it('may have a dew point above the mean by rounding, which is lowered to it', () => {
    expect(readNormals(withLine(4, '5,10,15,5,10.05,100000'))[4]?.dewPointMean_C).toBe(10);
  });
});

describe('weather in either format', () => {
  it('is read as normals if the header has their columns; the elevation is derived from the mean pressure: 111 m', () => {
    // (1 - (100000 / 101325)^(1 / 5.2559)) / 2.25577e-5 = (1 - 0.987 ^ 0.190262) / 2.25577e-5 = 0.0025034 / 2.25577e-5
    const climate = readWeather(sound, 'here');
    expect(climate).toMatchObject({ name: 'here', kind: 'normals', elevation_m: 111 });
    expect(climate.findings.map(({ code }) => code)).toEqual(['design-from-normals']);
  });

  it('is otherwise read as an EPW file', () => {
    expect(readWeather(epwText(epwRows()), 'here')).toMatchObject({ name: 'Anywhere', kind: 'hourly' });
    expect(() => readWeather('month,temperature\n', 'here')).toThrow('no row of an EPW weather file');
  });
});
