import { describe, expect, it } from 'vitest';
import { callWorker } from './callWorker.ts';

describe('the place picker asks the worker', () => {
  it('for cities, then for what follows from one', async () => {
    const found = await callWorker('findPlaces', 'frankfurt');
    if (!found.isDone) throw new Error(found.message);
    const [first] = found.value.matches;
    expect(first).toMatchObject({
      name: 'Frankfurt am Main',
      label: 'Frankfurt am Main, Hesse, Germany',
      detail: 'Hesse, Germany · 650,000',
    });
    expect(await callWorker('placeOfIndex', first?.index ?? -1)).toMatchObject({
      isDone: true,
      value: { name: 'Frankfurt am Main', grid: { id: 'EMBER-DEU' }, climate: { id: 'frankfurt-de' } },
    });
  });

  it('for similar names of an unknown one', async () => {
    const found = await callWorker('findPlaces', 'Frankfrut');
    expect(found).toMatchObject({ isDone: true, value: { matches: [] } });
    expect(found.isDone && found.value.nearest[0]?.name).toBe('Frankfurt am Main');
  });

  it('for the nearest weather stations', async () => {
    const found = await callWorker('findStations', {
      latitude_deg: 50.03,
      longitude_deg: 8.52,
      elevation_m: 100,
    });
    expect(found.isDone && found.value.map(({ name }) => name)).toContain('Frankfurt AP');
    expect(found.isDone && found.value).toHaveLength(5);
  });

  it('and is told that there is no city of a number', async () => {
    expect(await callWorker('placeOfIndex', 1e9)).toMatchObject({ isDone: false });
  });
});
