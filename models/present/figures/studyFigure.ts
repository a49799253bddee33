import type { StudyFigures } from '../../study/studyFigures.ts';
import { metricUnits, type DisplayUnits } from '../../units/display/displayUnits.ts';
import { figureText, moneyFigure, ratioFigure, scaledFigure, type Figure } from '../format/figure.ts';
import { scaleFor, type Scale } from '../format/scale.ts';

/** The figures that studies show, in the order in which they are offered. */
export const studyFigures = [
  { value: 'pue', label: 'PUE' },
  { value: 'energy', label: 'Facility energy' },
  { value: 'cost', label: 'Electricity cost' },
  { value: 'carbon', label: 'Carbon' },
  { value: 'water', label: 'Water' },
] as const;
export type StudyFigure = (typeof studyFigures)[number]['value'];

/** The name of a figure of a study. */
export const studyFigureLabel = (figure: StudyFigure): string =>
  studyFigures.find(({ value }) => value === figure)?.label ?? figure;

const valueOf: Readonly<Record<StudyFigure, (figures: StudyFigures) => number | null>> = {
  pue: ({ pue }) => pue,
  energy: ({ facilityEnergy_kWh }) => facilityEnergy_kWh,
  cost: ({ cost }) => cost,
  carbon: ({ carbonLocation_kg }) => carbonLocation_kg,
  water: ({ water_L }) => water_L,
};

/** One figure of a run in the unit of the plan; null if it is unknown or if there is no run. */
export function studyValue(figure: StudyFigure, figures: StudyFigures | null): number | null {
  return figures === null ? null : valueOf[figure](figures);
}

/** The common unit of values of a figure, so that they can be compared; a ratio has none. */
export function studyScale(
  figure: StudyFigure,
  values: readonly number[],
  units: DisplayUnits = metricUnits,
): Scale {
  if (figure === 'pue') return { symbol: '', divisor: 1 };
  return scaleFor(figure === 'cost' ? 'money' : figure, values, units);
}

/** A value of a figure as text: "458.4 MWh", "1.234". */
export function studyText(
  figure: StudyFigure,
  value: number | null,
  scale: Scale,
  { currency, units = metricUnits }: { readonly currency: string; readonly units?: DisplayUnits },
): string {
  return figureText(studyFigure(figure, value, scale, { currency, units }));
}

function studyFigure(
  figure: StudyFigure,
  value: number | null,
  scale: Scale,
  { currency, units }: { readonly currency: string; readonly units: DisplayUnits },
): Figure {
  if (figure === 'pue') return ratioFigure(value);
  if (figure === 'cost') return moneyFigure(value, currency, scale);
  return scaledFigure(figure, value, scale, units);
}

/** The unit of a figure on an axis: "MWh", "M USD", empty for a ratio. */
export function studyUnit(figure: StudyFigure, { symbol }: Scale, currency: string): string {
  return figure === 'cost' ? [symbol, currency].filter((part) => part !== '').join(' ') : symbol;
}
