import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { prepareStudy } from '../../../models/study/rows/prepareStudy.ts';
import { readStudy } from '../../../models/study/document/readStudy.ts';
import { studyRunner } from '../../../models/study/rows/runRows.ts';
import { engineOf } from '../../../server/jobs/startStudyJobs.ts';
import { openParquet } from '../../../server/results/study/parquet/readParquet.ts';
import { identifyStudy } from '../../../server/results/study/IdentifiedStudy.ts';
import { writeParquet } from '../../support/writeParquet.ts';
import { exampleQuestion, exampleStudy } from '../../../server/http/routes/studies/exampleStudy.ts';
import type { studyListSchema, studyRecordSchema } from '../../../server/http/routes/studies/studySchemas.ts';
import { library } from '../../support/library.ts';
import { exampleText } from '../examplePlan.ts';
import { peopleApp } from './people/peopleApp.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';
import { runningStore } from './runningStore.ts';
import { inlineThreads } from '../jobs/inlineThreads.ts';
import { newStudy, searched, searchedRowsOf } from '../jobs/sampleStudies.ts';
import { runningStudies } from './runningStudies.ts';

type StudyItem = z.output<typeof studyRecordSchema>;

const store = runningStore();
/** Rows from here on are not computed until the test lets them. */
const gate = { from: Infinity, open: (): void => undefined };
const closed = ({ from }: { readonly from: number }, signal: AbortSignal): unknown =>
  from < gate.from
    ? undefined
    : new Promise<void>((resolve, reject) => {
        gate.open = resolve;
        signal.addEventListener('abort', () => {
          reject(new Error('it was ended'));
        });
      });
const studies = runningStudies(store, {
  threads: inlineThreads(closed),
  limits: { rowCount: 60, unfinishedCount: 2 },
});
const app = runningApp({ store, studies });

const begin = (study: object, query = ''): Promise<Response> =>
  app.post(`/api/v1/studies${query}`, JSON.stringify(study));
const post = (path: string): Promise<Response> => app.ask(path, { method: 'POST' });
const json = async (response: Response): Promise<unknown> => response.json();
const read = async (id: string): Promise<StudyItem> =>
  (await json(await app.ask(`/api/v1/studies/${id}`))) as StudyItem;
async function done(response: Response): Promise<StudyItem> {
  expect(response.status).toBe(201);
  const { id } = (await json(response)) as StudyItem;
  await expect.poll(async () => (await read(id)).state).toBe('done');
  return read(id);
}

interface Rows {
  readonly knownCount: number;
  readonly columns: readonly { readonly name: string; readonly values: readonly unknown[] }[];
}
const rowsOf = async (path: string, query = ''): Promise<Rows> =>
  (await json(await app.ask(`${path}/rows${query}`))) as Rows;

const identified = identifyStudy(prepareStudy(readStudy(structuredClone(exampleStudy)), library), '1.2.3');
const expected = studyRunner(identified.study)(0, 6);

