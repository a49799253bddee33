import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { coolingPresets } from '../../../models/cooling/presets.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';
import { climatesSchema } from '../../../server/http/routes/climates.ts';
import { coolingStudySchema } from '../../../server/http/routes/cooling.ts';
import { coolingPresetsSchema } from '../../../server/http/routes/coolingPresets.ts';
import { exampleText, exampleWith, systemPlan } from '../examplePlan.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';

const app = runningApp();
const library = loadNodeLibrary();

describe('GET /api/v1/climates', () => {
  const search = async (query = ''): Promise<z.infer<typeof climatesSchema>> =>
    climatesSchema.parse(await (await app.ask(`/api/v1/climates${query}`)).json());

  it('returns all climates with location, means and design values', async () => {
    const { items, sources } = await search();
    expect(items.map(({ id }) => id)).toEqual(Object.keys(library.climates));
    const chicago = items.find(({ id }) => id === 'chicago-il');
    expect(chicago).toMatchObject({ city: 'Chicago, IL', country: 'US', elevation_m: 201 });
    expect(chicago?.design).toMatchObject({ dryBulb_0p4_C: 33.3, wetBulb_0p4_C: 25.5 });
    for (const { dryBulbMean_C, wetBulbMean_C, dewPointMean_C } of items) {
      expect(dewPointMean_C).toBeLessThan(wetBulbMean_C);
      expect(wetBulbMean_C).toBeLessThan(dryBulbMean_C);
    }
    expect(new Set(Object.keys(sources))).toEqual(new Set(items.flatMap((item) => item.sources)));
  });

  it('searches in ids, cities and countries', async () => {
    expect((await search('?search=TOKYO')).items.map(({ id }) => id).sort()).toEqual([
      'tokyo-hyakuri-jp',
      'tokyo-jp',
    ]);
    expect((await search('?search=denver+us')).items.map(({ id }) => id)).toEqual(['denver-co']);
    expect((await search('?search=atlantis')).items).toEqual([]);
  });

  it('returns 304 for the current ETag', async () => {
    const tag = (await app.ask('/api/v1/climates')).headers.get('etag') ?? '';
    const headers = { 'If-None-Match': tag, 'Cache-Control': 'max-age=0' };
    expect((await app.ask('/api/v1/climates', { headers })).status).toBe(304);
  });
});

describe('GET /api/v1/cooling-presets', () => {
  it('returns all presets with all parameters and their sources', async () => {
    const { items } = coolingPresetsSchema.parse(await (await app.ask('/api/v1/cooling-presets')).json());
    expect(items.map(({ id }) => id)).toEqual(Object.keys(coolingPresets));
    for (const { parameters, capture, airPlant } of items) {
      expect(parameters.length).toBeGreaterThan(10);
      for (const { label, source } of parameters) expect([label, source]).not.toContain('');
      expect(airPlant === null).toBe(capture === 'room-air');
    }
    const supply = items
      .find(({ id }) => id === 'direct-to-chip-w40-dry')
      ?.parameters.find(({ path }) => path === 'capture.supplyWater_C');
    expect(supply).toMatchObject({ value: 40, unit: '°C' });
  });

  it('can be searched', async () => {
    const response = await app.ask('/api/v1/cooling-presets?search=immersion');
    const { items } = coolingPresetsSchema.parse(await response.json());
    expect(items.map(({ id }) => id)).toEqual(['immersion-w40-dry']);
  });
});

