import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Library } from '../../models/catalogue/Library.ts';
import { parsePlanText } from '../../models/plan/document/parse.ts';
import { readStudy } from '../../models/study/document/readStudy.ts';
import type { PreparedStudy } from '../../models/study/rows/PreparedStudy.ts';
import { prepareStudy } from '../../models/study/rows/prepareStudy.ts';
import { studyRunner } from '../../models/study/rows/runRows.ts';
import { computeRows } from '../../server/compute/study/computeRows.ts';
import type { RowRun } from '../../server/compute/study/RowRun.ts';
import { plainLoop } from './plainLoop.ts';

/** What studies take: a time with its limit, and what it is measured by. */
export interface StudyTime {
  readonly what: string;
  readonly median_ms: number;
  readonly limit_ms: number | undefined;
}

/** The reference study: 32 climates, 18 cooling systems, 25 loads and 70 prices, 1,008,000 rows. */
export function referenceStudy(library: Library): PreparedStudy {
  const read = (path: string): string => readFileSync(path, 'utf8');
  const plan = parsePlanText(read('examples/hall-20mw.json'));
  const question: unknown = JSON.parse(read('examples/studies/sites-and-systems.json'));
  return prepareStudy(readStudy(question, plan), library);
}

const ROUNDS = 5;
/** Rows of a load, all of which share a simulation. */
const PRICES = 70;
/** Loads of a system in a climate. */
const LOADS = 25;

/**
 * A row of the reference study beside the plain loop, ten times as many rows, and rows on all threads. Each round measures all that it
 * compares, one after the other, since the speed of a machine changes from second to second.
 */
export async function studyTimes(library: Library): Promise<StudyTime[]> {
  const study = referenceStudy(library);
  const runner = studyRunner(study);
  const loop = plainLoop();
  const run_ms = (from: number, count: number): number => timed(() => runner(from, from + count));
  // Each round has another place of the study; its first rows warm what is shared there.
  const startOf = (round: number): number => Math.floor((study.rowCount / (ROUNDS + 1)) * round);
  run_ms(0, LOADS * PRICES);
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const start = startOf(round) - (startOf(round) % (LOADS * PRICES));
    const plain_ms = medianOf(Array.from({ length: 9 }, () => timed(loop)));
    const once_ms = run_ms(start, LOADS * PRICES);
    const tenTimes_ms = run_ms(start + LOADS * PRICES, 10 * LOADS * PRICES);
    return { plain_ms, row_ms: once_ms / (LOADS * PRICES), growth: tenTimes_ms / once_ms };
  });
  const row_ms = medianOf(rounds.map((round) => round.row_ms));
  const inLoops = medianOf(rounds.map((round) => round.row_ms / round.plain_ms));
  const growth = medianOf(rounds.map((round) => round.growth));
  const threadCount = availableParallelism();
  const pooled = await pooledRatios(study, threadCount);
  return [
    {
      what: `a row of the reference study, ${inLoops.toFixed(3)} plain loops`,
      median_ms: row_ms,
      // Ten minutes on two cores for a million rows.
      limit_ms: 1.2,
    },
    { what: 'ten times the rows, for each row of one time', median_ms: growth, limit_ms: 10.5 },
    {
      what: `a row on ${String(threadCount)} threads, for each core and row of one thread`,
      median_ms: pooled.time,
      limit_ms: 1.1,
    },
    { what: 'the same in time of processors', median_ms: pooled.processors, limit_ms: 1.1 },
  ];
}

/** Rows of a run on threads that are measured, and as many before, in which threads start and compile. */
const POOLED_ROWS = 8 * LOADS * PRICES;

interface Ratios {
  /** Of the time, on cores that nothing else uses. */
  readonly time: number;
  /** Of what the processors spent, which other programs hardly change. */
  readonly processors: number;
}

/** A row on threads for each core, as ratios to a row in this thread. */
async function pooledRatios(study: PreparedStudy, threadCount: number): Promise<Ratios> {
  const { signal } = new AbortController();
  const rounds: Ratios[] = [];
  for (let round = 0; round < 3; round += 1) {
    const from = round * 4 * POOLED_ROWS;
    const part = { from, to: from + 2 * POOLED_ROWS };
    const alone = await steadyRow(study, { range: part, threadCount: 1, signal });
    const range = { from, to: from + 2 * POOLED_ROWS * threadCount };
    const together = await steadyRow(study, { range, threadCount, signal });
    rounds.push({
      time: (together.time * threadCount) / alone.time,
      processors: together.processors / alone.processors,
    });
  }
  return {
    time: medianOf(rounds.map(({ time }) => time)),
    processors: medianOf(rounds.map(({ processors }) => processors)),
  };
}

/** What a row takes in the second half of a run, in ms. */
async function steadyRow(study: PreparedStudy, run: RowRun): Promise<Ratios> {
  const { from, to } = run.range;
  const now = (): Ratios => {
    const { user, system } = process.cpuUsage();
    return { time: performance.now(), processors: (user + system) / 1000 };
  };
  let half = now();
  let halfCount = 0;
  let doneCount = 0;
  for await (const { count } of computeRows(study, run)) {
    doneCount += count;
    if (halfCount > 0 || doneCount < (to - from) / 2) continue;
    halfCount = doneCount;
    half = now();
  }
  const end = now();
  const count = doneCount - halfCount;
  return { time: (end.time - half.time) / count, processors: (end.processors - half.processors) / count };
}

function timed(run: () => unknown): number {
  const start_ms = performance.now();
  run();
  return performance.now() - start_ms;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
