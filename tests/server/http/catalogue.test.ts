import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';
import { tableSchema } from '../../../server/http/routes/tableRoute.ts';
import { runningApp } from './runningApp.ts';

const app = runningApp();
const library = loadNodeLibrary();

const responseSchema = tableSchema(
  'Table',
  z.looseObject({ id: z.string(), sources: z.array(z.string()) }),
  'rows',
);

describe.each([
  { table: 'devices', rows: library.devices },
  { table: 'rack-types', rows: library.rackTypes },
  { table: 'grids', rows: library.grids },
  { table: 'prices', rows: library.prices },
  { table: 'facility-costs', rows: library.facilityCosts },
  { table: 'water-prices', rows: library.waterPrices },
  { table: 'capacity-prices', rows: library.capacityPrices },
  { table: 'escalations', rows: library.escalations },
  { table: 'grid-histories', rows: library.gridHistories },
  { table: 'countries', rows: library.countries },
  { table: 'regions', rows: library.regions },
])('GET /api/v1/catalogue/$table', ({ table, rows }) => {
  it('returns all rows, with exactly the sources of these rows', async () => {
    const body = responseSchema.parse(await (await app.ask(`/api/v1/catalogue/${table}`)).json());
    expect(body.items.map(({ id }) => id)).toEqual(Object.keys(rows));
    const named = new Set(body.items.flatMap(({ sources }) => sources));
    expect(new Set(Object.keys(body.sources))).toEqual(named);
    expect({ version: body.version, hash: body.hash }).toEqual({
      version: library.version,
      hash: library.hash,
    });
  });

  it('returns 304 for the current ETag', async () => {
    const first = await app.ask(`/api/v1/catalogue/${table}`);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toContain(library.hash);
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    const second = await app.ask(`/api/v1/catalogue/${table}`, {
      // By default, fetch adds `no-cache`, which requests the whole response.
      headers: { 'If-None-Match': tag, 'Cache-Control': 'max-age=0' },
    });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
  });
});

describe('?search=', () => {
  const idsOf = async (query: string): Promise<string[]> => {
    const response = await app.ask(`/api/v1/catalogue/${query}`);
    const { items } = (await response.json()) as { items: { id: string }[] };
    return items.map(({ id }) => id);
  };

  it('finds rows that contain all words, in any case', async () => {
    expect(await idsOf('grids?search=srvc')).toEqual(['US-SRVC-2023', 'US-SRVC-2024']);
    expect(await idsOf('facility-costs?search=us-va')).toEqual(['northern-virginia-2025']);
    expect(await idsOf('water-prices?search=reclaimed')).toEqual(['loudoun-reclaimed-2024']);
    expect(await idsOf('prices?search=virginia+INDUSTRIAL')).toContain('US-VA-industrial-2024');
    expect(await idsOf('devices?search=dgx&search=h200')).toEqual(['dgx-h200']);
  });

  it('finds no rows if none matches, and all rows without search words', async () => {
    expect(await idsOf('devices?search=abacus')).toEqual([]);
    expect(await idsOf('devices?search=')).toHaveLength(Object.keys(library.devices).length);
    expect(await idsOf('devices?search[x]=1')).toHaveLength(Object.keys(library.devices).length);
  });

  it('returns only the sources of the rows found', async () => {
    const response = await app.ask('/api/v1/catalogue/grids?search=srvc+2023');
    const { sources } = (await response.json()) as { sources: Record<string, unknown> };
    expect(Object.keys(sources)).toEqual(library.grids['US-SRVC-2023']?.sources);
  });
});
