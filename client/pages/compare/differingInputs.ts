import type { Report } from '../../../models/report/reportSchema.ts';
import { inputValue } from '../../../models/present/words/basisText.ts';
import type { DisplayUnits } from '../../../models/units/display/displayUnits.ts';
import { carbonBasisLabels } from '../../../models/present/figures/optionFigure.ts';

/** An input in which options differ, with its value in each option, in their order. */
export interface DifferingInput {
  /** Path of the input in a design. */
  readonly path: string;
  readonly label: string;
  /** Empty if an option does not use the input. */
  readonly values: readonly string[];
}

/**
 * Differences of the options: inputs whose values are not equal in all of them, and the basis of their carbon factors.
 *
 * @param report - of a plan with any number of options
 * @param units - the chosen units
 */
export function differingInputs({ options }: Report, units: DisplayUnits): DifferingInput[] {
  const labels = new Map<string, string>();
  for (const { inputs } of options)
    for (const { path, label } of inputs) labels.set(path, labels.get(path) ?? label);
  // The basis of the carbon factor is known for a grid of the catalogue too.
  labels.delete('carbon.basis');
  const rows = [...labels].map(([path, label]): DifferingInput => {
    const values = options.map(({ inputs }) => {
      const input = inputs.find((candidate) => candidate.path === path);
      return input === undefined ? '' : inputValue(input, units);
    });
    return { path, label, values };
  });
  const bases = options.map(({ annual }) => carbonBasisLabels[annual.carbonBasis]);
  const all = [...rows, { path: 'carbon.basis', label: 'Carbon factor basis', values: bases }];
  return all.filter(({ values }) => values.some((value) => value !== values[0]));
}
