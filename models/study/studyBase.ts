import type { CarbonBasis } from '../catalogue/grid.ts';
import type { Library } from '../catalogue/Library.ts';
import type { Scenario } from '../plan/document/planSchema.ts';
import type { Input } from '../plan/prepare/input.ts';
import { prepare } from '../plan/prepare/prepare.ts';

/** What a study changes inputs of: a scenario that can be computed, with the inputs that it uses. */
export interface StudyBase {
  readonly scenario: Scenario;
  readonly library: Library;
  readonly inputs: readonly Input[];
  readonly currency: string;
  readonly carbonBasis: CarbonBasis;
}

/**
 * Prepares a scenario for a study.
 *
 * @param scenario - a validated scenario; not changed
 * @returns null if it cannot be computed; a report states the reason
 */
export function studyBase(scenario: Scenario, library: Library): StudyBase | null {
  const { facility } = prepare(scenario, library, 'figures');
  if (facility === null) return null;
  const { inputs, tariff, carbon } = facility;
  return { scenario, library, inputs, currency: tariff.currency, carbonBasis: carbon.basis };
}

/** The value of an input, if it is a number. */
export function inputNumber({ inputs }: StudyBase, path: string): number | undefined {
  const value = inputs.find((input) => input.path === path)?.value;
  return typeof value === 'number' ? value : undefined;
}