describe('a study over HTTP', () => {
  it('is begun, tells how far it is, and has the rows of one run', async () => {
    const response = await begin(exampleStudy);
    const location = response.headers.get('location') ?? '';
    const study = await done(response);
    expect(location).toBe(`/api/v1/studies/${study.id}`);
    expect(study).toMatchObject({
      name: 'Options and prices',
      plan: null,
      hash: identified.hash,
      rowCount: 6,
      doneRowCount: 6,
      failedChunks: [],
      remaining_s: null,
    });
    const { columns, knownCount } = await rowsOf(location);
    expect(knownCount).toBe(6);
    const valuesOf = (name: string): unknown => columns.find((column) => column.name === name)?.values;
    expect(valuesOf('row')).toEqual([0, 1, 2, 3, 4, 5]);
    expect(valuesOf('option')).toEqual(['air', 'air', 'air', 'liquid', 'liquid', 'liquid']);
    expect(valuesOf('bill.annual.totalCost')).toEqual([...(expected.figures[1] ?? [])]);
    const part = await rowsOf(location, '?from=2&to=4');
    expect(part).toMatchObject({ from: 2, to: 4, knownCount: 2 });
    expect(part.columns[0]?.values).toEqual([2, 3]);
  });

  it('has the same bytes as Parquet that the command line writes, and the same rows as CSV and JSON', async () => {
    const { id, hash } = await done(await begin(exampleStudy));
    const parquet = await app.ask(`/api/v1/studies/${id}/results.parquet`);
    expect(parquet.headers.get('content-type')).toBe('application/vnd.apache.parquet');
    expect(parquet.headers.get('etag')).toBe(`"${hash}-parquet"`);
    expect(parquet.headers.get('content-disposition')).toContain('filename="Options and prices.parquet"');
    const bytes = await parquet.arrayBuffer();
    expect(Buffer.from(bytes).equals(writeParquet(identified, expected))).toBe(true);
    const rows = await parquetReadObjects({ file: bytes });
    expect(rows.map((row) => row['annual.facilityEnergy_kWh'])).toEqual([...(expected.figures[0] ?? [])]);

    const csv = await (await app.ask(`/api/v1/studies/${id}/results.csv`)).text();
    const lines = csv.trimEnd().split('\r\n');
    expect(lines).toHaveLength(7);
    expect(lines[0]).toContain('tariff.energyPrice_per_kWh');
    expect(lines[1]).toContain(String(expected.figures[0]?.[0]));
    const whole = (await json(await app.ask(`/api/v1/studies/${id}/results.json`))) as {
      hash: string;
      rows: unknown[][];
    };
    expect(whole.hash).toBe(hash);
    expect(whole.rows).toHaveLength(6);
    const again = { headers: { 'If-None-Match': `"${hash}-csv"`, 'Cache-Control': 'max-age=0' } };
    expect((await app.ask(`/api/v1/studies/${id}/results.csv`, again)).status).toBe(304);
  });

  it('is of a stored plan at the revision it had', async () => {
    const made = await app.post('/api/v1/plans', exampleText);
    const { id: planId } = (await json(made)) as { id: string };
    const question = { ...exampleQuestion, axes: [{ kind: 'options', ids: ['air', 'liquid'] }] };
    const study = await done(await begin(question, `?plan=${planId}`));
    expect(study).toMatchObject({ plan: planId, rowCount: 2 });
    const list = (await json(await app.ask(`/api/v1/studies?plan=${planId}`))) as z.output<
      typeof studyListSchema
    >;
    expect(list.studies.map(({ id }) => id)).toEqual([study.id]);
    const document = (await json(await app.ask(`/api/v1/studies/${study.id}/document`))) as { plan: unknown };
    expect(document).toEqual({ ...question, plan: JSON.parse(exampleText) as unknown });
    const twice = await problemOf(await begin(exampleStudy, `?plan=${planId}`));
    expect(twice).toMatchObject({ code: 'study-invalid', errors: [{ path: 'plan', rule: 'stated once' }] });
    expect((await problemOf(await begin(question, '?plan=none'))).code).toBe('plan-unknown');
  });

  it('is checked without being begun', async () => {
    const response = await app.post('/api/v1/studies/check', JSON.stringify(exampleStudy));
    const outline = (await json(response)) as Record<string, unknown>;
    expect(outline).toMatchObject({
      hash: identified.hash,
      rowCount: 6,
      simulationCount: 2,
      problems: [],
      levels: [
        { axis: 0, count: 2, stride: 3 },
        { axis: null, count: 1, stride: 3 },
        { axis: 1, count: 3, stride: 1 },
      ],
    });
    const { estimated_s, triedCount } = outline['estimate'] as { estimated_s: number; triedCount: number };
    expect(estimated_s).toBeGreaterThan(0);
    expect(triedCount).toBeGreaterThan(0);
    const wrong = { ...exampleStudy, axes: [{ kind: 'values', path: 'cooling.nothing', values: [1] }] };
    const problem = await problemOf(await app.post('/api/v1/studies/check', JSON.stringify(wrong)));
    expect(problem).toMatchObject({ code: 'study-invalid', status: 422 });
    expect(problem.errors[0]?.path).toBe('axes[0]');
  });

  it('is listed a page at a time, the last begun first', async () => {
    const one = await done(await begin({ ...exampleStudy, name: 'One' }));
    const two = await done(await begin({ ...exampleStudy, name: 'Two' }));
    const first = (await json(await app.ask('/api/v1/studies?limit=1'))) as z.output<typeof studyListSchema>;
    expect(first).toMatchObject({ studies: [{ id: two.id }], next: two.id });
    const second = (await json(
      await app.ask(`/api/v1/studies?limit=1&after=${first.next ?? ''}`),
    )) as typeof first;
    expect(second.studies.map(({ id }) => id)).toEqual([one.id]);
  });

  it('tells its changes as events', async () => {
    const { id } = (await json(await begin(exampleStudy))) as StudyItem;
    const leaving = new AbortController();
    const events = await app.ask(`/api/v1/studies/${id}/events`, { signal: leaving.signal });
    expect(events.headers.get('content-type')).toMatch(/^text\/event-stream/);
    let text = '';
    for await (const chunk of events.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString();
      if (text.includes('"state":"done"')) break;
    }
    leaving.abort();
    expect(text).toContain('event: study\n');
    expect(text).toContain(`"id":"${id}"`);
  });
});

