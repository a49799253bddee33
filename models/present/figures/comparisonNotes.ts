import type { DifferencePart, OptionDifference } from '../../report/differencesSchema.ts';
import type { Comparison, Report } from '../../report/reportSchema.ts';
import { listText } from '../../units/text.ts';
import { figureText, moneyFigure, scaledFigure } from '../format/figure.ts';
import { exact } from '../format/number.ts';
import { inputValue } from '../words/basisText.ts';

type Compared = Comparison['options'][number];
type Named = Pick<Report, 'currency' | 'comparison'> & {
  readonly options: readonly { readonly id: string; readonly name: string }[];
};

/** What two options can differ in, in a few words. */
export const differenceLabels: Readonly<Record<DifferencePart, string>> = {
  cooling: 'cooling',
  power: 'power chain',
  lighting: 'lighting',
  devices: 'racks and devices',
  phases: 'phases',
  workload: 'workload',
  'energy-basis': 'energy basis',
  climate: 'climate',
  calendar: 'calendar',
  tariff: 'tariff',
  carbon: 'carbon accounting',
  finance: 'cost of ownership',
  other: 'other inputs',
};

/**
 * What stands beside the savings of an option: what it differs in besides the cooling, what the cooling alone saves, and what is
 * stated instead of computed.
 *
 * @param report - a report, or the part of it that is compared
 * @param optionId - not the baseline
 * @returns sentences; none if the options differ in computed cooling only
 */
export function comparisonNotes(report: Named, optionId: string): string[] {
  const compared = report.comparison.options.find(({ id }) => id === optionId);
  if (compared === undefined) return [];
  const others = compared.differences.filter(({ part }) => part !== 'cooling');
  return [...statedNotes(compared, report), ...otherNotes(others), ...shareNotes(compared, report)];
}

/** In what an option differs from the baseline besides its cooling, in a few words: "power chain, lighting". */
export function otherPartsText({ comparison }: Pick<Report, 'comparison'>, optionId: string): string {
  const compared = comparison.options.find(({ id }) => id === optionId);
  const parts = (compared?.differences ?? []).filter(({ part }) => part !== 'cooling');
  return parts.map(({ part }) => differenceLabels[part]).join(', ');
}

function statedNotes({ statedPues }: Compared, { options }: Named): string[] {
  return statedPues.length === 0 ? [] : [assertedPueText(statedPues, options)];
}

/** Which options state their PUE: "Stated in the plan, not computed: Air (PUE 1.6)." */
export function assertedPueText(statedPues: Compared['statedPues'], options: Named['options']): string {
  const texts = statedPues.map(
    ({ id, pue }) => `${options.find((option) => option.id === id)?.name ?? id} (PUE ${exact(pue)})`,
  );
  return `Stated in the plan, not computed: ${listText(texts)}.`;
}

function otherNotes(others: readonly OptionDifference[]): string[] {
  if (others.length === 0) return [];
  return [`Differs not only in cooling, but in ${listText(others.map(differenceText))}.`];
}

/** A difference of an option: "power chain (midsize, not large)". */
export function differenceText({ part, path, label, unit, baseline, its }: OptionDifference): string {
  const text = (shown: OptionDifference['its']): string =>
    shown === null ? 'none' : inputValue({ path, value: shown.value, unit });
  const isNamed = baseline !== null || its !== null;
  const name = differenceLabels[part];
  if (!isNamed) return name;
  const detail = label.toLowerCase().startsWith(name) ? '' : `${label}: `;
  return `${name} (${detail}${text(its)}, not ${text(baseline)})`;
}

/** What the cooling alone saves, if the option differs in other things too. */
export function shareNotes(
  { coolingShare, differences }: Compared,
  { currency }: Pick<Named, 'currency'>,
): string[] {
  const others = differences.filter(({ part }) => part !== 'cooling');
  const hasCooling = others.length < differences.length;
  if (others.length === 0 || !hasCooling) return [];
  if (coolingShare === null) {
    return ['What the cooling alone saves cannot be separated: a stated PUE includes the power chain.'];
  }
  const text = ({ energySaving_kWh, costSaving }: NonNullable<Compared['coolingShare']>['cooling']): string =>
    `${figureText(scaledFigure('energy', energySaving_kWh))} and ${figureText(moneyFigure(costSaving, currency))}`;
  return [
    `Of the savings, the cooling alone accounts for ${text(coolingShare.cooling)}; all other differences for ${text(coolingShare.others)}.`,
  ];
}
