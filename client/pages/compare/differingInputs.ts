import type { Report } from '../../../models/report/reportSchema.ts';
import { inputValue } from '../../../models/present/words/basisWords.ts';
import { carbonBasisWords } from '../../../models/present/figures/optionFigure.ts';

/** An input in which options differ, with its value in each, in their order. */
export interface DifferingInput {
  /** Of the input, in a design. */
  readonly path: string;
  readonly label: string;
  /** Empty where an option does not use that input. */
  readonly values: readonly string[];
}

/**
 * What makes the options differ: inputs whose value is not the same in all of them, and what their carbon counts.
 *
 * @param report - of a plan with any number of options
 */
export function differingInputs({ options }: Report): DifferingInput[] {
  const labels = new Map<string, string>();
  for (const { inputs } of options)
    for (const { path, label } of inputs) labels.set(path, labels.get(path) ?? label);
  // What the carbon of an option counts is known for a grid of the catalogue too.
  labels.delete('carbon.basis');
  const rows = [...labels].map(([path, label]): DifferingInput => {
    const values = options.map(({ inputs }) => {
      const input = inputs.find((candidate) => candidate.path === path);
      return input === undefined ? '' : inputValue(input);
    });
    return { path, label, values };
  });
  const counted = options.map(({ annual }) => carbonBasisWords[annual.carbonBasis]);
  const all = [...rows, { path: 'carbon.basis', label: 'Carbon counts', values: counted }];
  return all.filter(({ values }) => values.some((value) => value !== values[0]));
}
