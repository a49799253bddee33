import { readFileSync } from 'node:fs';
import { examplePath } from '../../examplePlan.ts';

const examplePlanOf = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** A plan with a computed cooling system. */
export const computedPlan = examplePlanOf(examplePath.replace('air-vs-liquid', 'air-vs-liquid-computed'));

/** The text of a study of a small plan: two levels of PUE, two prices and three draws, unless it is changed. */
export function studyText(changed: Readonly<Record<string, unknown>> = {}): string {
  return inAscii({
    schemaVersion: 1,
    name: 'Test',
    option: 'air',
    axes: [
      { kind: 'values', path: 'cooling.pue', name: 'Losses', values: [1.6, 1.2] },
      { kind: 'values', path: 'tariff.energyPrice_per_kWh', values: [0.05, 0.11] },
    ],
    uncertain: [
      { path: 'workload.utilisationFraction', distribution: { kind: 'uniform', from: 0.4, to: 2 } },
    ],
    draws: { method: 'latin-hypercube', count: 3, seed: 1 },
    plan: examplePlanOf(examplePath),
    ...changed,
  });
}

/** JSON in ASCII, since files of tests are written in Latin-1. */
export const inAscii = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u0080-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
