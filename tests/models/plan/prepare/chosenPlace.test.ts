import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePlace } from '../../../../models/edit/commands/place.ts';
import { applyEdits } from '../../../../models/edit/document/edit.ts';
import { objectAt, type JsonObject } from '../../../../models/edit/document/json.ts';
import { findCities } from '../../../../models/places/findCities.ts';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import { adviseOn } from '../../../../models/plan/prepare/adviseOn.ts';
import { chosenPlaceSchema, type ChosenPlace } from '../../../../models/plan/prepare/chosenPlaceSchema.ts';
import { tablesOf } from '../../../../models/plan/prepare/lookUp.ts';
import { placeOfCity } from '../../../../models/plan/prepare/placeOfCity.ts';
import { prepare } from '../../../../models/plan/prepare/prepare.ts';
import { siteOfPlace } from '../../../../models/plan/prepare/siteOfPlace.ts';
import type { Finding } from '../../../../models/problems/Finding.ts';
import { library } from '../../../support/library.ts';
import { cities } from '../../../support/placeTables.ts';
import { looseDesign, type LoosePlan } from '../../../support/plans.ts';
import { runs } from '../../../support/runs.ts';

const tables = tablesOf(library, undefined);

function place(query: string): ChosenPlace {
  const [match] = findCities(cities, query).matches;
  if (match === undefined) throw new Error(`No city ${query}.`);
  return placeOfCity(match.city, tables);
}

const planWith = (site: LoosePlan): LoosePlan => ({
  ...looseDesign(),
  site,
  tariff: { kind: 'flat' },
  carbon: { kind: 'annual' },
});

/** What is advised on the place; prices of countries are in dollars, which is another finding. */
const advice = (site: LoosePlan): Finding[] =>
  adviseOn(scenarioAt(parsePlan(planWith(site)), 'plan'), library).filter(
    ({ code }) => code !== 'currency-foreign',
  );

