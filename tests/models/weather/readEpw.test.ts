import { describe, expect, it } from 'vitest';
import type { Climate } from '../../../models/weather/Climate.ts';
import { readEpw } from '../../../models/weather/readEpw.ts';
import { dryBulbAt, EPW_HEADER, epwLine, epwRows, epwText, type EpwRow } from '../../support/epwText.ts';

const sound = epwText(epwRows());

/** A made-up file with some rows changed. */
function fileWith(change: (row: EpwRow, index: number) => void, header?: readonly string[]): string {
  const rows = epwRows();
  rows.forEach(change);
  return epwText(rows, header);
}

const codesOf = ({ findings }: Climate): string[] => findings.map(({ code }) => code);

function messageOf({ findings }: Climate, code: string): string {
  return findings.find((finding) => finding.code === code)?.message ?? '';
}

/** First hour of a day of July. */
const july = (day: number): number => (31 + 28 + 31 + 30 + 31 + 30 + day - 1) * 24;

describe('a valid weather file', () => {
  const climate = readEpw(sound);

  it('is read without findings', () => {
    expect(climate.findings).toEqual([]);
  });

  it('has its location from the header', () => {
    expect(climate).toMatchObject({
      name: 'Anywhere',
      country: 'USA',
      latitude_deg: 41.98,
      longitude_deg: -87.92,
      elevation_m: 201,
      kind: 'hourly',
      source: 'EPW weather file, made up, WMO 725300',
    });
  });

  it('has its hours in order: the first row is hour 0, hour 16 of 1 July the warmest', () => {
    const { year } = climate;
    expect(year.hourCount).toBe(8760);
    expect(year.dryBulb_C[0]).toBe(dryBulbAt(1, 1));
    expect(year.dryBulb_C[july(1) + 15]).toBe(dryBulbAt(7, 16));
    expect(year.dewPoint_C[0]).toBeCloseTo(dryBulbAt(1, 1) - 5, 9);
    expect(year.pressure_Pa[8759]).toBe(99_000);
  });

  it('is the same with other line endings, a byte-order mark, blank lines, trailing commas and rows in another order', () => {
    const rows = epwRows();
    const lines = rows.map((row) => `${epwLine(row)},,`);
    const variants = [
      sound.replaceAll('\n', '\r\n'),
      sound.replaceAll('\n', '\r'),
      `\uFEFF${sound}`,
      `\u00EF\u00BB\u00BF${sound}`,
      sound.replace('\nLOCATION', '\n\n\nLOCATION').replaceAll('\n2003,4,1,', '\n\n2003,4,1,'),
      sound.trimEnd(),
      [...EPW_HEADER, ...lines].join('\n'),
      epwText([...rows.slice(4000), ...rows.slice(0, 4000)]),
    ];
    for (const text of variants) expect(readEpw(text)).toEqual(climate);
  });

  it('may have 29 days in February', () => {
    const leap = readEpw(epwText(epwRows(true)));
    expect(leap.year.hourCount).toBe(8784);
    expect(leap.findings).toEqual([]);
    expect(leap.year.dryBulb_C[(31 + 29) * 24]).toBe(dryBulbAt(3, 1));
  });

  it('may count its hours from 0 to 23, which is reported', () => {
    const shifted = readEpw(fileWith((row) => (row.hour -= 1)));
    expect(shifted.year).toEqual(climate.year);
    expect(messageOf(shifted, 'weather-rows-irregular')).toContain('0 to 23 instead of 1 to 24');
  });
});