describe('GET /api/v1/cooling', () => {
  it('returns the systems by energy, with the default values used', async () => {
    const response = await app.ask('/api/v1/cooling?climate=chicago-il&preset=small-dx&preset=rear-door');
    const study = coolingStudySchema.parse(await response.json());
    expect(study).toMatchObject({
      climate: 'chicago-il',
      it_kW: 1000,
      loadFraction: 0.5,
      designBasis: 'extreme-20-year',
      rows: [{ preset: 'rear-door' }, { preset: 'small-dx' }],
      findings: [{ code: 'design-basis-milder' }],
    });
  });

  it('has no ratios without IT load', async () => {
    const response = await app.ask('/api/v1/cooling?climate=london-gb&load-fraction=0&preset=small-dx');
    const { rows } = coolingStudySchema.parse(await response.json());
    expect(rows[0]).toMatchObject({ pue: null, tue: null, wue_L_per_kWh: null });
  });

  it.each([
    ['', 'climate', 'name a climate'],
    ['?climate=chicgo', 'climate', '"chicgo" is not a climate of the catalogue; similar: chicago-il'],
    ['?climate=toString', 'climate', 'is not a climate'],
    ['?climate=/etc/passwd', 'climate', 'is not a climate'],
    ['?climate=london-gb&climate=chicago-il', 'climate', 'more than once'],
    ['?climate=london-gb&load-fraction=1.2', 'load-fraction', 'from 0 to 1'],
    ['?climate=london-gb&load-fraction=NaN', 'load-fraction', 'from 0 to 1'],
    ['?climate=london-gb&load-fraction=', 'load-fraction', 'from 0 to 1'],
    ['?climate=london-gb&it-kW=0', 'it-kW', 'from 0.001'],
    ['?climate=london-gb&it-kW=-1', 'it-kW', 'from 0.001'],
    ['?climate=london-gb&it-kW=1e99', 'it-kW', 'from 0.001'],
    ['?climate=london-gb&preset=ice', 'preset', 'is unknown; allowed are'],
    ['?climate=london-gb&design-basis=mild', 'design-basis', '20-year, 0.4'],
  ])('refuses %s and states what is allowed', async (query, path, text) => {
    const response = await app.ask(`/api/v1/cooling${query}`);
    expect(response.status).toBe(400);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ code: 'parameter-invalid', errors: [{ path }] });
    expect(problem.detail).toContain(text);
  });
});

describe('POST /api/v1/hourly', () => {
  it('returns the hours of an option as CSV', async () => {
    const response = await app.post('/api/v1/hourly?option=liquid', JSON.stringify(systemPlan()));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = (await response.text()).trimEnd().split('\n');
    expect(lines).toHaveLength(8761);
    expect(lines[0]).toMatch(/^time,itLoad_kW,.*electricityCost_USD.*,wetBulb_C$/);
    expect(lines[1]).toMatch(/^2025-01-01T00:00-05:00(,[\d.e+-]+)+$/);
    expect(lines[1]?.split(',')).toHaveLength(lines[0]?.split(',').length ?? 0);
  });

  it('is compressed if the client accepts it', async () => {
    const response = await app.post('/api/v1/hourly?option=air', exampleText, { 'Accept-Encoding': 'gzip' });
    expect(response.headers.get('content-encoding')).toBe('gzip');
  });

  it('needs no option if the plan has none', async () => {
    const plan = exampleWith(['options'], undefined);
    expect((await app.post('/api/v1/hourly', JSON.stringify(plan))).status).toBe(200);
  });

  it.each([
    ['', 400, 'parameter-invalid'],
    ['?option=steam', 422, 'option-unknown'],
    ['?option=air&option=liquid', 400, 'parameter-invalid'],
    ['?option=__proto__', 422, 'option-unknown'],
  ])('refuses %s', async (query, status, code) => {
    const response = await app.post(`/api/v1/hourly${query}`, exampleText);
    expect(response.status).toBe(status);
    expect((await problemOf(response)).code).toBe(code);
  });

  it('refuses a plan that cannot be computed', async () => {
    const plan = { ...systemPlan(), site: {} };
    parsePlan(plan);
    const response = await app.post('/api/v1/hourly?option=air', JSON.stringify(plan));
    expect(response.status).toBe(422);
    expect((await problemOf(response)).code).toBe('plan-not-computable');
  });

  it('allows only POST', async () => {
    expect((await app.ask('/api/v1/hourly')).headers.get('allow')).toBe('POST');
  });
});