describe('the place of a city', () => {
  it('has country, time zone, elevation, currency, grid, price and climate: Frankfurt', () => {
    // 50.116 N 8.684 E to the airport 50.05 N 8.60 E: 0.066 x 111.2 = 7.3 km, 0.084 x 111.2 x cos 50.1 = 6.0 km.
    const frankfurt = place('frankfurt');
    expect(frankfurt).toMatchObject({
      label: 'Frankfurt am Main, Hesse, Germany',
      country: 'DE',
      timeZone: 'Europe/Berlin',
      elevation_m: 113,
      elevationQuality: 'S',
      currency: 'EUR',
      grid: { id: 'EMBER-DEU' },
      price: { energyPrice_per_kWh: 0.1552, currency: 'USD' },
      climate: { id: 'frankfurt-de', heightDifference_m: -2 },
      unknown: ['utility'],
      findings: [],
      isTimeZoneStated: false,
    });
    expect(frankfurt.climate?.distance_km).toBeLessThan(15);
  });

  it('has the grid and the price of its state in the US: Ashburn', () => {
    expect(place('ashburn virginia')).toMatchObject({
      region: 'US-VA',
      timeZone: 'America/New_York',
      grid: { name: 'SERC Virginia/Carolina' },
      price: { energyPrice_per_kWh: 0.0899 },
      climate: { id: 'leesburg-va' },
    });
  });

  it('follows country and state in time zone where these tell it, and states its own elsewhere', () => {
    expect(place('phoenix arizona')).toMatchObject({ timeZone: 'America/Phoenix', isTimeZoneStated: false });
    expect(place('pensacola')).toMatchObject({ timeZone: 'America/Chicago', isTimeZoneStated: true });
    expect(place('manaus')).toMatchObject({ timeZone: 'America/Manaus', isTimeZoneStated: true });
    expect(place('madrid spain')).toMatchObject({ timeZone: 'Europe/Madrid', isTimeZoneStated: true });
  });

  it('says what no table tells: La Paz', () => {
    const laPaz = place('la paz bolivia');
    expect(laPaz.unknown).toEqual(['price', 'utility']);
    expect(laPaz).not.toHaveProperty('price');
  });

  it('has a finding where the climate is beyond 100 km, and one beyond 200 m: La Paz, 3,800 m', () => {
    const [far, high] = place('la paz bolivia').findings;
    expect(far).toMatchObject({ code: 'weather-far', severity: 'warning' });
    expect(far?.message).toMatch(/^The weather of Santiago is 1,\d\d\d km from /);
    // 0.0065 K/m x 3,228 m = 21 K (standard atmosphere).
    expect(high).toMatchObject({ code: 'weather-height-differs', severity: 'warning' });
    expect(high?.message).toMatch(/of 554 m, 3,228 m below the site at 3,782 m; .* about 21 K colder/);
  });

  it('satisfies its schema, and its site is one that a plan accepts, for any city', () => {
    fc.assert(
      fc.property(fc.nat(cities.cities.length - 1), (index) => {
        const city = cities.cities[index]?.city;
        if (city === undefined) throw new Error('No city.');
        const chosen = placeOfCity(city, tables);
        expect(chosenPlaceSchema.parse(chosen)).toEqual(chosen);
        const site = siteOfPlace(chosen);
        const scenario = scenarioAt(parsePlan(planWith({ ...site })), 'plan');
        const { findings } = prepare(scenario, library);
        const all = [...findings, ...adviseOn(scenario, library)];
        const codes = all.map(({ code }) => code);
        for (const { code } of chosen.findings) expect(codes).toContain(code);
        expect(codes).not.toContain('time-zone-unknown');
        expect(codes).not.toContain('climate-unknown');
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('the time zone of a city', () => {
  it('is one of its country or state, but for towns of the Navajo Nation and on the border of Uzbekistan', () => {
    const differing = new Set<string>();
    const seen = new Set<string>();
    for (const { city } of cities.cities) {
      const key = `${city.country} ${city.region ?? ''} ${city.timeZone}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const found = advice({ ...siteOfPlace(placeOfCity(city, tables)) });
      if (found.some(({ code }) => code === 'place-differs')) differing.add(key);
    }
    expect(seen.size).toBeGreaterThan(400);
    expect([...differing]).toEqual(['US US-AZ America/Denver', 'UZ  Asia/Bishkek']);
  });

  it('is that of Detroit, which is nearer to noon in Chicago', () => {
    expect(place('detroit michigan')).toMatchObject({ timeZone: 'America/Detroit', isTimeZoneStated: true });
  });
});

describe('a plan with an elevation', () => {
  const frankfurt = siteOfPlace(place('frankfurt'));
  const heightOf = (elevation_m: number): string[] =>
    advice({ ...frankfurt, elevation_m })
      .filter(({ code }) => code === 'weather-height-differs')
      .map(({ message }) => message);

  it('has no finding up to 200 m from the height of its weather, and one beyond', () => {
    // The climate of Frankfurt is of 111 m.
    expect(heightOf(311)).toEqual([]);
    expect(heightOf(-89)).toEqual([]);
    expect(heightOf(312)[0]).toContain('201 m below the site at 312 m');
    expect(heightOf(-90)[0]).toContain(
      '201 m above the site at -90 m; up to 200 m is near. The air of the site is about 1.3 K warmer',
    );
  });

  it('has none without elevation, or without climate', () => {
    const { elevation_m, ...unknown } = frankfurt;
    expect(elevation_m).toBe(113);
    expect(advice(unknown)).toEqual([]);
    const { climate, ...site } = frankfurt;
    expect(climate).toBeDefined();
    expect(advice({ ...site, elevation_m: 3000 })).toEqual([]);
  });

  it('compares a weather file too, and none of a near station is questioned', () => {
    const months = Array.from({ length: 12 }, (_, index) => ({
      month: index + 1,
      dryBulbMean_C: 10,
      dryBulbDailyMax_C: 15,
      dryBulbDailyMin_C: 5,
      dewPointMean_C: 3,
      pressure_Pa: 65_000,
    }));
    const file = {
      kind: 'normals',
      name: 'El Alto',
      latitude_deg: -16.51,
      longitude_deg: -68.18,
      source: 'a station',
      months,
    };
    const laPaz = siteOfPlace(place('la paz bolivia'));
    const codesWith = (elevation_m: number): string[] =>
      advice({ ...laPaz, climate: { ...file, elevation_m } }).map(({ code }) => code);
    expect(codesWith(3900)).toEqual([]);
    expect(codesWith(4062)).toEqual(['weather-height-differs']);
  });

  it('must be one that towns have', () => {
    for (const elevation_m of [-431, 5501, NaN]) {
      expect(() => parsePlan(planWith({ ...frankfurt, elevation_m }))).toThrow('elevation_m');
    }
  });
});

describe('the weather of a neighbouring country', () => {
  it('is no other place while it is near, but its distance and height are judged', () => {
    // Strasbourg is across the Rhine from Germany; Luxembourg is 189 km from Frankfurt and 205 m higher.
    const codes = advice({ ...siteOfPlace(place('luxembourg')) }).map(({ code }) => code);
    expect(codes).toEqual(['weather-far', 'weather-height-differs']);
  });

  it('is another place where no coordinates are stated', () => {
    const [found] = advice({ country: 'LU', climate: { kind: 'catalogue', id: 'frankfurt-de' } });
    expect(found).toMatchObject({ code: 'place-differs' });
    expect(found?.message).toContain('the climate is that of Frankfurt, Germany');
  });
});

describe('choosing a place in a plan', () => {
  const choose = (document: JsonObject, query: string): ReturnType<typeof applyEdits> =>
    applyEdits(document, choosePlace(document, place(query)).edits);
  const siteAfter = (document: JsonObject, query: string): JsonObject =>
    objectAt(choose(document, query).document, ['site']);

  it('sets name, country, coordinates, elevation and climate in one step, and undo restores the site', () => {
    const plan: JsonObject = { site: { calendarYear: 2026, timeZone: 'Asia/Tokyo', region: 'US-VA' } };
    const { document, inverse } = choose(plan, 'frankfurt');
    expect(document).toEqual({
      site: {
        calendarYear: 2026,
        name: 'Frankfurt am Main',
        country: 'DE',
        latitude_deg: 50.12,
        longitude_deg: 8.68,
        elevation_m: 113,
        climate: { kind: 'catalogue', id: 'frankfurt-de' },
      },
    });
    expect(applyEdits(document, inverse).document).toEqual(plan);
  });

  it('starts the site of a plan that has none', () => {
    expect(siteAfter({}, 'ashburn virginia')).toMatchObject({ name: 'Ashburn', region: 'US-VA' });
  });

  it('states the time zone where country and region do not tell it', () => {
    expect(siteAfter({}, 'manaus')).toMatchObject({ timeZone: 'America/Manaus' });
    expect(siteAfter({ site: { timeZone: 'Asia/Tokyo' } }, 'phoenix arizona')).not.toHaveProperty('timeZone');
  });

  it('keeps a weather file of a near station, and replaces one of elsewhere', () => {
    const climate = { kind: 'hourly', name: 'Egelsbach', latitude_deg: 49.96, longitude_deg: 8.64 };
    expect(siteAfter({ site: { climate } }, 'frankfurt')['climate']).toEqual(climate);
    expect(siteAfter({ site: { climate } }, 'chicago')['climate']).toEqual({
      kind: 'catalogue',
      id: 'chicago-il',
    });
  });
});
