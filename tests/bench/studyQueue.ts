import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parsePlanText } from '../../models/plan/document/parse.ts';
import { readStudy } from '../../models/study/document/readStudy.ts';
import type { StudyDocument } from '../../models/study/document/studySchema.ts';
import { prepareStudy } from '../../models/study/rows/prepareStudy.ts';
import { studyRunner } from '../../models/study/rows/runRows.ts';
import { packageVersion } from '../../server/cli/packageVersion.ts';
import { loadNodeLibrary } from '../../server/files/nodeLibrary.ts';
import { engineOf } from '../../server/jobs/startStudyJobs.ts';
import { studyTasks } from '../../server/compute/study/studyTask.ts';
import { openStore } from '../../server/store/openStore.ts';
import type { StudyRecord } from '../../server/store/studies/StudyRecord.ts';
import type { StudyStore } from '../../server/store/studies/StudyStore.ts';
import { removePostgres, startPostgres } from '../support/postgres/startPostgres.ts';
import { processorTime_s } from './processorTime.ts';
import { withBuiltServer } from './withBuiltServer.ts';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '20000' } } });
/** Rows of the study: climates times utilisations times prices. */
const PRICES = 4;
const CLIMATES = 5;
const SHARES = Math.max(2, Math.round(Number(values.rows) / PRICES / CLIMATES));

const main = fileURLToPath(new URL('../../server/cli/main.js', import.meta.url));
const library = loadNodeLibrary();
const version = packageVersion();
const plan = parsePlanText(
  readFileSync(new URL('../../../examples/air-vs-liquid-computed.json', import.meta.url), 'utf8'),
);
const studyOf = (climateCount: number, valueCount: number): StudyDocument =>
  readStudy(
    {
      schemaVersion: 1,
      name: 'Bench',
      axes: [
        { kind: 'climates', ids: Object.keys(library.climates).slice(0, climateCount) },
        { kind: 'range', path: 'workload.utilisationFraction', from: 0.3, to: 0.9, valueCount },
        { kind: 'range', path: 'tariff.energyPrice_per_kWh', from: 0.05, to: 0.2, valueCount: PRICES },
      ],
    },
    plan,
  );
const document = studyOf(CLIMATES, SHARES);
const warmUp = studyOf(1, 50);

interface Rate {
  readonly rows_per_s: number;
  /** Processor time of a row, of all processes together: what other programs on the machine do not change much. */
  readonly processor_ms: number;
}

/** One thread that does nothing else. */
function plainRate(of: StudyDocument, rowCount: number): Rate {
  const run = studyRunner(prepareStudy(of, library));
  run(0, Math.min(rowCount, 400));
  const [start_ms, before] = [performance.now(), process.cpuUsage()];
  run(0, rowCount);
  const { user, system } = process.cpuUsage(before);
  const rows_per_s = (1000 * rowCount) / (performance.now() - start_ms);
  return { rows_per_s, processor_ms: (user + system) / 1000 / rowCount };
}

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
    await pause(100);
  }
}

/** Puts the study into the queue. */
async function submit(studies: StudyStore, of: StudyDocument): Promise<StudyRecord> {
  const text = JSON.stringify(of);
  const reply = studyTasks(library)({ kind: 'check', document: text, version });
  if (reply.kind !== 'checked') throw new Error('the study of the benchmark is wrong');
  return studies.create({ ...reply, planId: null, by: null, document: text });
}

/** Lets workers compute the study, after one chunk each that they warm up with. */
async function queuedRate(studies: StudyStore, databaseUrl: string, workerCount: number): Promise<Rate> {
  const workers = Array.from({ length: workerCount }, () => startWorker(databaseUrl));
  const warming = Array.from({ length: 8 * workerCount }, () => submit(studies, warmUp));
  for (const { id } of await Promise.all(warming)) await ended(studies, id);
  const used = (): number => workers.reduce((sum, { pid = 0 }) => sum + processorTime_s(pid), 0);
  const before_s = used();
  const { id } = await submit(studies, document);
  const { startedAt_ms, finishedAt_ms, rowCount } = await ended(studies, id);
  const used_s = used() - before_s;
  for (const worker of workers) worker.kill('SIGTERM');
  await studies.remove(id);
  const duration_s = ((finishedAt_ms ?? 0) - (startedAt_ms ?? 0)) / 1000;
  return { rows_per_s: rowCount / duration_s, processor_ms: (1000 * used_s) / rowCount };
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
const store = await openStore({ databaseUrl });
const studies = store.studies(engineOf(version, library));
try {
  const { rowCount } = prepareStudy(document, library);
  const [load = 0] = loadavg();
  console.log(
    `${String(rowCount)} rows on ${String(cpus().length)} cores, load ${load.toFixed(1)} before it began`,
  );
  const plain = plainRate(document, Math.min(rowCount, 4_000));
  const one = await queuedRate(studies, databaseUrl, 1);
  const two = await queuedRate(studies, databaseUrl, 2);
  const rates = { 'one thread that does nothing else': plain, 'one worker': one, 'two workers': two };
  for (const [name, { rows_per_s, processor_ms }] of Object.entries(rates))
    console.log(
      `${rows_per_s.toFixed(0).padStart(7)} rows/s  ${processor_ms.toFixed(3)} ms of processor for a row, ${name}`,
    );
  const gain = two.rows_per_s / one.rows_per_s;
  console.log(
    `${gain.toFixed(2).padStart(7)} times as fast with two workers; promised 1.6: ${gain >= 1.6 ? 'met' : 'MISSED'}`,
  );
  for (const isBusy of [false, true]) {
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
