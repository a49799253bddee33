import type { OptionReport, Report } from '../../report/reportSchema.ts';
import type { CauseSavings, SavingAttribution, Savings } from '../../study/attributeSaving.ts';
import { countText, listText } from '../../units/text.ts';
import type { Waterfall } from '../charts/costWaterfall.ts';
import { changeText } from '../format/change.ts';
import { figureText, moneyFigure, scaledFigure, type Figure } from '../format/figure.ts';
import { scaleFor, type Scale } from '../format/scale.ts';
import { causeText } from './savingCauseLabels.ts';
import type { SavingKind } from './savingCaveats.ts';
import { savingParts } from './savingParts.ts';

/** The savings that a waterfall can show. */
export const savingKinds = [
  { value: 'energy', label: 'Energy' },
  { value: 'cost', label: 'Cost' },
  { value: 'carbon', label: 'Carbon' },
] as const;

/** A cause in the table below the waterfall. */
export interface CauseRow {
  readonly label: string;
  /** What the cause contributes: "166.5 MWh lower". */
  readonly contribution: string;
  /** The saving with this change alone. */
  readonly alone: string;
  /** In which parts of the site the energy is saved; empty for cost and carbon, and with a stated PUE. */
  readonly parts: string;
}

/** A saving by cause as a waterfall, with its text alternative and its table. */
export interface SavingCauseData {
  readonly fall: Waterfall;
  readonly text: string;
  readonly rows: readonly CauseRow[];
}

interface Kind {
  readonly of: (saved: Savings) => number | null;
  readonly whole: (option: OptionReport) => number;
  readonly figure: (amount: number, currency: string, scale: Scale) => Figure;
  readonly scaled: 'energy' | 'money' | 'carbon';
}

const kinds: Readonly<Record<SavingKind, Kind>> = {
  energy: {
    of: ({ energySaving_kWh }) => energySaving_kWh,
    whole: ({ annual }) => annual.facilityEnergy_kWh,
    figure: (amount, _, scale) => scaledFigure('energy', amount, scale),
    scaled: 'energy',
  },
  cost: {
    of: ({ costSaving }) => costSaving,
    whole: ({ annual }) => annual.electricityCost,
    figure: moneyFigure,
    scaled: 'money',
  },
  carbon: {
    of: ({ carbonSaving_kg }) => carbonSaving_kg,
    whole: ({ annual }) => annual.carbonLocation_kg,
    figure: (amount, _, scale) => scaledFigure('carbon', amount, scale),
    scaled: 'carbon',
  },
};

/** Adding amounts in another order changes insignificant digits only. */
const NOISE = 1e-9;

/**
 * A saving by cause, from the baseline to the option.
 *
 * @param attribution - of the option against the baseline of the report
 * @param optionId - the option
 * @param kind - energy, cost or carbon
 * @returns undefined if the kind cannot be compared, such as carbon on different bases
 */
export function savingCauseData(
  report: Report,
  attribution: SavingAttribution,
  optionId: string,
  kind: SavingKind,
): SavingCauseData | undefined {
  const { options, comparison, currency } = report;
  const [baseline, option] = [comparison.baseline, optionId].map((id) =>
    options.find((one) => one.id === id),
  );
  if (baseline === undefined || option === undefined) return undefined;
  const { of, whole, figure, scaled } = kinds[kind];
  if (of(attribution.total) === null) return undefined;
  const [before, after] = [whole(baseline), whole(option)];
  const scale = scaleFor(scaled, [before, after]);
  const textOf = (amount: number): string => figureText(figure(amount, currency, scale));
  const steps = attribution.causes
    .map((cause) => ({ label: causeText(cause.causes), change: -(of(cause) ?? 0) }))
    .filter(({ change }) => Math.abs(change) > NOISE * Math.max(before, after))
    .map(({ label, change }) => ({ label, change, figure: `${change > 0 ? '+' : ''}${textOf(change)}` }));
  const total = (one: OptionReport, amount: number): Waterfall['from'] => ({
    name: one.name,
    place: options.indexOf(one),
    amount,
    figure: textOf(amount),
  });
  const fall: Waterfall = {
    from: total(baseline, before),
    steps,
    to: total(option, after),
    beginText: (amount) => `total bars start at ${textOf(amount)}`,
  };
  const saved = (saving: number | null): string =>
    saving === null ? '–' : changeText(saving, figure(saving, currency, scaleFor(scaled, [saving]))).text;
  return {
    fall,
    text: [
      `${baseline.name} ${fall.from.figure}`,
      ...steps.map((step) => `${step.label} ${step.figure}`),
      `${option.name} ${fall.to.figure}`,
    ].join('; '),
    rows: attribution.causes.map((cause) => ({
      label: causeText(cause.causes),
      contribution: saved(noiseless(of(cause), before)),
      alone: saved(noiseless(of(cause.alone), before)),
      parts: kind === 'energy' ? partsText(cause, scale) : '',
    })),
  };
}

const noiseless = (saving: number | null, whole: number): number | null =>
  saving !== null && Math.abs(saving) <= NOISE * whole ? 0 : saving;

/** In which parts the energy of a cause is saved: "server fans 166.5 MWh, cooling 1,797.8 MWh". */
function partsText({ gap, energySaving_kWh }: CauseSavings, scale: Scale): string {
  if (gap === null) return '';
  const felt = savingParts.filter(({ part }) => Math.abs(gap[part]) > 1e-6 * Math.abs(energySaving_kWh));
  if (felt.length < 2) return '';
  return felt
    .map(
      ({ part, label }) => `${label.toLowerCase()} ${figureText(scaledFigure('energy', gap[part], scale))}`,
    )
    .join(', ');
}

/** How a saving was split, in a sentence. */
export function attributionMethod({ runCount, causes }: SavingAttribution): string {
  const joint = causes.filter((cause) => cause.causes.length > 1);
  const merged =
    joint.length === 0
      ? ''
      : ` ${listText(joint.map((cause) => causeText(cause.causes)))} cannot be separated: not every mixture of the two designs can be computed.`;
  return `Computed by ${countText(runCount, 'run')} of the model, one for each mixture of the two designs: each cause gets its mean effect over all orders of exchanging the causes (Shapley value), so that the parts add up to the saving. “Alone” is the baseline with this one change; what causes have only together is the difference.${merged}`;
}
