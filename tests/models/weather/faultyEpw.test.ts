import { describe, expect, it } from 'vitest';
import { standardPressure_Pa } from '../../../models/physics/standardAtmosphere.ts';
import type { Climate } from '../../../models/weather/Climate.ts';
import { ownClimate } from '../../../models/weather/climateOf.ts';
import { readEpw } from '../../../models/weather/readEpw.ts';
import { EPW_HEADER, epwRows, epwText, type EpwRow } from '../../support/epwText.ts';

/** The header of Anywhere with the four numbers of its location changed. */
const headerAt = (latitude: string, longitude: string, zone: string, elevation: string): string[] => [
  `LOCATION,Anywhere,IL,USA,made up,725300,${latitude},${longitude},${zone},${elevation}`,
  ...EPW_HEADER.slice(1),
];
const usual = ['41.98', '-87.92', '-6.0', '201.0'] as const;

function fileWith(
  change: (row: EpwRow, hour: number) => void,
  header: readonly string[] = EPW_HEADER,
): string {
  const rows = epwRows();
  rows.forEach(change);
  return epwText(rows, header);
}

/** The made-up year with its weather later by some hours, at the same dates. */
function later(hours: number, header: readonly string[] = EPW_HEADER): string {
  const rows = epwRows();
  return fileWith((row, hour) => {
    const { dryBulb, dewPoint } = rows[(hour - hours + 2 * 8760) % 8760] ?? row;
    Object.assign(row, { dryBulb, dewPoint });
  }, header);
}

const codesOf = ({ findings }: Climate): string[] => findings.map(({ code }) => code);
const sound = readEpw(epwText(epwRows()));

describe('the clock of a file', () => {
  it('in UTC is moved to local standard time', () => {
    const climate = readEpw(later(6));
    expect(codesOf(climate)).toEqual(['weather-clock-shifted']);
    expect(climate.findings[0]?.message).toMatch(
      /^The mean day is warmest at 22:00, where 14:15 is expected at longitude -87.92° in time zone UTC−6: the rows are in UTC\. They were moved 6 hours earlier/,
    );
    expect(climate.year).toEqual(sound.year);
  });

  it('in the zone of a header that is not that of the longitude is moved too', () => {
    const climate = readEpw(later(6 + 9, headerAt(usual[0], usual[1], '9.0', usual[3])));
    expect(codesOf(climate)).toEqual(['weather-clock-shifted']);
    expect(climate.year).toEqual(sound.year);
  });

  it('is that of the header where it is up to three hours from the sun: the west of China', () => {
    expect(codesOf(readEpw(later(2, headerAt('39.47', '75.99', '8.0', '201.0'))))).toEqual([]);
  });

  it.each([
    // The made-up year is warmest at 16:00: an hour earlier it is 15:00, which is 18:00 and 12:00 UTC.
    ['Brazil', '-45', '-3.0', 2],
    ['Arabia', '45', '3.0', -4],
  ])('in UTC is moved where local time is three hours from it: %s', (_, longitude, zone, utc) => {
    const header = headerAt('-5', longitude, zone, '201.0');
    expect(codesOf(readEpw(later(utc, header)))).toEqual(['weather-clock-shifted']);
    expect(codesOf(readEpw(later(-1, header)))).toEqual([]);
  });

  it('is recognised without a time zone, and without a longitude only doubted', () => {
    expect(codesOf(readEpw(later(6, headerAt(usual[0], usual[1], '', usual[3]))))).toEqual([
      'weather-clock-shifted',
    ]);
    expect(codesOf(readEpw(later(0, headerAt(usual[0], usual[1], '', usual[3]))))).toEqual([]);
    expect(codesOf(readEpw(later(10, headerAt('', '', '', usual[3]))))).toEqual([
      'weather-clock-implausible',
    ]);
    expect(codesOf(readEpw(later(0, headerAt('', '', '', usual[3]))))).toEqual([]);
  });

  it('is not judged without a daily course', () => {
    const climate = readEpw(fileWith((row, hour) => (row.dryBulb = 10 + (hour % 7) / 10)));
    expect(codesOf(climate)).not.toContain('weather-clock-implausible');
  });
});

