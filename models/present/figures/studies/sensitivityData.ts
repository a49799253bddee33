import type { RankRegression } from '../../../math/sensitivity/rankRegression.ts';
import type { SobolIndices } from '../../../math/sensitivity/sobolIndices.ts';
import { sensitivityOf, type OneAtATime } from '../../../study/analysis/sensitivity.ts';
import type { CollectedRows } from '../../../study/rows/collectRows.ts';
import type { StudyOutline } from '../../../study/rows/StudyOutline.ts';
import type { DisplayUnits } from '../../../units/display/displayUnits.ts';
import { percentText } from '../../../units/text.ts';
import { valueInUnit } from '../../charts/figureAxis.ts';
import type { SensitivityIndices } from '../../charts/sensitivityBars.ts';
import type { TornadoRow, TornadoShape } from '../../charts/tornadoBars.ts';
import { fixed, significant } from '../../format/number.ts';
import { shownField } from '../shownFigure.ts';
import { keptFigure, shownInRows, type KeptFigure } from './keptFigure.ts';

/** How one input moves a figure in a plain sample, in words. */
export interface RankRow {
  readonly label: string;
  /** Of the ranks; null for an input that does not vary. */
  readonly coefficient: string;
  readonly correlation: string;
  /** "raises it", "lowers it", or that no effect can be told from chance. */
  readonly effect: string;
}

/** What matters for a figure, by the method of the draws; or why it cannot be told. */
export type SensitivityData =
  | { readonly kind: 'tornado'; readonly shape: TornadoShape; readonly note: string }
  | { readonly kind: 'indices'; readonly indices: SensitivityIndices; readonly note: string }
  | { readonly kind: 'ranks'; readonly ranks: readonly RankRow[]; readonly note: string }
  | { readonly kind: 'none'; readonly problem: string };

const CONFIDENCE_percent = 95;
/** Inputs that a chart shows. */
const MAX_ROWS = 20;
/** Below it, the order of a rank regression is not reliable. */
const RELIABLE = 0.7;
/** Standard errors from 0 that are told from chance. */
const TOLD = 2;

/**
 * What matters for a figure of one design of a study.
 *
 * @param path - of the figure
 * @param points - of the design, in the order of the axes
 */
export function sensitivityData(
  study: StudyOutline,
  rows: CollectedRows,
  { path, points }: { readonly path: string; readonly points: readonly number[] },
  units: DisplayUnits,
): SensitivityData {
  const figure = keptFigure(study, rows, path, units);
  if (figure === null) return { kind: 'none', problem: 'The study keeps no figure.' };
  if (figure.problem !== null) return { kind: 'none', problem: figure.problem };
  const found = sensitivityOf(study, rows, figure.path, points);
  if (found === null) return { kind: 'none', problem: 'The study has no uncertain inputs.' };
  const labels = study.inputs.map(({ label }) => label);
  switch (found.kind) {
    case 'one-at-a-time':
      return tornadoOf(study, rows, { figure, median: found.median, inputs: found.inputs, units });
    case 'sobol-indices':
      return indicesOf(found.indices, labels);
    case 'rank-regression':
      return ranksOf(found.ranks, labels);
  }
}

interface Tornado {
  readonly figure: KeptFigure;
  readonly median: number;
  readonly inputs: readonly OneAtATime[];
  readonly units: DisplayUnits;
}

function tornadoOf(
  study: StudyOutline,
  rows: CollectedRows,
  { figure, median, inputs, units }: Tornado,
): SensitivityData {
  if (Number.isNaN(median))
    return { kind: 'none', problem: 'The design with all inputs at their medians has no such figure.' };
  const textOf = (value: number): string => valueInUnit(value, figure.unit);
  const shownOf = (value: number): number | null => (Number.isNaN(value) ? null : figure.toShown(value));
  const moving = inputs.filter(({ swing }) => !(swing <= Math.abs(median) * 1e-9));
  const bars = moving.slice(0, MAX_ROWS).map(({ input, low, high }): TornadoRow => {
    const { label = '', path = '', unit } = study.inputs[input] ?? {};
    const quantity = shownField({ path, label, unit }, shownInRows(rows, units));
    const bounds = [low, high].map(({ value }) => significant(quantity.toShown(value)));
    const told = [low, high].map(({ figure: value }, end) => ({
      label: end === 0 ? 'Low value' : 'High value',
      text: Number.isNaN(value) ? 'not computed' : textOf(figure.toShown(value)),
    }));
    return {
      label,
      boundsText: `${bounds.join(' to ')} ${quantity.unit}`.trim(),
      low: shownOf(low.figure),
      high: shownOf(high.figure),
      told,
    };
  });
  const still = inputs.length - moving.length;
  const notes = [
    'Each input at its 10th and its 90th percentile, the others at their medians.',
    ...(moving.length > MAX_ROWS
      ? [`The ${String(MAX_ROWS)} largest of ${String(moving.length)} effects.`]
      : []),
    ...(still > 0 ? [`${String(still)} of ${String(inputs.length)} inputs do not change it.`] : []),
  ];
  if (bars.length === 0) return { kind: 'none', problem: 'No uncertain input changes this figure.' };
  return {
    kind: 'tornado',
    shape: { rows: bars, planned: figure.toShown(median), textOf, hasZero: false },
    note: notes.join(' '),
  };
}

function indicesOf(found: SobolIndices, labels: readonly string[]): SensitivityData {
  if (found.kind === 'none') return { kind: 'none', problem: found.message };
  const rows = found.inputs.map(({ first, firstRange, total, totalRange }, input) => ({
    label: labels[input] ?? '',
    firstOrder: { value: first, range: firstRange },
    total: { value: total, range: totalRange },
  }));
  const dropped = found.droppedBlockCount;
  const sorted = rows.toSorted((one, other) => other.total.value - one.total.value);
  return {
    kind: 'indices',
    indices: { rows: sorted.slice(0, MAX_ROWS), confidence_percent: CONFIDENCE_percent },
    note: [
      'Shares of the variance of the figure: of an input alone, and with all its interactions.',
      ...(dropped > 0 ? [`${String(dropped)} blocks without all figures are left out.`] : []),
    ].join(' '),
  };
}

function ranksOf(found: RankRegression, labels: readonly string[]): SensitivityData {
  if (found.kind === 'none') return { kind: 'none', problem: found.message };
  const sized = found.inputs.map((effect, input) => ({ ...effect, label: labels[input] ?? '' }));
  const sorted = sized.toSorted(
    (one, other) => Math.abs(other.coefficient ?? 0) - Math.abs(one.coefficient ?? 0),
  );
  const explained = found.explainedFraction;
  const isReliable = explained >= RELIABLE;
  return {
    kind: 'ranks',
    ranks: sorted.map(({ label, coefficient, standardError, rankCorrelation }) => ({
      label,
      coefficient: coefficient === null ? '–' : fixed(coefficient, 2),
      correlation: rankCorrelation === null ? '–' : fixed(rankCorrelation, 2),
      effect: effectOf(coefficient, standardError),
    })),
    note: `Rank regression explains ${percentText(explained, 0)} of the variance of the ranks${
      isReliable ? '' : ': too little for its order to be reliable; Sobol indices tell more'
    }.`,
  };
}

function effectOf(coefficient: number | null, standardError: number | null): string {
  if (coefficient === null) return 'does not vary';
  if (standardError !== null && Math.abs(coefficient) < TOLD * standardError) return 'not told from chance';
  return coefficient > 0 ? 'raises it' : 'lowers it';
}
