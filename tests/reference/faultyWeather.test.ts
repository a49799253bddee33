import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { standardPressure_Pa } from '../../models/physics/standardAtmosphere.ts';
import type { Climate } from '../../models/weather/Climate.ts';
import { readEpw } from '../../models/weather/readEpw.ts';
import { warmestHour } from '../../models/weather/clockOfHours.ts';

/** Typical years of the given stations, with faults that files of others have. */
const folder = '../shared/weather';
const names = readdirSync(folder).filter((name) => name.endsWith('.epw'));
const textOf = (part: string): string =>
  readFileSync(`${folder}/${names.find((name) => name.includes(part)) ?? ''}`, 'latin1');
const chicago = textOf('Chicago');
const denver = textOf('Denver');
const newYork = textOf('New.York');
const sanFrancisco = textOf('San.Francisco');

type Fields = string[];
const isRow = (line: string): boolean => /^\d{4},/.test(line);

/** The text with the fields of its rows, and those of its first line, changed. */
function changed(
  text: string,
  row: (fields: Fields, hour: number) => void,
  header: (fields: Fields) => Fields = (fields) => fields,
): string {
  let hour = -1;
  return text
    .split(/\r?\n/)
    .map((line, index) => {
      if (index === 0) return header(line.split(',')).join(',');
      if (!isRow(line)) return line;
      const fields = line.split(',');
      hour += 1;
      row(fields, hour);
      return fields.join(',');
    })
    .join('\n');
}

const withHeader = (text: string, header: (fields: Fields) => Fields): string =>
  changed(text, () => {}, header);
/** The hours of a text in another order, at the dates of the original. */
function moved(text: string, later_h: number): string {
  const rows = text.split(/\r?\n/).filter(isRow);
  return changed(text, (fields, hour) => {
    const other = (rows[(hour - later_h + 2 * 8760) % 8760] ?? '').split(',');
    for (let field = 5; field < fields.length; field += 1) fields[field] = other[field] ?? '';
  });
}
const set = (index: number, value: string) => (fields: Fields) => fields.with(index, value);

/** Codes beyond that of the sound files, whose humidities disagree in some hours. */
const codesOf = ({ findings }: Climate): string[] =>
  findings.map(({ code }) => code).filter((code) => code !== 'weather-humidity-disagrees');
const messageOf = ({ findings }: Climate, code: string): string =>
  findings.find((finding) => finding.code === code)?.message ?? '';
const largestDifference = (one: Float64Array, other: Float64Array): number =>
  one.reduce((largest, value, hour) => Math.max(largest, Math.abs(value - (other[hour] ?? 0))), 0);

describe('a sound year', () => {
  it.each([['Chicago'], ['Denver'], ['New.York'], ['San.Francisco']])('of %s needs no correction', (part) => {
    expect(codesOf(readEpw(textOf(part)))).toEqual([]);
  });

  it.each([
    ['Chicago', 13.9, 15.1],
    ['Denver', 13.9, 15.1],
    ['New.York', 13.9, 15.1],
    ['San.Francisco', 13.9, 15.1],
  ])('of %s is warmest between %d and %d by its clock', (part, from, to) => {
    const warmest_h = warmestHour(readEpw(textOf(part)).year.dryBulb_C) ?? NaN;
    expect(warmest_h).toBeGreaterThan(from);
    expect(warmest_h).toBeLessThan(to);
  });
});

describe('a file in UTC', () => {
  it.each([
    ['Chicago', 6],
    ['Denver', 7],
    ['New.York', 5],
    ['San.Francisco', 8],
  ])('of %s is moved by %d hours, and is the same year then', (part, hours) => {
    const text = textOf(part);
    const climate = readEpw(moved(text, hours));
    expect(codesOf(climate)).toEqual(['weather-clock-shifted']);
    expect(messageOf(climate, 'weather-clock-shifted')).toContain(
      `the rows are in UTC. They were moved ${String(hours)} hours earlier, to local standard time`,
    );
    expect(climate.year).toEqual(readEpw(text).year);
  });

  it('that says so in its header is moved too', () => {
    const climate = readEpw(withHeader(moved(chicago, 6), set(8, '0.0')));
    expect(messageOf(climate, 'weather-clock-shifted')).toContain(
      'the rows are in the time zone UTC+0 of the header',
    );
    expect(climate.year).toEqual(readEpw(chicago).year);
  });

  it('is not confused with one that is off by half a day, which is reported only', () => {
    const climate = readEpw(moved(chicago, 12));
    expect(codesOf(climate)).toEqual(['weather-clock-implausible']);
    expect(messageOf(climate, 'weather-clock-implausible')).toContain('move them 12 hours later');
  });
});