describe('a study whose rows a search chooses', () => {
  it('has the rows and the bytes of one run, and says how it ended', async () => {
    const response = await begin(searched);
    const { id, ...record } = await done(response);
    const { rows, statement } = searchedRowsOf(searched);
    expect(record).toMatchObject({
      ...{ rowCount: 60, doneRowCount: 60 },
      search: { rowLimit: 60, end: 'limit', statement },
    });
    const identity = identifyStudy(prepareStudy(searched, library), '1.2.3');
    const bytes = new Uint8Array(
      await (await app.ask(`/api/v1/studies/${id}/results.parquet`)).arrayBuffer(),
    );
    expect(bytes).toEqual(writeParquet(identity, rows));
    expect((await rowsOf(`/api/v1/studies/${id}`, '?from=1&to=3')).columns[0]?.values).toEqual([
      ...(rows.numbers?.slice(1, 3) ?? []),
    ]);
  });
});

describe('draws that the plan cannot have', () => {
  it('are told before a study runs, and of one that has begun', async () => {
    const wide = {
      ...exampleStudy,
      uncertain: [
        { path: 'workload.utilisationFraction', distribution: { kind: 'uniform', from: 0.4, to: 2 } },
      ],
      draws: { method: 'latin-hypercube', count: 2, seed: 1 },
    };
    const problem = {
      path: 'uncertain[0].distribution',
      message: expect.stringContaining('has draws that the plan cannot have, such as 1.2: ') as string,
    };
    const checked = await json(await app.post('/api/v1/studies/check', JSON.stringify(wide)));
    expect(checked).toMatchObject({ drawProblems: [problem] });
    const { id } = await done(await begin(wide));
    expect(await json(await app.ask(`/api/v1/studies/${id}/outline`))).toMatchObject({
      drawProblems: [problem],
    });
    const fine = await json(await app.post('/api/v1/studies/check', JSON.stringify(exampleStudy)));
    expect(fine).toMatchObject({ drawProblems: [] });
  });
});

describe('a study that is not finished', () => {
  it('shows the rows that are known, is cancelled, goes on, and is deleted', async () => {
    gate.from = 2;
    const engine = engineOf('1.2.3', library);
    // In chunks of two rows, of which the first is computed.
    const { id } = await store.studies(engine).create(newStudy(identified.study.document, 2));
    const path = `/api/v1/studies/${id}`;
    await expect.poll(async () => (await read(id)).doneRowCount, { timeout: 10_000 }).toBe(2);
    expect(await read(id)).toMatchObject({ state: 'running', doneChunkCount: 1, chunkCount: 3 });
    expect((await rowsOf(path)).knownCount).toBe(2);
    expect((await rowsOf(path, '?from=1')).columns[0]?.values).toEqual([1]);
    const whole = await problemOf(await app.ask(`${path}/results.csv`));
    expect(whole).toMatchObject({ code: 'study-unfinished', status: 409 });
    expect(whole.detail).toMatch(/^2 of 6 rows of the study are computed, and it is running/);
    expect((await problemOf(await app.ask(`${path}/results.parquet`))).code).toBe('study-unfinished');
    // What is there, and how much is missing.
    const file = await (await app.ask(`${path}/results.parquet?partial=true`)).arrayBuffer();
    expect((await parquetReadObjects({ file })).map(({ row }) => row)).toEqual([0n, 1n]);
    const { metadata } = await openParquet(file, 'partial.parquet');
    expect(metadata).toMatchObject({ rowCount: 6, count: 2, missingCount: 4 });
    const object = await json(await app.ask(`${path}/results.json?partial=true`));
    expect(object).toMatchObject({ rowCount: 6, count: 2, missingCount: 4 });
    const part = await app.ask(`${path}/results.csv?partial=true`);
    expect((await part.text()).trimEnd().split('\r\n')).toHaveLength(3);
    expect(part.headers.get('etag')).toBeNull();

    const cancelled = (await json(await post(`${path}/cancel`))) as StudyItem;
    expect(cancelled).toMatchObject({ state: 'cancelled', doneRowCount: 2 });
    gate.from = Infinity;
    gate.open();
    expect((await json(await post(`${path}/retry`))) as StudyItem).toMatchObject({ doneRowCount: 2 });
    await expect.poll(async () => (await read(id)).state).toBe('done');
    expect((await rowsOf(path)).columns[0]?.values).toEqual([0, 1, 2, 3, 4, 5]);
    expect((await app.ask(path, { method: 'DELETE' })).status).toBe(204);
    for (const rest of ['', '/rows', '/results.csv', '/document', '/outline', '/events'])
      expect((await problemOf(await app.ask(`${path}${rest}`))).code).toBe('study-unknown');
  });

  it('is refused in words where it is too large, or too many wait', async () => {
    const axes = [{ ...exampleQuestion.axes[1], valueCount: 61 }];
    const large = await problemOf(await begin({ ...exampleStudy, axes }));
    expect(large).toMatchObject({ code: 'study-too-large', status: 422 });
    expect(large.detail).toMatch(/^The study has 61 rows; this server computes at most 60 rows/);
    const endless = await problemOf(
      await begin({
        ...exampleStudy,
        axes: Array.from({ length: 3 }, (_, index) => ({
          ...exampleQuestion.axes[1],
          path: ['tariff.energyPrice_per_kWh', 'workload.utilisationFraction', 'cooling.pue'][index],
          from: 1,
          to: 1.5,
          valueCount: 10_000,
        })),
      }),
    );
    expect(endless).toMatchObject({ code: 'study-invalid', status: 422 });
    gate.from = 0;
    const waiting = [await begin(exampleStudy), await begin(exampleStudy)];
    const full = await problemOf(await begin(exampleStudy));
    expect(full).toMatchObject({ code: 'server-busy', status: 503 });
    expect(full.detail).toMatch(/^2 studies wait or run/);
    for (const response of waiting) {
      const { id } = (await json(response)) as StudyItem;
      await app.ask(`/api/v1/studies/${id}`, { method: 'DELETE' });
    }
    gate.from = Infinity;
    gate.open();
  });

  it('is no range that cannot be answered', async () => {
    const { id } = await done(await begin(exampleStudy));
    for (const query of ['?from=3&to=2', '?from=-1', '?from=x'])
      expect((await problemOf(await app.ask(`/api/v1/studies/${id}/rows${query}`))).code).toBe(
        'parameter-invalid',
      );
    expect(await rowsOf(`/api/v1/studies/${id}`, '?from=100')).toMatchObject({ knownCount: 0 });
  });
});