describe('the location of a file', () => {
  it('is not read from latitude and longitude 0, which are in the ocean', () => {
    const climate = readEpw(epwText(epwRows(), headerAt('0', '0', '0', '201.0')));
    expect(climate.latitude_deg).toBeUndefined();
    expect(codesOf(climate)).toEqual([]);
  });

  it('with shifted fields is found although its elevation does not fit the pressure', () => {
    const header = [
      `LOCATION,Any,where,IL,USA,made up,725300,41.98,-87.92,-6.0,3026`,
      ...EPW_HEADER.slice(1),
    ];
    const climate = readEpw(epwText(epwRows(), header));
    expect(codesOf(climate)).toEqual(['weather-header-corrected', 'weather-pressure-disagrees']);
    expect(climate).toMatchObject({
      name: 'Any, where',
      country: 'USA',
      latitude_deg: 41.98,
      elevation_m: 3026,
    });
  });

  it('whose fields are no position is reported, with what they state', () => {
    const climate = readEpw(epwText(epwRows(), headerAt('41 N', '187.92', 'CST', '201.0')));
    expect(codesOf(climate)).toEqual(['weather-place-disagrees']);
    expect(climate.findings[0]?.message).toContain(
      'states "41 N" as its latitude, "187.92" as its longitude and "CST" as its time zone',
    );
  });

  it('with a lost minus of longitude or latitude is corrected', () => {
    const east = readEpw(epwText(epwRows(), headerAt('41.98', '87.92', '-6.0', '201.0')));
    expect(east.longitude_deg).toBe(-87.92);
    expect(codesOf(east)).toEqual(['weather-header-corrected']);
    const south = readEpw(later(182 * 24, headerAt('33.9', '151.2', '10.0', '201.0')));
    expect(south.latitude_deg).toBe(-33.9);
    expect(codesOf(south)).toEqual(['weather-header-corrected']);
  });
});

describe('pressures', () => {
  it('of the odd hour take those of the standard atmosphere', () => {
    const climate = readEpw(fileWith((row, hour) => hour % 1000 === 0 && (row.pressure = 50_000)));
    expect(climate.findings.map(({ message }) => message)).toEqual([
      'In 9 hours the pressure is more than 10 % off that of the other hours; that of the standard atmosphere at 201 m, 989 hPa, was used there',
    ]);
    expect(climate.year.pressure_Pa[1000]).toBe(standardPressure_Pa(201));
    expect(climate.year.pressure_Pa[1001]).toBe(99_000);
  });

  it.each([
    // 99,000 Pa are 3 % above the 96,117 Pa of 443 m, and 10 % above the 90,000 Pa of 987 m.
    ['435', []],
    ['450', ['weather-pressure-disagrees']],
    ['975', ['weather-pressure-disagrees']],
  ])('are used at %s m', (elevation, codes) => {
    const climate = readEpw(epwText(epwRows(), headerAt(usual[0], usual[1], usual[2], elevation)));
    expect(codesOf(climate)).toEqual(codes);
    expect(climate.year.pressure_Pa[0]).toBe(99_000);
  });

  it('are not used at 1,000 m', () => {
    const climate = readEpw(epwText(epwRows(), headerAt(usual[0], usual[1], usual[2], '1000')));
    expect(codesOf(climate)).toEqual(['weather-pressure-disagrees']);
    expect(climate.year.pressure_Pa[0]).toBe(standardPressure_Pa(1000));
  });
});