describe('a pressure that does not fit the elevation', () => {
  it('is replaced by that of the standard atmosphere beyond 10 %: sea level at 3,026 m', () => {
    const text = changed(denver, (fields) => (fields[9] = '101300'), set(9, '3026'));
    const climate = readEpw(text);
    expect(codesOf(climate)).toEqual(['weather-pressure-disagrees']);
    expect(messageOf(climate, 'weather-pressure-disagrees')).toMatch(
      /^The pressure of the year, 1,013 hPa, is 4\d(\.\d)? % off that of the standard atmosphere at 3,026 m, 69\d hPa; the standard pressure was used in all hours$/,
    );
    expect(new Set(climate.year.pressure_Pa)).toEqual(new Set([standardPressure_Pa(3026)]));
    expect(climate.year.wetBulb_C).toEqual(
      readEpw(changed(denver, (fields) => (fields[9] = '999999'), set(9, '3026'))).year.wetBulb_C,
    );
  });

  it('is used between 3 and 10 %, with a warning and what it may be: Chicago at 600', () => {
    const climate = readEpw(withHeader(chicago, set(9, '600.0')));
    expect(codesOf(climate)).toEqual(['weather-pressure-disagrees']);
    expect(messageOf(climate, 'weather-pressure-disagrees')).toContain(
      'the pressures of the file were used. They are those of 183 m: the elevation is probably in feet',
    );
    expect(climate.elevation_m).toBe(600);
    expect(climate.year.pressure_Pa).toEqual(readEpw(chicago).year.pressure_Pa);
  });

  it('is that of an elevation in feet: Denver at 5,413 ft is 1,650 m', () => {
    const climate = readEpw(withHeader(denver, set(9, '5413')));
    expect(codesOf(climate)).toEqual(['weather-header-corrected']);
    expect(climate.elevation_m).toBe(1650);
    expect(climate.year).toEqual(readEpw(denver).year);
  });

  it.each([
    ['hPa', 100],
    ['kPa', 1000],
    ['inches of mercury', 3386.389],
  ])('may be in %s', (unit, pascals) => {
    const climate = readEpw(changed(denver, (fields) => (fields[9] = String(Number(fields[9]) / pascals))));
    expect(codesOf(climate)).toEqual(['weather-units-converted']);
    expect(messageOf(climate, 'weather-units-converted')).toContain(`the pressure in ${unit}`);
    expect(largestDifference(climate.year.pressure_Pa, readEpw(denver).year.pressure_Pa)).toBeLessThan(0.001);
  });
});