describe('a study where people sign in', () => {
  const signedIn = peopleApp({}, { store, studies });

  it('is read and checked by viewers, and begun, cancelled and deleted by editors, which the audit log has', async () => {
    const headersOf = async (role: 'viewer' | 'editor' | 'owner'): Promise<Record<string, string>> => ({
      Authorization: `Bearer ${await signedIn.tokenOf(role)}`,
    });
    const [viewer, editor, owner] = [
      await headersOf('viewer'),
      await headersOf('editor'),
      await headersOf('owner'),
    ];
    const text = JSON.stringify(exampleStudy);
    expect((await problemOf(await signedIn.post('/api/v1/studies', text))).code).toBe('sign-in-required');
    expect((await problemOf(await signedIn.post('/api/v1/studies', text, viewer))).code).toBe('role-too-low');
    expect((await signedIn.post('/api/v1/studies/check', text, viewer)).status).toBe(200);
    const { id, by } = (await json(await signedIn.post('/api/v1/studies', text, editor))) as StudyItem;
    expect(by).toMatch(/^editor/);
    const path = `/api/v1/studies/${id}`;
    expect((await signedIn.ask(path, { headers: viewer })).status).toBe(200);
    for (const [end, method] of [
      ['/cancel', 'POST'],
      ['/retry', 'POST'],
      ['', 'DELETE'],
    ] as const) {
      const refused = await signedIn.ask(path + end, { method, headers: viewer });
      expect((await problemOf(refused)).code).toBe('role-too-low');
      expect((await signedIn.ask(path + end, { method, headers: editor })).ok).toBe(true);
    }
    const { entries } = (await json(await signedIn.ask('/api/v1/audit', { headers: owner }))) as {
      entries: { action: string; subject: string; who: string }[];
    };
    expect(entries.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
      `deleteStudy ${path}`,
      `retryStudy ${path}/retry`,
      `cancelStudy ${path}/cancel`,
      `createStudy ${path}`,
    ]);
  });

  it('is not for those who have a share link', async () => {
    const plans = await signedIn.post('/api/v1/plans', exampleText, {
      Authorization: `Bearer ${await signedIn.tokenOf('editor')}`,
    });
    const { id } = (await json(plans)) as { id: string };
    const owner = { Authorization: `Bearer ${await signedIn.tokenOf('owner')}` };
    const shared = (await json(await signedIn.post(`/api/v1/plans/${id}/shares`, '{}', owner))) as {
      token: string;
    };
    const asToken = { Authorization: `Bearer ${shared.token}` };
    for (const path of ['/api/v1/studies', '/api/v1/studies/check', `/api/v1/studies?plan=${id}`]) {
      const response = await signedIn.post(path, JSON.stringify(exampleStudy), asToken);
      expect((await problemOf(response)).code).toBe('credentials-invalid');
    }
  });
});
