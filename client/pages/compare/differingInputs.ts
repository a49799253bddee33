import type { Report } from '../../../models/index.ts';
import { inputValue } from '../../ui/basisWords.ts';

/** An input in which options differ, with its value in each, in their order. */
export interface DifferingInput {
  readonly label: string;
  /** Empty where an option does not use that input. */
  readonly values: readonly string[];
}

/**
 * What makes the options differ: inputs whose value is not the same in all of them.
 *
 * @param report - of a plan with any number of options
 */
export function differingInputs({ options }: Report): DifferingInput[] {
  const labels = new Map<string, string>();
  for (const { inputs } of options)
    for (const { path, label } of inputs) labels.set(path, labels.get(path) ?? label);
  return [...labels].flatMap(([path, label]) => {
    const values = options.map(({ inputs }) => {
      const input = inputs.find((candidate) => candidate.path === path);
      return input === undefined ? '' : inputValue(input);
    });
    return values.every((value) => value === values[0]) ? [] : [{ label, values }];
  });
}
