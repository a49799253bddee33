import { ModelError } from '../../problems/ModelError.ts';
import { mergePatch } from './mergePatch.ts';
import type { Plan, Scenario } from './planSchema.ts';

/** An option of a plan, as named in a report. */
export interface NamedOption {
  readonly id: string;
  readonly name: string;
}

/** The option of a plan without options. */
const WITHOUT_OPTIONS: NamedOption = { id: 'plan', name: 'As planned' };

/** The options of a plan in their order; a plan without options is a single option. */
export function optionsOf(plan: Plan): NamedOption[] {
  const options = Object.entries(plan.options ?? {}).map(([id, { name }]) => ({ id, name }));
  return options.length === 0 ? [WITHOUT_OPTIONS] : options;
}

/**
 * One complete design: the plan with the changes of one option.
 *
 * @param plan - a validated plan, including its options
 * @param optionId - id of an option, or `plan` if the plan has none
 * @throws ModelError `option-unknown`
 */
export function scenarioAt(plan: Plan, optionId: string): Scenario {
  const { options = {}, netbox: _netbox, findingDecisions: _findingDecisions, ...design } = plan;
  if (Object.hasOwn(options, optionId)) {
    return mergePatch(design, options[optionId]?.changes ?? {}) as Scenario;
  }
  if (optionId === WITHOUT_OPTIONS.id && Object.keys(options).length === 0) return design;
  throw new ModelError('option-unknown', `The plan has no option "${optionId}".`, [
    {
      path: 'options',
      rule: 'known option',
      message: `has no "${optionId}"; it has ${Object.keys(options).join(', ')}.`,
    },
  ]);
}
