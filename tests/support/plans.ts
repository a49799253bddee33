import { readFileSync } from 'node:fs';
import { parsePlanText } from '../../models/plan/document/parse.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';

/** The JSON text of an example plan. */
export function exampleText(name: string): string {
  return readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8');
}

/** An example plan, read as by the command line. */
export function examplePlan(name: string): Plan {
  return parsePlanText(exampleText(name));
}

/**
 * A plan before its halls are drawn: without rooms and places.
 *
 * @param plan - as JSON; not changed
 */
export function withoutDrawing<Document extends object>(plan: Document): Document {
  return JSON.parse(
    JSON.stringify(plan, (key, value: unknown) => (key === 'room' || key === 'places' ? undefined : value)),
  ) as Document;
}

/** A plan as JSON that a test may change freely: any, since tests make single fields invalid, which no type allows. */
export type LoosePlan = Record<string, unknown> & { [section: string]: any };

/** The flagship example as JSON that a test may change freely, without its options. */
export function looseDesign(): LoosePlan {
  const plan = loosePlan();
  delete plan['options'];
  return plan;
}

/** The flagship example as JSON that a test may change freely. */
export function loosePlan(): LoosePlan {
  return JSON.parse(exampleText('air-vs-liquid')) as LoosePlan;
}
