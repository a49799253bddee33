import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { planSchema } from '../../../models/plan/document/planSchema.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';
import { componentsOf } from '../../../server/http/openapi/components.ts';
import { openApiDocument } from '../../../server/http/openapi/openApiDocument.ts';
import { problemSchema } from '../../../server/http/problemSchema.ts';
import { routes } from '../../../server/http/routes.ts';
import type { Route } from '../../../server/http/Route.ts';
import { planDocumentSchema } from '../../../server/http/routes/plans/planSchemas.ts';
import { exampleHall } from '../../../server/http/routes/exampleHall.ts';
import { exampleStudy } from '../../../server/http/routes/studies/exampleStudy.ts';
import { studyDocumentSchema } from '../../../server/http/routes/studies/studyBodies.ts';
import { examplePlan } from '../../../server/http/routes/examplePlan.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { writePlanFile } from '../../../server/results/planFile/writePlanFile.ts';
import { plainRate } from '../rates.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';
import { runningNetbox } from './runningNetbox.ts';
import { runningRequestJobs } from './runningRequestJobs.ts';
import { runningStore } from './runningStore.ts';
import { runningStudies } from './runningStudies.ts';

const store = runningStore();
const app = runningApp({
  store,
  netbox: runningNetbox(),
  studies: runningStudies(store),
  requestJobs: runningRequestJobs(store),
});
const description = openApiDocument(routes, '1.2.3');
const all = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** Media types of answers that are not JSON. */
const otherTypes = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
  'text/plain',
  'text/event-stream',
  'application/octet-stream',
  'application/gzip',
  'application/zip',
  'image/svg+xml',
  'text/html',
  'application/vnd.apache.parquet',
  '*/*',
];

/** Every object in a JSON value. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const part of Object.values(value)) yield* objectsIn(part);
}

function resolved(reference: string): unknown {
  expect(reference).toMatch(/^#\//);
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], description);
}

describe('the OpenAPI description', () => {
  it('is what the server returns', async () => {
    const response = await app.ask('/api/v1/openapi.json');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(description)));
  });

  it('is of version 3.1, with title, version and licence', () => {
    expect(description.openapi).toBe('3.1.0');
    expect(description.info).toMatchObject({
      title: 'Plenum',
      version: '1.2.3',
      license: { identifier: 'MIT' },
    });
    expect(description.info.description).not.toBe('');
  });

  it('resolves every reference', () => {
    const references = [...objectsIn(description)].flatMap(({ $ref }) =>
      typeof $ref === 'string' ? [$ref] : [],
    );
    expect(references.length).toBeGreaterThan(50);
    for (const reference of references) expect(resolved(reference), reference).toBeTypeOf('object');
  });

  it('has no schema dialect, id or definitions inside components', () => {
    for (const part of objectsIn(description.components)) {
      expect(Object.keys(part)).not.toEqual(expect.arrayContaining(['$defs']));
      expect(part['$schema']).toBeUndefined();
      expect(part['$id']).toBeUndefined();
    }
  });

  it('names components as OpenAPI allows', () => {
    for (const name of Object.keys(description.components.schemas)) expect(name).toMatch(/^[A-Za-z0-9._-]+$/);
  });

  it('gives each operation a unique id, a described tag, and responses with schemas', () => {
    const ids = all.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = description.tags.map(({ name }) => name);
    for (const { operation } of all) {
      expect(tags).toEqual(expect.arrayContaining([...operation.tags]));
      expect(Object.keys(operation.responses).some((status) => /^[23]/.test(status))).toBe(true);
      for (const [status, { description: text, content }] of Object.entries(operation.responses)) {
        expect(text).not.toBe('');
        if (['204', '303', '304'].includes(status)) continue;
        if (otherTypes.some((type) => content?.[type] !== undefined)) continue;
        const media = status.startsWith('2') ? 'application/json' : 'application/problem+json';
        expect(content?.[media]?.schema.$ref, `${operation.operationId} ${status}`).toBeTypeOf('string');
      }
    }
  });

  it('states the unit of every number', () => {
    const { Annual, Plan } = description.components.schemas;
    expect(Annual?.properties?.['facilityEnergy_kWh']).toMatchObject({ type: 'number', unit: 'kWh' });
    expect(Plan?.properties?.['schemaVersion']).toMatchObject({ const: 1, unit: 'version' });
    const numbers = [...objectsIn(description.components)].filter(
      (schema) => (schema['type'] === 'number' || schema['type'] === 'integer') && !('const' in schema),
    );
    expect(numbers.length).toBeGreaterThan(60);
    for (const schema of numbers) expect(schema['unit'], JSON.stringify(schema)).toBeTypeOf('string');
  });

  it('has a plan that can be computed as its example', () => {
    const report = reportPlan(parsePlan(JSON.parse(JSON.stringify(examplePlan))), loadNodeLibrary());
    expect(report.options.map(({ id }) => id)).toEqual(['air', 'liquid']);
  });

  it('has an example for each operation with a body', () => {
    for (const { operationId, method, path, body } of routes) {
      const { requestBody } = description.paths[path]?.[method] ?? {};
      const [mediaType = 'application/json'] = body?.mediaTypes ?? [];
      expect(requestBody?.content[mediaType]?.example, operationId).toEqual(body?.example);
      if (method === 'get') expect(body).toBeUndefined();
    }
  });

  it('refuses two different schemas with the same id', () => {
    const another = problemSchema.partial().meta({ id: 'Plan' });
    expect(() =>
      componentsOf([
        { schema: planSchema, io: 'input' },
        { schema: another, io: 'output' },
      ]),
    ).toThrow();
  });
});

/** The example of a body; for a plan file, one of the example plan. */
async function bodyOf({ example, exampleFile }: NonNullable<Route['body']>): Promise<BodyInit> {
  if (exampleFile === undefined) return JSON.stringify(example);
  const document = JSON.parse(JSON.stringify(examplePlan)) as JsonObject;
  return new Uint8Array(await writePlanFile({ document, files: [], missing: [] }, 1e8));
}

