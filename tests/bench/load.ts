import autocannon from 'autocannon';
import { readFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { postgresPrograms, removePostgres, startPostgres } from '../support/postgres/startPostgres.ts';
import { processorTime_s } from './processorTime.ts';
import { withBuiltServer } from './withBuiltServer.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '6' },
    minutes: { type: 'string', default: '0' },
  },
});
const DURATION_s = Number(values.seconds);
const CONNECTIONS = 16;

/** A load, what it is to reach, and half of that for its percentile. */
interface Load {
  readonly what: string;
  readonly promised_per_s?: number;
  readonly options: Partial<autocannon.Options>;
}

const example = readFileSync(new URL('../../../examples/air-vs-liquid.json', import.meta.url), 'utf8');
const json = { 'Content-Type': 'application/json' };

const memory_MB = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]) / 1024;

async function measure(
  base: string,
  pid: number,
  { what, promised_per_s, options }: Load,
  duration_s: number,
): Promise<void> {
  const run = (more: Partial<autocannon.Options>): Promise<autocannon.Result> =>
    autocannon({
      connections: CONNECTIONS,
      duration: duration_s,
      ...options,
      ...more,
      url: base + (options.url ?? ''),
    });
  const before_s = processorTime_s(pid);
  const { requests, latency, non2xx, errors, duration, ...result } = await run({});
  const used_s = processorTime_s(pid) - before_s;
  const wrong = errors + (result['3xx'] > 0 ? non2xx - result['3xx'] : non2xx);
  if (wrong > 0) throw new Error(`${what}: ${String(wrong)} requests failed`);
  const rate = requests.total / duration;
  const goal =
    promised_per_s === undefined
      ? ''
      : `  promised ${String(promised_per_s)}: ${rate >= promised_per_s ? 'met' : 'MISSED'}`;
  console.log(
    `${rate.toFixed(0).padStart(7)}/s  p99 ${latency.p99.toFixed(0).padStart(4)} ms  ${((1000 * used_s) / requests.total).toFixed(2).padStart(6)} ms of processor each  ${what}${goal}`,
  );
  if (promised_per_s === undefined) return;
  const half = await run({ overallRate: promised_per_s / 2 });
  const isMet = half.latency.p99 < 50;
  console.log(
    `${(half.requests.total / half.duration).toFixed(0).padStart(7)}/s  p99 ${half.latency.p99.toFixed(0).padStart(4)} ms  at half of that rate, at most 50 ms: ${isMet ? 'met' : 'MISSED'}`,
  );
}

/** A report whose text is another each time, so that it is computed. */
function newReports(): Partial<autocannon.Options> {
  let index = 0;
  const setupRequest: NonNullable<autocannon.Request['setupRequest']> = (request) => ({
    ...request,
    body: example + ' '.repeat((index += 1) % 20_000),
  });
  return { url: '/api/v1/reports', method: 'POST', headers: json, requests: [{ setupRequest }] };
}

async function measureStore(
  kind: string,
  promised_per_s: number,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  await withBuiltServer(
    async (port, pid) => {
      const base = `http://127.0.0.1:${port}`;
      const created = await fetch(`${base}/api/v1/plans`, { method: 'POST', headers: json, body: example });
      if (created.status !== 201) throw new Error(`the plan was not stored: ${await created.text()}`);
      const url = created.headers.get('location') ?? '';
      const etag = created.headers.get('etag') ?? '';
      const read = { what: `${kind}: GET of a stored plan`, promised_per_s, options: { url } };
      await measure(base, pid, { what: 'warm-up', options: { url } }, 3);
      await measure(base, pid, read, DURATION_s);
      const known = { url, headers: { 'If-None-Match': etag } };
      await measure(base, pid, { what: `${kind}: the same, not modified`, options: known }, DURATION_s);
      if (kind !== 'PGlite') return;
      const report = { url: '/api/v1/reports', method: 'POST' as const, headers: json, body: example };
      await measure(base, pid, { what: 'warm-up', options: newReports() }, 3);
      await measure(
        base,
        pid,
        { what: 'POST of a report, known', promised_per_s: 500, options: report },
        DURATION_s,
      );
      await measure(base, pid, { what: 'POST of a report, new', options: newReports() }, DURATION_s);
      await measureGrowth(base, pid, { read: { url }, report: newReports() });
    },
    { PLENUM_COMPUTING_MS_PER_MINUTE: '3600000', ...environment },
  );
}

/** Memory before and after minutes of reads and reports at the same time. */
async function measureGrowth(
  base: string,
  pid: number,
  { read, report }: Readonly<Record<'read' | 'report', Partial<autocannon.Options>>>,
): Promise<void> {
  const minutes = Number(values.minutes);
  if (minutes === 0) return;
  const both = (duration: number): Promise<unknown> =>
    Promise.all(
      [{ ...read, overallRate: 1000 }, report].map((options) =>
        autocannon({ connections: 4, duration, ...options, url: base + (options.url ?? '') }),
      ),
    );
  await both(60);
  const before_MB = memory_MB(pid);
  for (let minute = 1; minute <= minutes; minute += 1) {
    await both(60);
    console.log(
      `${memory_MB(pid).toFixed(0).padStart(7)} MB after ${String(minute)} min; ${before_MB.toFixed(0)} MB before`,
    );
  }
}

console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${String(cpus().length)} cores\n`,
);
await measureStore('PGlite', 3000, {});
if (postgresPrograms() === undefined) {
  console.log('PostgreSQL is not installed: it is not measured.');
} else {
  const folder = join(tmpdir(), `plenum-bench-postgres-${String(process.pid)}`);
  const server = await startPostgres(folder);
  await measureStore('PostgreSQL', 1000, { DATABASE_URL: server.urlOf('postgres') });
  await removePostgres(server, folder);
}