describe('missing values', () => {
  it('are interpolated linearly up to six hours: 3 hours between 10 and 18 °C are 12, 14, 16', () => {
    const start = july(10) + 4;
    const climate = readEpw(
      fileWith((row, hour) => {
        if (hour === start - 1) row.dryBulb = 10;
        if (hour >= start && hour < start + 3) row.dryBulb = 99.9;
        if (hour === start + 3) row.dryBulb = 18;
        if (hour >= start - 1 && hour <= start + 3) row.dewPoint = 9;
      }),
    );
    expect([...climate.year.dryBulb_C.slice(start, start + 3)]).toEqual([12, 14, 16]);
    expect(messageOf(climate, 'weather-values-filled')).toBe(
      'Filled from adjacent hours or days: the dry bulb of 3 hours',
    );
  });

  it('are filled with the same hour of adjacent days across longer gaps', () => {
    const start = july(10);
    const climate = readEpw(
      fileWith((row, hour) => {
        if (hour >= start && hour < start + 7) row.dryBulb = 99.9;
        if (hour === start - 24 + 3) row.dryBulb = 20;
        if (hour === start + 24 + 3) row.dryBulb = 24;
      }),
    );
    expect(climate.year.dryBulb_C[start + 3]).toBe(22);
    expect(climate.year.dryBulb_C[start + 4]).toBe(dryBulbAt(7, 5));
  });

  it('of the dew point are derived from the relative humidity', () => {
    // 25 °C and 50 %: dew point 13.86 °C (psychrolib).
    const climate = readEpw(
      fileWith((row, hour) => {
        if (hour !== july(5)) return;
        row.dryBulb = 25;
        row.dewPoint = 99.9;
        row.relativeHumidity = 50;
      }),
    );
    expect(climate.year.dewPoint_C[july(5)]).toBeCloseTo(13.86, 2);
    expect(messageOf(climate, 'weather-values-derived')).toBe(
      'Computed: the dew point of 1 hour from relative humidity',
    );
  });

  it('of the relative humidity do not matter', () => {
    expect(readEpw(fileWith((row) => (row.relativeHumidity = 999))).findings).toEqual([]);
  });

  it('of the pressure are those of the standard atmosphere at the elevation: 98934 Pa at 201 m', () => {
    // 101325 (1 - 2.25577e-5 x 201)^5.2559 = 101325 x 0.995466^5.2559 = 101325 x 0.976398
    const climate = readEpw(fileWith((row) => (row.pressure = 999_999)));
    expect(climate.year.pressure_Pa[100]).toBeCloseTo(98_934, -0.5);
    expect(messageOf(climate, 'weather-values-derived')).toContain(
      'the pressure of 8,760 hours from the standard atmosphere at 201 m',
    );
  });

  it.each([
    ['empty', ''],
    ['no number', 'n/a'],
    ['too hot for any place', 61],
    ['too cold for any place', -71],
  ])('may be %s', (_, dryBulb) => {
    const climate = readEpw(fileWith((row, hour) => hour === july(3) && (row.dryBulb = dryBulb)));
    expect(messageOf(climate, 'weather-values-filled')).toBe(
      'Filled from adjacent hours or days: the dry bulb of 1 hour',
    );
    expect(climate.year.dryBulb_C[july(3)]).toBeGreaterThan(0);
  });
});

describe('damaged rows', () => {
  const lines = sound.trimEnd().split('\n');

  it('are skipped, filled and reported with their first line', () => {
    const damaged = [...lines];
    damaged[100] = 'garbage';
    damaged[200] = lines[200]?.split(',').slice(0, 8).join(',') ?? '';
    damaged[300] = `${lines[300] ?? ''},7`;
    const climate = readEpw(damaged.join('\n'));
    expect(messageOf(climate, 'weather-rows-irregular')).toBe(
      '3 lines, first line 101: not a row of 35 fields with month, day and hour, skipped',
    );
    expect(messageOf(climate, 'weather-values-filled')).toContain('3 hours of the year have no row');
  });

  it('with a date that does not exist are skipped', () => {
    const climate = readEpw(
      fileWith((row, hour) => {
        if (hour === 800) [row.month, row.day] = [2, 30];
      }),
    );
    expect(messageOf(climate, 'weather-rows-irregular')).toContain(
      'line 809: a date or hour that does not exist, skipped',
    );
  });

  it('with a duplicate hour are used once, the first of them', () => {
    const repeated = [...lines];
    repeated.splice(5000, 0, (lines[4999] ?? '').replace(/E0[^,]*,[^,]*/, 'E0,45'));
    const climate = readEpw(repeated.join('\n'));
    expect(messageOf(climate, 'weather-rows-irregular')).toContain('line 5001: a duplicate hour, skipped');
    expect(Math.max(...climate.year.dryBulb_C)).toBeLessThan(30);
  });

  it('out of order are sorted', () => {
    const swapped = [...lines];
    [swapped[1000], swapped[1001]] = [lines[1001] ?? '', lines[1000] ?? ''];
    const climate = readEpw(swapped.join('\n'));
    expect(climate.year).toEqual(readEpw(sound).year);
    expect(messageOf(climate, 'weather-rows-irregular')).toContain('line 1002: out of order, sorted');
  });
});