describe('a header whose fields are shifted', () => {
  const own = readEpw(chicago);

  it.each<[string, (fields: Fields) => Fields]>([
    ['by a comma in the city', (fields) => fields.toSpliced(1, 1, 'Chicago', "O'Hare")],
    ['by two commas in the city', (fields) => fields.toSpliced(1, 1, 'Chicago', "O'Hare", 'Intl Ap')],
    ['by a missing state', (fields) => fields.toSpliced(2, 1)],
    ['by a missing state and source', (fields) => fields.toSpliced(4, 1).toSpliced(2, 1)],
    ['with longitude first', (fields) => fields.with(6, fields[7] ?? '').with(7, fields[6] ?? '')],
    ['with elevation before time zone', (fields) => fields.with(8, fields[9] ?? '').with(9, fields[8] ?? '')],
    ['by a lost minus of the longitude', set(7, '87.92')],
  ])('%s is read as it was meant', (_, shift) => {
    const climate = readEpw(withHeader(chicago, shift));
    expect(codesOf(climate)).toEqual(['weather-header-corrected']);
    expect(messageOf(climate, 'weather-header-corrected')).toContain(
      'latitude 41.98°, longitude -87.92°, time zone -6, elevation 201 m',
    );
    expect(climate).toMatchObject({
      latitude_deg: 41.98,
      longitude_deg: -87.92,
      elevation_m: 201,
      country: 'USA',
    });
    expect(climate.year).toEqual(own.year);
  });

  it('whose time zone lost its minus is reported; the hours are local', () => {
    const climate = readEpw(withHeader(chicago, set(8, '6.0')));
    expect(codesOf(climate)).toEqual(['weather-place-disagrees']);
    expect(messageOf(climate, 'weather-place-disagrees')).toContain('time zone UTC−6 agrees with it');
    expect(climate.year).toEqual(own.year);
  });

  it('is of the south if the year is: a lost minus of the latitude', () => {
    const half = moved(chicago, 24 * 182);
    const climate = readEpw(half);
    expect(codesOf(climate)).toEqual(['weather-header-corrected']);
    expect(climate.latitude_deg).toBe(-41.98);
    expect(codesOf(readEpw(withHeader(half, set(6, '-41.98'))))).toEqual([]);
    expect(codesOf(readEpw(withHeader(chicago, set(6, '-41.98'))))).toEqual(['weather-place-disagrees']);
  });
});

describe('values that stand for missing ones', () => {
  const july14 = (181 + 13) * 24;

  it('are filled: a day at 0 °F with a dew point of 18 °C', () => {
    const text = changed(newYork, (fields, hour) => {
      if (hour < july14 || hour >= july14 + 24) return;
      fields[6] = '-17.78';
      fields[7] = '18.0';
    });
    const climate = readEpw(text);
    expect(codesOf(climate)).toContain('weather-values-filler');
    expect(messageOf(climate, 'weather-values-filler')).toBe(
      'The dry bulb of 24 hours stands for missing data: it stays at one value and leaves it by steps that weather does not have, most on 14 July, hour 1: 24 hours at -17.78 °C. It was taken as missing',
    );
    const { dryBulb_C } = climate.year;
    expect(Math.min(...dryBulb_C.slice(july14, july14 + 24))).toBeGreaterThan(15);
    // What the day before and the day after say.
    expect(dryBulb_C[july14 + 12]).toBeCloseTo(
      ((dryBulb_C[july14 - 12] ?? 0) + (dryBulb_C[july14 + 36] ?? 0)) / 2,
      9,
    );
  });

  it.each([
    [0, 24],
    [0, 3],
    [-40, 1],
    [-17.8, 200],
  ])('may be %d °C for %d hours', (value, length) => {
    const text = changed(chicago, (fields, hour) => {
      if (hour >= july14 && hour < july14 + length) fields[6] = String(value);
    });
    const climate = readEpw(text);
    expect(codesOf(climate)).toContain('weather-values-filler');
    expect(Math.min(...climate.year.dryBulb_C.slice(july14, july14 + length))).toBeGreaterThan(8);
  });

  it('may be dew points, which are computed from the relative humidity then', () => {
    const text = changed(chicago, (fields, hour) => {
      if (hour >= july14 && hour < july14 + 24) fields[7] = '-17.78';
    });
    const climate = readEpw(text);
    expect(codesOf(climate)).toEqual(['weather-values-filler', 'weather-values-derived']);
    expect(largestDifference(climate.year.dewPoint_C, readEpw(chicago).year.dewPoint_C)).toBeLessThan(1.5);
  });

  it('are too many beyond 5 % of the year', () => {
    const text = changed(chicago, (fields, hour) => {
      if (hour >= july14 && hour < july14 + 500) fields[6] = '-17.78';
    });
    expect(() => readEpw(text)).toThrow('In 500 of 8,760 hours the file has no usable dry bulb');
  });

  it('are doubted if they do not leave the range of weather: a stuck sensor, a copied week', () => {
    const stuck = changed(chicago, (fields, hour) => {
      if (hour >= july14 && hour < july14 + 48) fields[6] = '21.5';
    });
    expect(codesOf(readEpw(stuck))).toContain('weather-values-constant');
    const rows = chicago.split(/\r?\n/).filter(isRow);
    const copied = changed(chicago, (fields, hour) => {
      if (hour < july14 || hour >= july14 + 7 * 24) return;
      const other = (rows[hour - 7 * 24] ?? '').split(',');
      for (const field of [6, 7, 8, 9]) fields[field] = other[field] ?? '';
    });
    expect(messageOf(readEpw(copied), 'weather-days-repeated')).toMatch(
      /^7 days have .* first that of 14 July, hour 1/,
    );
  });
});

