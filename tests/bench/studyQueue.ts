import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { StudyDocument } from '../../models/study/document/studySchema.ts';
import { packageVersion } from '../../server/cli/packageVersion.ts';
import { studyTasks } from '../../server/compute/study/studyTask.ts';
import { loadNodeLibrary } from '../../server/files/nodeLibrary.ts';
import { engineOf } from '../../server/jobs/startStudyJobs.ts';
import { openStore } from '../../server/store/openStore.ts';
import type { StudyRecord } from '../../server/store/studies/StudyRecord.ts';
import type { StudyStore } from '../../server/store/studies/StudyStore.ts';
import { removePostgres, startPostgres } from '../support/postgres/startPostgres.ts';
import { familyTime_s, threadTimes_s, type ThreadTimes } from './processorTime.ts';
import { queuedStudy, type Rate } from './queuedStudy.ts';
import { withBuiltServer } from './withBuiltServer.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '3' },
    'without-health': { type: 'boolean', default: false },
  },
});

const main = fileURLToPath(new URL('../../server/cli/main.js', import.meta.url));
const sideProcess = fileURLToPath(new URL('besideEachOther.js', import.meta.url));
const library = loadNodeLibrary();
const version = packageVersion();
const document = queuedStudy(library, Number(values.rows));
const warmUp = queuedStudy(library, 200, 1);

const processes = new Set<ChildProcess>();
function startWorker(databaseUrl: string): ChildProcess {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, [main, 'worker', '--threads', '1'], { env, stdio: 'ignore' });
  processes.add(child);
  return child;
}

async function ended(studies: StudyStore, id: string): Promise<StudyRecord> {
  for (;;) {
    const record = await studies.read(id);
    if (record.finishedAt_ms !== null) return record;
    // Less often than this, so that the database has little else to do.
    await pause(500);
  }
}

/** Puts the study into the queue. */
async function submit(studies: StudyStore, of: StudyDocument): Promise<StudyRecord> {
  const json = JSON.stringify(of);
  const reply = studyTasks(library)({ kind: 'check', document: json, version });
  if (reply.kind !== 'checked') throw new Error('the study of the benchmark is wrong');
  return studies.create({ ...reply, planId: null, by: null, document: json });
}

/** What processes of a worker and of the database took for a row, in milliseconds of a processor. */
interface RowCost extends ThreadTimes {
  readonly database_s: number;
}

interface QueuedRate extends Rate {
  readonly cost: RowCost;
}

/** Lets workers compute the study, after one chunk each that they warm up with. */
async function queuedRate(
  studies: StudyStore,
  databaseUrl: string,
  workerCount: number,
): Promise<QueuedRate> {
  const workers = Array.from({ length: workerCount }, () => startWorker(databaseUrl));
  const warming = Array.from({ length: 8 * workerCount }, () => submit(studies, warmUp));
  for (const { id } of await Promise.all(warming)) await ended(studies, id);
  const used = (): RowCost => {
    const threads = workers.map(({ pid = 0 }) => threadTimes_s(pid));
    const sumOf = (of: keyof ThreadTimes): number => threads.reduce((sum, one) => sum + one[of], 0);
    return {
      main_s: sumOf('main_s'),
      busiest_s: sumOf('busiest_s'),
      rest_s: sumOf('rest_s'),
      database_s: familyTime_s(databasePid()),
    };
  };
  const before = used();
  const { id } = await submit(studies, document);
  const { startedAt_ms, finishedAt_ms, rowCount } = await ended(studies, id);
  const after = used();
  for (const worker of workers) worker.kill('SIGTERM');
  await studies.remove(id);
  const duration_s = ((finishedAt_ms ?? 0) - (startedAt_ms ?? 0)) / 1000;
  const costOf = (of: keyof RowCost): number => (after[of] - before[of]) / rowCount;
  const cost = {
    main_s: costOf('main_s'),
    busiest_s: costOf('busiest_s'),
    rest_s: costOf('rest_s'),
    database_s: costOf('database_s'),
  };
  const ofWorkers_s = cost.main_s + cost.busiest_s + cost.rest_s;
  return { count_per_s: rowCount / duration_s, processor_ms: 1000 * ofWorkers_s, cost };
}

/** Does the same in a number of processes at once, without a queue. */
async function besideEachOther(what: 'loop' | 'rows', processCount: number): Promise<Rate> {
  const children = Array.from({ length: processCount }, () => {
    const child = spawn(process.execPath, [sideProcess, what], { stdio: ['pipe', 'pipe', 'inherit'] });
    processes.add(child);
    return child;
  });
  for (const { stdout } of children) await once(stdout, 'data');
  const outputs = children.map(({ stdin, stdout }) => {
    stdin.end();
    return text(stdout);
  });
  const rates = (await Promise.all(outputs)).map((output) => JSON.parse(output) as Rate);
  return {
    count_per_s: rates.reduce((sum, { count_per_s }) => sum + count_per_s, 0),
    processor_ms: rates.reduce((sum, { processor_ms }) => sum + processor_ms, 0) / processCount,
  };
}