describe('a contradiction', () => {
  it('is a dew point above the dry bulb, which is lowered to it', () => {
    const climate = readEpw(
      fileWith((row, hour) => {
        if (hour < 10) row.dewPoint = Number(row.dryBulb) + 1;
        row.relativeHumidity = 999;
      }),
    );
    expect(climate.year.dewPoint_C[3]).toBe(climate.year.dryBulb_C[3]);
    expect(climate.year.wetBulb_C[3]).toBe(climate.year.dryBulb_C[3]);
    expect(messageOf(climate, 'weather-dew-point-reduced')).toMatch(
      /^In 10 hours the dew point .* by up to 1 K/,
    );
  });

  it('is a relative humidity that differs from the dew point; the worst hour is reported', () => {
    const climate = readEpw(fileWith((row, hour) => hour === july(14) + 14 && (row.relativeHumidity = 40)));
    expect(codesOf(climate)).toEqual(['weather-humidity-disagrees']);
    expect(messageOf(climate, 'weather-humidity-disagrees')).toMatch(
      /^In 1 hour .* most on 14 July, hour 15: dry bulb/,
    );
  });

  it('is a wet bulb far above the design values of the header', () => {
    const climate = readEpw(
      fileWith((row, hour) => {
        if (hour < july(7) || hour >= july(11)) return;
        // Not one value, which would stand for missing data.
        row.dryBulb = 36 - ((hour - july(7)) % 25) / 1000;
        row.dewPoint = 31 - ((hour - july(7)) % 31) / 1000;
        row.relativeHumidity = 76;
      }),
    );
    expect(codesOf(climate)).toEqual(['weather-wet-bulb-implausible']);
    expect(messageOf(climate, 'weather-wet-bulb-implausible')).toMatch(
      /the 0\.4 % wet bulb of the hours is 32 °C, of the header 25\.5 °C; the highest wet bulb of the hours .* 7 July, hour 1 with 32 °C/,
    );
  });
});

describe('a header', () => {
  it('without design conditions uses those derived from the hours', () => {
    const climate = readEpw(
      epwText(
        epwRows(),
        EPW_HEADER.filter((line) => !line.startsWith('DESIGN')),
      ),
    );
    expect(codesOf(climate)).toEqual(['design-from-one-year']);
    // 0.4 % are 35 hours; the 31 afternoons of July have one each at their warmest, the adjacent hours follow.
    expect(climate.design.dryBulb_0p4_C).toBe(dryBulbAt(7, 15));
    expect(climate.design.source).toContain('hours of the year');
  });

  it('with an empty line of conditions also uses those derived from the hours', () => {
    const header = EPW_HEADER.map((line) => (line.startsWith('DESIGN') ? 'DESIGN CONDITIONS,0' : line));
    expect(codesOf(readEpw(epwText(epwRows(), header)))).toEqual(['design-from-one-year']);
  });

  it('may be missing: the elevation of its pressure is assumed, 195 m at 990 hPa, without pressures sea level', () => {
    // (1 - (99000/101325)^(1/5.2559)) / 2.25577e-5 = 195.4 m
    const climate = readEpw(epwText(epwRows(), []));
    expect(climate).toMatchObject({ name: 'Unnamed location', elevation_m: 195, source: 'EPW weather file' });
    expect(messageOf(climate, 'weather-header-incomplete')).toBe(
      'The header of the weather file does not state its city and its elevation, so the 195 m of its pressure are assumed',
    );
    const without = readEpw(fileWith((row) => (row.pressure = 999_999), []));
    expect(without.elevation_m).toBe(0);
    expect(messageOf(without, 'weather-header-incomplete')).toContain('so sea level is assumed');
  });

  it('may be truncated: a city without an elevation', () => {
    const climate = readEpw(epwText(epwRows(), ['LOCATION,Ürgüp,,TUR']));
    expect(climate.name).toBe('Ürgüp');
    expect(climate.latitude_deg).toBeUndefined();
    expect(codesOf(climate)).toContain('weather-header-incomplete');
  });
});

