import express, { type Express } from 'express';
import { pino } from 'pino';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';
import { memoryPeopleStore } from '../../../server/people/memoryPeopleStore.ts';
import { createPeople } from '../../../server/people/People.ts';
import { openSettings } from '../../../server/people/PeopleSettings.ts';
import { byteBudget } from '../../../server/http/connections/byteBudget.ts';
import { mountRoutes } from '../../../server/http/mountRoutes.ts';
import { openApiDocument } from '../../../server/http/openapi/openApiDocument.ts';
import { problemHandler } from '../../../server/http/problemHandler.ts';
import { requestId } from '../../../server/http/requestId.ts';
import { route } from '../../../server/http/Route.ts';
import { createMetrics } from '../../../server/operating/metrics.ts';
import { createReadiness } from '../../../server/operating/readiness.ts';
import { problemOf } from './problemOf.ts';
import { serving } from './serving.ts';

const noteSchema = z.strictObject({ text: z.string() }).meta({ id: 'Note' });

const putNote = route({
  operationId: 'putNote',
  method: 'put',
  path: '/api/v1/notes/{id}',
  tag: 'Server',
  summary: 'Keep a note',
  description: 'A note.',
  params: z.object({
    id: z.int().min(1).max(999).meta({ unit: 'count', description: 'Number of the note' }),
  }),
  query: z.object({ size: z.number().max(9).optional().meta({ description: 'Its size' }) }),
  headers: z.object({ 'If-Match': z.string().optional().meta({ description: 'ETag of the note' }) }),
  body: { schema: noteSchema, mediaTypes: ['text/plain'], example: 'hello', read: (text) => text },
  answers: {
    201: { description: 'It is new', schema: noteSchema, headers: { Location: 'Where it is' } },
    204: { description: 'It was there' },
  },
  problems: ['parameter-invalid', 'hall-unknown'],
  handler: async ({ params: { id }, query: { size = 1 }, headers, body }) => {
    expectTypeOf(id).toEqualTypeOf<number>();
    await Promise.resolve();
    if (headers['If-Match'] === 'old') return { status: 204 };
    if (id === 404) throw new ModelError('hall-unknown', 'there is no such note');
    if (id === 1) return { status: 204 };
    return {
      status: 201,
      headers: { Location: `/api/v1/notes/${String(id)}` },
      body: { text: body.repeat(size) },
    };
  },
});

const getNote = route({
  operationId: 'getNote',
  method: 'get',
  path: '/api/v1/notes/{id}',
  tag: 'Server',
  summary: 'Read a note',
  description: 'A note.',
  answers: { 200: { description: 'It', schema: noteSchema } },
  problems: [],
  handler: () => ({ status: 200, body: { text: 'hello' } }),
});

function noteApp(): Express {
  const people = createPeople(openSettings, memoryPeopleStore());
  const app = express();
  const services = {
    library: loadNodeLibrary(),
    version: '1.2.3',
    people,
    readiness: createReadiness(),
    metrics: createMetrics({ hasProcess: false }),
  };
  const bodies = { budget: byteBudget(1_000_000), idle_ms: 1000 };
  app.use(requestId, mountRoutes([putNote, getNote], services, { bodies }));
  app.use(problemHandler(pino({ enabled: false })));
  return app;
}

describe('a route', () => {
  const app = serving(noteApp);
  const put = (path: string, type = 'text/plain'): Promise<Response> =>
    app.ask(path, { method: 'PUT', body: 'hi', headers: { 'Content-Type': type } });

  it('returns each of its statuses with its headers and body', async () => {
    const made = await put('/api/v1/notes/7?size=2');
    expect([made.status, made.headers.get('location')]).toEqual([201, '/api/v1/notes/7']);
    expect(await made.json()).toEqual({ text: 'hihi' });
    const there = await put('/api/v1/notes/1');
    expect([there.status, await there.text()]).toEqual([204, '']);
    const old = { 'Content-Type': 'text/plain', 'If-Match': 'old' };
    expect((await app.ask('/api/v1/notes/7', { method: 'PUT', headers: old, body: '' })).status).toBe(204);
  });

  it('checks path, query and media type, and states what is allowed', async () => {
    const path = await problemOf(await put('/api/v1/notes/seven'));
    expect(path.detail).toBe('id: must be a whole number from 1 to 999; given: "seven"');
    const query = await problemOf(await put('/api/v1/notes/7?size=10'));
    expect(query.detail).toBe('size: must be a number of at most 9; given: "10"');
    const type = await problemOf(await put('/api/v1/notes/7', 'application/json'));
    expect(type.detail).toBe('the body must be text/plain; given: application/json');
    expect((await problemOf(await put('/api/v1/notes/404'))).status).toBe(404);
  });

  // `npm run check:types` fails if one of these lines is not an error.
  it('does not compile if its handler returns anything but a stated response', () => {
    const note = { description: 'It', schema: noteSchema };
    const created = { description: 'New', headers: { Location: 'Where' } };
    const refused = [
      // @ts-expect-error a status that is not stated
      route({ ...getNote, answers: { 204: { description: 'Gone' } }, handler: () => ({ status: 200 }) }),
      // @ts-expect-error a body that is not as its schema
      route({ ...getNote, answers: { 200: note }, handler: () => ({ status: 200, body: { text: 1 } }) }),
      // @ts-expect-error a header that is missing
      route({ ...getNote, answers: { 201: created }, handler: () => ({ status: 201 }) }),
    ];
    expect(refused).toHaveLength(3);
  });

  it('shares its path with routes of other methods', async () => {
    expect((await app.ask('/api/v1/notes/7')).headers.get('cache-control')).toBe('public, no-cache');
    expect((await app.ask('/api/v1/notes/7', { method: 'POST' })).headers.get('allow')).toBe(
      'PUT, GET, HEAD',
    );
  });

  it('is described with parameters, media type, statuses and headers', () => {
    const { paths } = openApiDocument([putNote, getNote], '1.2.3');
    const { put: described } = paths['/api/v1/notes/{id}'] ?? {};
    expect(described).toMatchObject({
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'integer', unit: 'count' } },
        { name: 'size', in: 'query' },
        { name: 'If-Match', in: 'header' },
      ],
      requestBody: { content: { 'text/plain': { schema: { $ref: '#/components/schemas/Note' } } } },
      responses: {
        '201': { headers: { Location: { description: 'Where it is' } } },
        '204': { description: 'It was there' },
        '404': { description: 'hall-unknown: Unknown hall' },
        '429': { headers: { 'Retry-After': { description: 'Seconds to wait' } } },
      },
    });
    expect(described?.responses['204']).not.toHaveProperty('content');
    expect(described?.['x-codeSamples'][0]?.source).toContain('-X PUT');
  });
});
