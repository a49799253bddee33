import { describe, expect, it } from 'vitest';
import { placesResultSchema } from '../../../server/results/placesResult.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';

const app = runningApp();

describe('GET /api/v1/places', () => {
  it('finds cities, with their weather stations', async () => {
    const response = await app.ask('/api/v1/places?search=san+jos%C3%A9&cityCount=2&stationCount=1');
    const { places } = placesResultSchema.parse(await response.json());
    expect(places.map(({ country }) => country)).toEqual(['CR', 'CR']);
    expect(places.map(({ stations }) => stations.length)).toEqual([1, 1]);
  });

  it('offers cities of a similar name', async () => {
    const response = await app.ask('/api/v1/places?search=Frankfrut');
    const { places, nearest } = placesResultSchema.parse(await response.json());
    expect(places).toEqual([]);
    expect(nearest[0]).toBe('Frankfurt am Main, Hesse, Germany');
  });

  it.each([
    '',
    '?search=',
    '?search=rome&cityCount=51',
    '?search=rome&stationCount=-1',
    `?search=${'x'.repeat(201)}`,
  ])('rejects %s', async (query) => {
    const problem = await problemOf(await app.ask(`/api/v1/places${query}`));
    expect(problem).toMatchObject({ status: 400, code: 'parameter-invalid' });
  });
});