/** One and two of something, a short time after each other. */
interface Pair<Of extends Rate> {
  readonly one: Of;
  readonly two: Of;
}

/** How many times as fast two are as one, by the clock and by the time of processors: on cores that nothing else uses. */
function gainsOf(pairs: readonly Pair<Rate>[]): { readonly clock: number; readonly processors: number } {
  return {
    clock: medianOf(pairs.map(({ one, two }) => two.count_per_s / one.count_per_s)),
    processors: medianOf(pairs.map(({ one, two }) => (2 * one.processor_ms) / two.processor_ms)),
  };
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Times of requests to /health, in milliseconds, while a server computes the study, and while it does not. */
async function healthTimes_ms(databaseUrl: string, studies: StudyStore, isBusy: boolean): Promise<number[]> {
  return withBuiltServer(
    async (port) => {
      if (isBusy) {
        const { id } = await submit(studies, document);
        while ((await studies.read(id)).state === 'waiting') await pause(50);
      }
      const times_ms: number[] = [];
      for (let request = 0; request < 1000; request += 1) {
        const start_ms = performance.now();
        await (await fetch(`http://127.0.0.1:${port}/health`)).arrayBuffer();
        times_ms.push(performance.now() - start_ms);
        await pause(5);
      }
      for (const { id } of await studies.list({})) await studies.remove(id);
      return times_ms.toSorted((a, b) => a - b);
    },
    { DATABASE_URL: databaseUrl },
  );
}

const folder = join(tmpdir(), `plenum-bench-studies-${String(process.pid)}`);
const postgres = await startPostgres(folder);
const databaseUrl = postgres.urlOf('postgres');
const databasePid = (): number =>
  Number(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
const store = await openStore({ databaseUrl });
const studies = store.studies(engineOf(version, library));
const gainText = ({ clock, processors }: ReturnType<typeof gainsOf>): string =>
  `${clock.toFixed(2)} times as fast by the clock, ${processors.toFixed(2)} by time of processors`;
try {
  const [load = 0] = loadavg();
  console.log(
    `${values.rows} rows on ${String(cpus().length)} cores, load ${load.toFixed(1)} before it began; rounds in turn, medians`,
  );
  const loops: Pair<Rate>[] = [];
  const rows: Pair<Rate>[] = [];
  const workers: Pair<QueuedRate>[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    loops.push({ one: await besideEachOther('loop', 1), two: await besideEachOther('loop', 2) });
    rows.push({ one: await besideEachOther('rows', 1), two: await besideEachOther('rows', 2) });
    workers.push({
      one: await queuedRate(studies, databaseUrl, 1),
      two: await queuedRate(studies, databaseUrl, 2),
    });
  }
  const rates: Readonly<Record<string, readonly Rate[]>> = {
    'one thread that does nothing else': rows.map(({ one }) => one),
    'two such processes': rows.map(({ two }) => two),
    'one worker': workers.map(({ one }) => one),
    'two workers': workers.map(({ two }) => two),
  };
  for (const [name, all] of Object.entries(rates)) {
    const count_per_s = medianOf(all.map((one) => one.count_per_s));
    const processor_ms = medianOf(all.map((one) => one.processor_ms));
    console.log(
      `${count_per_s.toFixed(0).padStart(7)} rows/s  ${processor_ms.toFixed(3)} ms of processor for a row, ${name}`,
    );
  }
  const costs = workers.map(({ one }) => one.cost);
  const share = (of: keyof RowCost): string =>
    `${(100 * medianOf(costs.map((cost) => cost[of] / cost.busiest_s))).toFixed(1)} %`;
  console.log(
    `Beside the thread that computes, one worker takes ${share('main_s')} in its main thread and ${share('rest_s')} in those of the engine, and the database ${share('database_s')}`,
  );
  const ofQueue = medianOf(
    workers.map(({ one }, round) => one.processor_ms / (rows[round]?.one.processor_ms ?? NaN)),
  );
  console.log(
    `A row of one worker takes ${ofQueue.toFixed(2)} times the processor time of a thread that does nothing else`,
  );
  const gains = gainsOf(workers);
  console.log(`Two plain loops at once: ${gainText(gainsOf(loops))}`);
  console.log(`Two processes with rows, without a queue: ${gainText(gainsOf(rows))}`);
  console.log(`Two workers: ${gainText(gains)}; promised 1.6: ${gains.clock >= 1.6 ? 'met' : 'MISSED'}`);
  for (const isBusy of values['without-health'] ? [] : [false, true]) {
    const times_ms = await healthTimes_ms(databaseUrl, studies, isBusy);
    const [p50 = 0, p99 = 0] = [times_ms[500], times_ms[990]];
    console.log(
      `/health in ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, while the server ${isBusy ? 'computes a study' : 'is idle'}`,
    );
  }
} finally {
  for (const child of processes) child.kill('SIGKILL');
  await store.close();
  await removePostgres(postgres, folder);
}
