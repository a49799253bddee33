import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../../../tests/bench/baseline.json', import.meta.url);

/** Medians of an earlier run, and the machine that measured them. */
export interface Baseline {
  readonly measuredOn: string;
  readonly medians_ms: Readonly<Record<string, number>>;
}

/** The stored baseline, if there is one. */
export function readBaseline(): Baseline | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Baseline) : undefined;
}

/** Stores this run as the baseline of later runs. */
export function writeBaseline(baseline: Baseline): void {
  writeFileSync(file, `${JSON.stringify(baseline, null, 2)}\n`);
}
