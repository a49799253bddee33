import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCities } from '../../../models/places/findCities.ts';
import { nearestClimate } from '../../../models/places/nearestClimate.ts';
import { nearestStations } from '../../../models/places/nearestStations.ts';
import { distance_km } from '../../../models/weather/distance.ts';
import { library } from '../../support/library.ts';
import { cities, stations } from '../../support/placeTables.ts';
import { runs } from '../../support/runs.ts';

const city = (query: string) => {
  const [match] = findCities(cities, query).matches;
  if (match === undefined) throw new Error(`No city ${query}.`);
  return match.city;
};

describe('the weather stations nearest to Denver', () => {
  const near = nearestStations(stations, city('denver colorado'), 40);

  it('are the nearest first, with the height above the city', () => {
    expect(near.map((station) => station.distance_km)).toEqual(
      near.map((station) => station.distance_km).toSorted((a, b) => a - b),
    );
    for (const { elevation_m, heightDifference_m } of near) {
      expect(heightDifference_m).toBe((elevation_m ?? NaN) - (city('denver colorado').elevation_m ?? NaN));
    }
  });

  it('include the international airport, 30 km away, with the address of its file', () => {
    const airport = near.find(({ number }) => number === '725650');
    // 39.739 N 104.985 W to 39.833 N 104.658 W: 0.327 x 111.2 x cos 39.8 = 27.9 km, 0.094 x 111.2 = 10.5 km: 29.8 km.
    expect(airport?.distance_km).toBeGreaterThan(28);
    expect(airport?.distance_km).toBeLessThan(31);
    expect(airport?.address).toMatch(
      /^https:\/\/climate\.onebuilding\.org\/WMO_Region_4_North_and_Central_America\/USA_United_States_of_America\/CO_Colorado\/USA_CO_Denver.*\.725650_TMYx.*\.zip$/,
    );
  });
});

describe('nearest stations', () => {
  it('are those of a sort of all stations, anywhere', () => {
    const latitude = fc.double({ min: -90, max: 90, noNaN: true });
    const longitude = fc.double({ min: -180, max: 180, noNaN: true });
    fc.assert(
      fc.property(
        latitude,
        longitude,
        fc.integer({ min: 0, max: 6 }),
        (latitude_deg, longitude_deg, count) => {
          const site = { latitude_deg, longitude_deg };
          const sorted = stations
            .map((station) => distance_km(site, station) ?? NaN)
            .sort((a, b) => a - b)
            .slice(0, count);
          const found = nearestStations(stations, site, count);
          expect(found.map((station) => station.distance_km)).toEqual(sorted);
          expect(found.every((station) => station.heightDifference_m === undefined)).toBe(true);
        },
      ),
      { numRuns: runs(25) },
    );
  });
});

describe('the table of weather stations', () => {
  it('has the 17,306 stations of the index, each with a place, a height and a file of its own', () => {
    expect(stations).toHaveLength(17_306);
    expect(new Set(stations.map(({ file }) => file)).size).toBe(stations.length);
    const faulty = stations.filter(
      ({ name, country, latitude_deg, longitude_deg, elevation_m = 0, period }) =>
        name === '' ||
        !/^[A-Z]{3}$/.test(country) ||
        Math.abs(latitude_deg) > 90 ||
        Math.abs(longitude_deg) > 180 ||
        !(elevation_m > -430 && elevation_m < 6000) ||
        !/^(\d{4}-\d{4}|all years)$/.test(period),
    );
    expect(faulty).toEqual([]);
  });

  it('has addresses, but for 29 stations whose folder the index does not have', () => {
    const addresses = stations.map(({ address }) => address).filter((address) => address !== undefined);
    expect(addresses).toHaveLength(17_306 - 29);
    const form =
      /^https:\/\/climate\.onebuilding\.org\/WMO_Region_\d_\w+\/[A-Z]{3}_[^/]+\/([^/]+\/)?[^/]+\.zip$/;
    expect(addresses.filter((address) => !form.test(address))).toEqual([]);
  });

  it('does not know the height of Colmenar Viejo, which the index gives as -1000 m', () => {
    expect(stations.filter(({ elevation_m }) => elevation_m === undefined)).toMatchObject([
      { name: 'Colmenar Viejo' },
    ]);
  });

  it('has the files whose names do not follow from their columns: Aviano, Nellis', () => {
    const addresses = stations.map(({ address }) => address).join('\n');
    expect(addresses).toContain('ITA_FV_Aviano.AFB.160360_TMYx.2009-2023.zip');
    expect(addresses).toContain('USA_NV_Las.Vegas-Nellis.AFB.746140_TMYx.2004-2018.zip');
  });
});

describe('the climate of the catalogue nearest to a city', () => {
  const climates = Object.values(library.climates);

  it.each([
    ['frankfurt', 'frankfurt-de'],
    ['chicago', 'chicago-il'],
    ['ashburn virginia', 'leesburg-va'],
    ['zurich', 'zurich-ch'],
  ])('of %s is %s, within 30 km', (query, id) => {
    const nearest = nearestClimate(climates, city(query));
    expect(nearest?.row.id).toBe(id);
    expect(nearest?.distance_km).toBeLessThan(30);
  });

  it('is undefined without climates', () => {
    expect(nearestClimate([], city('chicago'))).toBeUndefined();
  });
});

describe('the table of cities', () => {
  it('has a place, a known time zone and a country for each', () => {
    expect(cities.cities).toHaveLength(49_742);
    const zones = new Set(cities.cities.map(({ city: { timeZone } }) => timeZone));
    const faulty = cities.cities.filter(
      ({ city: { name, country, countryName, latitude_deg, longitude_deg, elevation_m = 0, region } }) =>
        name === '' ||
        !/^[A-Z]{2}$/.test(country) ||
        countryName === country ||
        Math.abs(latitude_deg) > 90 ||
        Math.abs(longitude_deg) > 180 ||
        !(elevation_m > -430 && elevation_m < 5500) ||
        (region !== undefined && library.regions[region]?.country !== country),
    );
    expect(faulty).toEqual([]);
    for (const timeZone of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  });

  it('knows the region of every city of the US', () => {
    const american = cities.cities.filter(({ city: { country } }) => country === 'US');
    expect(american.length).toBeGreaterThan(7000);
    expect(american.every(({ city: { region } }) => region?.startsWith('US-'))).toBe(true);
  });
});
