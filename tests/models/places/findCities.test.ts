import { describe, expect, it } from 'vitest';
import { cityText } from '../../../models/places/City.ts';
import { findCities } from '../../../models/places/findCities.ts';
import { cities } from '../../support/placeTables.ts';

const found = (query: string): string[] =>
  findCities(cities, query).matches.map(({ city }) => cityText(city));
const nearest = (query: string): string[] => findCities(cities, query).nearest.map(cityText);

describe('a search for a city', () => {
  it('finds the largest city of a name first', () => {
    expect(found('frankfurt')).toEqual([
      'Frankfurt am Main, Hesse, Germany',
      'Frankfurt (Oder), Brandenburg, Germany',
    ]);
    expect(found('london')[0]).toBe('London, England, United Kingdom');
  });

  it.each(['paris, texas', 'Paris TX', 'paris,tx', 'PARIS  Texas USA'])(
    'reads the state after the name: %s',
    (query) => {
      expect(found(query)).toEqual(['Paris, Texas, United States']);
    },
  );

  it('finds Paris in France without a state', () => {
    expect(found('paris')[0]).toBe('Paris, Île-de-France, France');
  });

  it('disregards accents, and prefers the spelling of the query', () => {
    expect(found('zurich')[0]).toBe('Zürich, Zurich, Switzerland');
    expect(found('sao paulo')[0]).toBe('São Paulo, Brazil');
    expect(found('lulea')).toEqual(['Luleå, Norrbotten, Sweden']);
    expect(found('san jose')[0]).toBe('San Jose, California, United States');
    expect(found('San José')[0]).toBe('San José, Costa Rica');
  });

  it('knows large cities by their names in other languages', () => {
    expect(found('München')[0]).toBe('Munich, Bavaria, Germany');
    expect(found('Bangalore')[0]).toBe('Bengaluru, Karnataka, India');
    expect(found('New York')[0]).toBe('New York City, New York, United States');
  });

  it('lists all cities of a name by their size: Springfield', () => {
    expect(found('springfield').slice(0, 3)).toEqual([
      'Springfield, Missouri, United States',
      'Springfield, Massachusetts, United States',
      'Springfield, Illinois, United States',
    ]);
    expect(found('springfield il')).toEqual(['Springfield, Illinois, United States']);
  });

  it('puts a name that begins so before one with a province that begins so', () => {
    expect(found('san jos')[0]).toBe('San Jose, California, United States');
    expect(found('paris t').slice(0, 2)).toEqual([
      'Paris, Texas, United States',
      'Paris, Tennessee, United States',
    ]);
  });

  it('finds small towns with large data centres', () => {
    for (const town of [
      'Ashburn, Virginia',
      'Prineville, Oregon',
      'Quincy, Washington',
      'Boden, Norrbotten',
    ]) {
      expect(found(town)[0]).toContain(town);
    }
  });

  it('offers similar names for an unknown one, and takes none', () => {
    expect(found('Frankfrut')).toEqual([]);
    expect(nearest('Frankfrut')[0]).toBe('Frankfurt am Main, Hesse, Germany');
    expect(nearest('amsterdma')[0]).toBe('Amsterdam, North Holland, Netherlands');
    expect(nearest('berln')[0]).toBe('Berlin, State of Berlin, Germany');
  });

  it.each(['', '  ', ',', '!!', 'qzxwvqzxwv', 'x'.repeat(10_000)])('finds nothing for %j', (query) => {
    expect(findCities(cities, query)).toEqual({ matches: [], nearest: [] });
  });
});