describe('input that is not a year of weather', () => {
  const rows = epwRows();
  const fiveMinutes = rows.flatMap((row) => Array.from({ length: 12 }, () => row));

  it.each([
    ['a text', 'Sehr geehrte Damen und Herren,\n', 'weather-unreadable', 'no row of an EPW weather file'],
    ['nothing', '', 'weather-unreadable', 'no row of an EPW weather file'],
    ['a page', '<html><body>not found</body></html>', 'weather-unreadable', '35 comma-separated fields'],
    ['a header alone', EPW_HEADER.join('\n'), 'weather-unreadable', 'no row'],
    [
      'steps of five minutes',
      epwText(fiveMinutes),
      'weather-not-hourly',
      '105,120 rows for 8,760 different hours of a year, about 12 per hour; exactly one is allowed',
    ],
    ['two years', epwText([...rows, ...rows]), 'weather-not-hourly', 'about 2 per hour'],
    [
      'the first half of a year',
      epwText(rows.slice(0, 4344)),
      'weather-incomplete',
      '4,344 of the 8,760 hours of a year, from 1 January, hour 1 to 30 June, hour 24 (line 4352); at most 5 %',
    ],
    [
      'a year of 99.9',
      fileWith((row) => (row.dryBulb = 99.9)),
      'weather-incomplete',
      'In every hour the file has no usable dry bulb',
    ],
    [
      'a year without humidity',
      fileWith((row) => {
        row.dewPoint = 99.9;
        row.relativeHumidity = 999;
      }),
      'weather-incomplete',
      'In every hour the file has no usable dew point or relative humidity',
    ],
    [
      'a year with a tenth of its dry bulbs missing',
      fileWith((row, hour) => hour % 10 === 0 && (row.dryBulb = 99.9)),
      'weather-incomplete',
      'In 876 of 8,760 hours the file has no usable dry bulb',
    ],
  ])('is rejected: %s', (_, text, code, message) => {
    expect(() => readEpw(text)).toThrow(message);
    expect(() => readEpw(text)).toThrow(expect.objectContaining({ code }));
  });

  it('is a file with more than 5 % of the hours missing', () => {
    expect(readEpw(epwText(rows.slice(0, 8322))).year.hourCount).toBe(8760);
    expect(() => readEpw(epwText(rows.slice(0, 8321)))).toThrow('8,321 of the 8,760');
  });
});

describe('the place of a header', () => {
  it('has state, country and offset from UTC, which tell the time zone', () => {
    const { region, country, utcOffset_h } = readEpw(epwText(epwRows()));
    expect({ region, country, utcOffset_h }).toEqual({ region: 'US-IL', country: 'USA', utcOffset_h: -6 });
  });

  it('has no state where the header states none', () => {
    expect(
      readEpw(epwText(epwRows(), ['LOCATION,Oslo,-,NOR,x,014880,59.9,10.62,1.0,17'])).region,
    ).toBeUndefined();
  });
});