describe('humidity', () => {
  const rowsOf = (text: string): Fields[] =>
    text
      .split(/\r?\n/)
      .filter(isRow)
      .map((line) => line.split(','));
  const texts = { chicago, denver, newYork, sanFrancisco };
  const pairs = Object.entries(texts).flatMap(([name, text]) =>
    Object.entries(texts)
      .filter(([other]) => other !== name)
      .map(([other, otherText]) => [name, other, text, otherText] as const),
  );

  it.each(pairs)(
    'of %s with dew points of %s is that of the relative humidity',
    (_name, _other, text, otherText) => {
      const others = rowsOf(otherText);
      const climate = readEpw(changed(text, (fields, hour) => (fields[7] = others[hour]?.[7] ?? '')));
      expect(codesOf(climate)).toEqual(['weather-dew-point-replaced', 'weather-values-derived']);
      const own = readEpw(text);
      const means = [climate, own].map(
        ({ year }) => year.wetBulb_C.reduce((total, value) => total + value, 0) / year.hourCount,
      );
      expect(Math.abs((means[0] ?? 0) - (means[1] ?? 0))).toBeLessThan(0.1);
    },
  );

  it.each(pairs)(
    'of %s with relative humidities of %s is that of the dew points',
    (_name, _other, text, otherText) => {
      const others = rowsOf(otherText);
      const climate = readEpw(changed(text, (fields, hour) => (fields[8] = others[hour]?.[8] ?? '')));
      expect(codesOf(climate)).toEqual([]);
      expect(messageOf(climate, 'weather-humidity-disagrees')).toContain('those of another file');
      expect(climate.year).toEqual(readEpw(text).year);
    },
  );

  it('may be a fraction, also without dew points', () => {
    const asFraction = (fields: Fields): void => {
      fields[8] = String(Number(fields[8]) / 100);
    };
    const climate = readEpw(changed(chicago, asFraction));
    expect(codesOf(climate)).toEqual(['weather-units-converted']);
    expect(climate.year).toEqual(readEpw(chicago).year);
    const withoutDew = readEpw(
      changed(chicago, (fields) => {
        asFraction(fields);
        fields[7] = '99.9';
      }),
    );
    expect(codesOf(withoutDew)).toEqual(['weather-units-converted', 'weather-values-derived']);
    expect(
      largestDifference(
        withoutDew.year.dewPoint_C,
        readEpw(changed(chicago, (fields) => (fields[7] = '99.9'))).year.dewPoint_C,
      ),
    ).toBeLessThan(1e-9);
  });
});

describe('temperatures in another unit', () => {
  it.each<[string, (value: number) => number]>([
    ['kelvin', (value) => value + 273.15],
    ['°F', (value) => value * 1.8 + 32],
  ])('%s are converted', (unit, convert) => {
    const text = changed(denver, (fields) => {
      for (const field of [6, 7]) fields[field] = convert(Number(fields[field])).toFixed(3);
    });
    const climate = readEpw(text);
    expect(codesOf(climate)).toEqual(['weather-units-converted']);
    expect(messageOf(climate, 'weather-units-converted')).toContain(`the dry bulb in ${unit}`);
    // 99.9 °F is the code of a missing value.
    expect(largestDifference(climate.year.dryBulb_C, readEpw(denver).year.dryBulb_C)).toBeLessThan(0.01);
  });
});