describe('values that are no weather', () => {
  const july14 = (181 + 13) * 24;

  it('are a day at 0 °F, which is filled; at the turn of the year too', () => {
    for (const from of [july14, 8760 - 12]) {
      const climate = readEpw(
        fileWith((row, hour) => {
          if ((hour - from + 8760) % 8760 < 24) row.dryBulb = from === july14 ? -17.78 : 30;
        }),
      );
      expect(codesOf(climate)).toEqual(['weather-values-filler', 'weather-values-filled']);
      const filled_C = climate.year.dryBulb_C[(from + 12) % 8760] ?? NaN;
      const sound_C = sound.year.dryBulb_C[(from + 12) % 8760] ?? NaN;
      expect(Math.abs(filled_C - sound_C)).toBeLessThan(1);
    }
  });

  it('are not the hours of a front: 15 K within an hour, and no way back', () => {
    const climate = readEpw(
      fileWith((row, hour) => hour >= july14 && (row.dryBulb = Number(row.dryBulb) - 15)),
    );
    expect(codesOf(climate)).not.toContain('weather-values-filler');
  });

  it('are copied days, and a temperature that does not change for a day', () => {
    const rows = epwRows();
    const copied = fileWith((row, hour) => {
      if (hour >= july14 && hour < july14 + 48) Object.assign(row, { ...rows[hour - 48], day: row.day });
    });
    expect(codesOf(readEpw(copied))).toEqual(['weather-days-repeated']);
    const stuck = fileWith((row, hour) => hour >= july14 && hour < july14 + 25 && (row.dryBulb = 22));
    expect(codesOf(readEpw(stuck))).toContain('weather-values-constant');
  });
});

describe('units', () => {
  it.each<[string, (row: EpwRow) => void]>([
    ['the relative humidity in a fraction from 0 to 1', (row) => (row.relativeHumidity = 0.72)],
    ['the pressure in hPa', (row) => (row.pressure = 990)],
    ['the dry bulb in kelvin', (row) => (row.dryBulb = Number(row.dryBulb) + 273.15)],
  ])('%s are converted', (text, change) => {
    const climate = readEpw(fileWith(change));
    expect(codesOf(climate)).toEqual(['weather-units-converted']);
    expect(climate.findings[0]?.message).toContain(text);
    expect(climate.year.pressure_Pa[0]).toBe(99_000);
    expect(climate.year.dryBulb_C[0]).toBeCloseTo(sound.year.dryBulb_C[0] ?? NaN, 9);
  });
});

describe('hours that a plan states', () => {
  const { dryBulb_C, dewPoint_C, pressure_Pa } = sound.year;
  const stated = {
    kind: 'hourly' as const,
    name: 'Anywhere',
    latitude_deg: 41.98,
    longitude_deg: -87.92,
    elevation_m: 201,
    source: 'a test',
    design: { ...sound.design },
    dryBulb_C: [...dryBulb_C],
    dewPoint_C: [...dewPoint_C],
    pressure_Pa: [...pressure_Pa],
  };

  it('have no findings if they are sound', () => {
    expect(ownClimate(stated).findings).toEqual([]);
  });

  it('take the standard pressure if theirs is impossible at the elevation', () => {
    const climate = ownClimate({ ...stated, elevation_m: 3026 });
    expect(codesOf(climate)).toEqual(['weather-pressure-disagrees']);
    expect(climate.year.pressure_Pa[0]).toBe(standardPressure_Pa(3026));
  });

  it('are not moved, but doubted with the hours to move', () => {
    const utc = [...dryBulb_C.slice(-6), ...dryBulb_C.slice(0, -6)];
    const climate = ownClimate({ ...stated, dryBulb_C: utc });
    expect(codesOf(climate)).toEqual(['weather-clock-implausible']);
    expect(climate.findings[0]?.message).toContain('used as stated: move them 6 hours earlier');
    expect([...climate.year.dryBulb_C]).toEqual(utc);
    expect(codesOf(ownClimate({ ...stated, latitude_deg: -41.98 }))).toEqual(['weather-place-disagrees']);
  });
});