/** A stored plan and an example request of a route about it. */
interface Asked {
  readonly path: string;
  readonly send: () => Promise<Response>;
}

/** The id of a read of NetBox that is done. */
async function finishedRead(): Promise<string> {
  // Reads of other tests may still be running.
  for (;;) {
    const started = await app.post('/api/v1/netbox/reads', '{}');
    if (started.status === 503) continue;
    const { id } = (await started.json()) as { id: string };
    for (;;) {
      const report = (await (await app.ask(`/api/v1/netbox/reads/${id}`)).json()) as { state: string };
      if (report.state !== 'reading') return id;
    }
  }
}

/** The id of what the server computes beside requests, once that is done. */
async function finished(path: string, body: unknown, headers: Record<string, string> = {}): Promise<string> {
  const made = await app.post(path, JSON.stringify(body), headers);
  const address = made.headers.get('location') ?? '';
  for (;;) {
    const { state } = (await (await app.ask(address)).json()) as { state: string };
    if (state === 'done') break;
    await pause(10);
  }
  return address.split('/').at(-1) ?? '';
}

/** Stores a plan for a route about one, and makes the example request of the route. */
async function askedOf(asked: Route): Promise<Asked> {
  const { method, path: template, body, exampleQuery = '', operationId } = asked;
  const headers: Record<string, string> = {};
  let path = template;
  if (template.startsWith('/api/v1/netbox/reads/')) path = template.replace('{id}', await finishedRead());
  else if (template.startsWith('/api/v1/studies/{id}'))
    path = template.replace('{id}', await finished('/api/v1/studies', exampleStudy));
  else if (template.startsWith('/api/v1/jobs/'))
    path = template.replace(
      '{id}',
      await finished('/api/v1/reports', examplePlan, { Prefer: 'respond-async' }),
    );
  else if (template.includes('{id}')) {
    const stored = operationId === 'floorOfStoredPlan' ? exampleHall : examplePlan;
    const made = await app.post('/api/v1/plans', JSON.stringify(stored));
    const { id } = (await made.json()) as { id: string };
    const etag = made.headers.get('etag') ?? '';
    path = template
      .replace('{id}', id)
      .replace('{table}', 'energy-by-month')
      .replaceAll(/\{(revision|other)\}/g, '1');
    if (method !== 'get') headers['If-Match'] = etag;
    if (operationId === 'restoreStoredPlan') {
      await app.ask(`/api/v1/plans/${id}`, { method: 'DELETE', headers: { 'If-Match': etag } });
    }
    // Results of a plan with several options are those of one.
    if (path.endsWith('/hourly.csv')) path += '?option=air';
  }
  if (template.includes('{hash}')) {
    const file = JSON.stringify({ ...plainRate, name: operationId });
    const added = await app.post('/api/v1/files?kind=tariff&name=plain.json', file, {
      'Content-Type': 'application/octet-stream',
    });
    path = template.replace('{hash}', ((await added.json()) as { hash: string }).hash);
  }
  const [mediaType = 'application/json'] = body?.mediaTypes ?? [];
  if (body !== undefined) headers['Content-Type'] = mediaType;
  const text = body === undefined ? {} : { body: await bodyOf(body) };
  return {
    path,
    send: () => app.ask(path + exampleQuery, { method: method.toUpperCase(), headers, ...text }),
  };
}

