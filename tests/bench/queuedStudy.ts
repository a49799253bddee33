import { readFileSync } from 'node:fs';
import type { Library } from '../../models/catalogue/Library.ts';
import { parsePlanText } from '../../models/plan/document/parse.ts';
import { readStudy } from '../../models/study/document/readStudy.ts';
import type { StudyDocument } from '../../models/study/document/studySchema.ts';
import { prepareStudy } from '../../models/study/rows/prepareStudy.ts';
import { studyRunner } from '../../models/study/rows/runRows.ts';

/** Rows that share a simulation. */
const PRICES = 4;
const CLIMATES = 5;

/**
 * The study that the queue is measured with: climates times utilisations times prices.
 *
 * @param rowCount - about as many
 */
export function queuedStudy(library: Library, rowCount: number, climateCount = CLIMATES): StudyDocument {
  const plan = parsePlanText(readFileSync('examples/air-vs-liquid-computed.json', 'utf8'));
  const valueCount = Math.max(2, Math.round(rowCount / PRICES / climateCount));
  return readStudy(
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
}

/** How fast something is done, and what it costs. */
export interface Rate {
  readonly count_per_s: number;
  /** Processor time of each, of all processes together: what other programs on the machine do not change much. */
  readonly processor_ms: number;
}

/** Does something for a time in this thread. */
export function rateOf(time_ms: number, run: () => number): Rate {
  const [start_ms, before] = [performance.now(), process.cpuUsage()];
  let count = 0;
  while (performance.now() - start_ms < time_ms) count += run();
  const { user, system } = process.cpuUsage(before);
  const duration_s = (performance.now() - start_ms) / 1000;
  return { count_per_s: count / duration_s, processor_ms: (user + system) / 1000 / count };
}

/** Rows of a study, a few hundred at a time and again from the beginning, after a first part in which the engine compiles them. */
export function rowsInTurn(study: StudyDocument, library: Library): () => number {
  const AT_A_TIME = 400;
  const prepared = prepareStudy(study, library);
  const run = studyRunner(prepared);
  let from = 0;
  const next = (): number => {
    const to = Math.min(prepared.rowCount, from + AT_A_TIME);
    run(from, to);
    const count = to - from;
    from = to === prepared.rowCount ? 0 : to;
    return count;
  };
  next();
  next();
  return next;
}
