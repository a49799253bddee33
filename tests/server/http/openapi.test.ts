import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { reportPlan } from '../../../models/report/answer.ts';
import { loadLibrary } from '../../../server/files/nodeLibrary.ts';
import { componentsOf } from '../../../server/http/openapi/components.ts';
import { examplePlan } from '../../../server/http/openapi/examplePlan.ts';
import { openApiDocument } from '../../../server/http/openapi/openApiDocument.ts';
import { operations } from '../../../server/http/openapi/operations.ts';
import { problemSchema } from '../../../server/http/openapi/answerSchemas.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';

const app = runningApp();
const description = openApiDocument('1.2.3');
const all = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

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
    .reduce<unknown>((place, key) => (place as Record<string, unknown> | undefined)?.[key], description);
}

describe('the OpenAPI description', () => {
  it('is what the server answers', async () => {
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

  it('keeps no schema dialect, id or definitions of its own inside components', () => {
    for (const part of objectsIn(description.components)) {
      expect(Object.keys(part)).not.toEqual(expect.arrayContaining(['$defs']));
      expect(part['$schema']).toBeUndefined();
      expect(part['$id']).toBeUndefined();
    }
  });

  it('names components as OpenAPI allows', () => {
    for (const name of Object.keys(description.components.schemas)) expect(name).toMatch(/^[A-Za-z0-9._-]+$/);
  });

  it('gives each operation an id of its own, a tag that is described, and answers with schemas', () => {
    const ids = all.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = description.tags.map(({ name }) => name);
    for (const { operation } of all) {
      expect(tags).toEqual(expect.arrayContaining([...operation.tags]));
      expect(Object.keys(operation.responses)).toContain('200');
      for (const [status, { description: words, content }] of Object.entries(operation.responses)) {
        expect(words).not.toBe('');
        if (status === '304') continue;
        if (content?.['text/csv'] !== undefined) continue;
        const media = status === '200' ? 'application/json' : 'application/problem+json';
        expect(content?.[media]?.schema.$ref, `${operation.operationId} ${status}`).toBeTypeOf('string');
      }
    }
  });

  it('carries the unit of every number', () => {
    const { Annual, Plan } = description.components.schemas;
    expect(Annual?.properties?.['facilityEnergy_kWh']).toMatchObject({ type: 'number', unit: 'kWh' });
    expect(Plan?.properties?.['schemaVersion']).toMatchObject({ const: 1, unit: 'version' });
    const numbers = [...objectsIn(description.components)].filter(
      (schema) => (schema['type'] === 'number' || schema['type'] === 'integer') && !('const' in schema),
    );
    expect(numbers.length).toBeGreaterThan(60);
    for (const schema of numbers) expect(schema['unit'], JSON.stringify(schema)).toBeTypeOf('string');
  });

  it('shows a plan that can be computed as its example', () => {
    const report = reportPlan(parsePlan(JSON.parse(JSON.stringify(examplePlan))), loadLibrary());
    expect(report.options.map(({ id }) => id)).toEqual(['air', 'liquid']);
  });

  it('shows a body for each operation that takes one', () => {
    for (const { operation } of all.filter(({ method }) => method === 'post')) {
      const { bodyExample } =
        operations.find(({ operationId }) => operationId === operation.operationId) ?? {};
      expect(bodyExample).toBeDefined();
      expect(operation.requestBody?.content['application/json']?.example).toEqual(bodyExample);
    }
  });

  it('refuses two different schemas under one id', () => {
    const another = problemSchema.partial().meta({ id: 'Plan' });
    const plan = operations[0]?.body;
    if (plan === undefined) throw new Error('the first operation takes a plan');
    expect(() =>
      componentsOf([
        { schema: plan, io: 'input' },
        { schema: another, io: 'output' },
      ]),
    ).toThrow();
  });
});

describe.each(operations)(
  '$operationId',
  ({ method, path, answer, body, bodyExample, exampleQuery = '' }) => {
    const address = path + exampleQuery;
    const asked = (): Promise<Response> =>
      body === undefined ? app.ask(address) : app.post(address, JSON.stringify(bodyExample));

    it('answers as described', async () => {
      const response = await asked();
      expect(response.status).toBe(200);
      if (answer === undefined) {
        expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
        return;
      }
      const json = (await response.json()) as unknown;
      // A strict schema takes nothing away and adds nothing.
      expect(answer.parse(json)).toEqual(json);
    });

    it('answers another method with a problem as described', async () => {
      const response = await app.ask(path, { method: method === 'get' ? 'POST' : 'GET' });
      expect((await problemOf(response)).status).toBe(405);
    });
  },
);