/** Routes whose example needs nothing of people that another request has made before; those are tested by topic. */
const independent = routes.filter(({ tag }) => tag !== 'People');

describe.each(independent)('$operationId', (asked) => {
  let prepared: Asked;
  beforeAll(async () => {
    prepared = await askedOf(asked);
  });

  it('returns the described response for its example', async () => {
    const response = await prepared.send();
    const [status, answer] = Object.entries(asked.answers)[0] ?? [];
    expect(String(response.status)).toBe(status);
    for (const name of Object.keys(answer?.headers ?? {})) expect(response.headers.get(name)).not.toBeNull();
    if (status === '204') return;
    const mediaType = answer?.mediaType ?? 'application/json';
    // Whatever the request that became a job was answered with.
    if (mediaType === '*/*') return;
    const isText =
      mediaType === 'application/json' || mediaType.startsWith('text/') || mediaType.endsWith('+xml');
    expect(response.headers.get('content-type')).toBe(isText ? `${mediaType}; charset=utf-8` : mediaType);
    if (answer?.schema === undefined) return;
    const json = (await response.json()) as unknown;
    // A strict schema neither removes nor adds fields; that of a plan adds the defaults.
    if (answer.schema === studyDocumentSchema) expect(json).toEqual(JSON.parse(JSON.stringify(exampleStudy)));
    else if (answer.schema === planDocumentSchema)
      expect(json).toEqual(JSON.parse(JSON.stringify(examplePlan)));
    else expect(answer.schema.parse(json)).toEqual(json);
  });

  it('returns a problem for another method', async () => {
    const methods = routes.filter(({ path }) => path === asked.path).map(({ method }) => method);
    const other = ['get', 'post', 'put', 'patch', 'delete'].find(
      (name) => !methods.some((known) => known === name),
    );
    const response = await app.ask(prepared.path, { method: (other ?? '').toUpperCase() });
    expect((await problemOf(response)).status).toBe(405);
  });
});

describe.each(independent.filter(({ body }) => body !== undefined))('$operationId', (posted) => {
  it.each([
    ['', 'application/json'],
    ['{', 'application/json'],
    ['[]', 'application/json'],
    ['{"__proto__":{}}', 'application/json'],
    ['{}', 'text/plain'],
  ])('returns a described problem for a body of %j as %s', async (text, type) => {
    const { method, exampleQuery = '', problems } = posted;
    const { path } = await askedOf(posted);
    const response = await app.ask(path + exampleQuery, {
      method: method.toUpperCase(),
      body: text,
      headers: { 'Content-Type': type },
    });
    expect(problems).toContain((await problemOf(response)).code);
  });
});

describe.each(routes.filter(({ isConditional }) => isConditional))('$operationId', (conditional) => {
  it('returns 304 for the current ETag, as described', async () => {
    const { path } = await askedOf(conditional);
    const tag = (await app.ask(path)).headers.get('etag') ?? '';
    // By default, fetch adds `no-cache`, which requests the whole response.
    const headers = { 'If-None-Match': tag, 'Cache-Control': 'max-age=0' };
    expect((await app.ask(path, { headers })).status).toBe(304);
  });
});
