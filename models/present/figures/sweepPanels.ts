import type { Sweep, SweepLine, SweepPoint } from '../../study/sweep.ts';
import type { StudyFigures } from '../../study/studyFigures.ts';
import { countText } from '../../units/text.ts';
import { metricUnits, type DisplayUnits } from '../../units/display/displayUnits.ts';
import { shownUnit, shownValue } from '../../units/display/shown.ts';
import type { PlaceRow } from '../charts/climateDots.ts';
import type { SweepPanel, SweptTold } from '../charts/sweepLines.ts';
import { significant } from '../format/number.ts';
import type { Scale } from '../format/scale.ts';
import {
  studyFigureLabel,
  studyFigures,
  studyScale,
  studyText,
  studyUnit,
  studyValue,
  type StudyFigure,
} from './studyFigure.ts';

/** Shares are shown as percent. */
const PERCENT = 100;

/** How values of an input are shown. */
interface ShownInput {
  readonly symbol: string;
  readonly of: (value: number) => number;
}

function shownInput({ input, unit, currency }: Sweep, units: DisplayUnits): ShownInput {
  if (input.endsWith('Fraction')) return { symbol: '%', of: (value) => value * PERCENT };
  const symbol = unit.replace('currency', currency);
  return { symbol: shownUnit(symbol, units), of: (value) => shownValue(value, symbol, units) };
}

/** The value of a swept input as text: "24 °C", "80 %", the name of a climate. */
export function sweptValueText(sweep: Sweep, value: number, units: DisplayUnits = metricUnits): string {
  if (sweep.input === 'climate') return sweep.names[value] ?? '';
  const { symbol, of } = shownInput(sweep, units);
  return [significant(of(value)), symbol].filter((part) => part !== '').join(' ');
}

/** One small multiple: a figure over the input. */
export interface SweepPanelData {
  readonly figure: StudyFigure;
  readonly title: string;
  readonly panel: SweepPanel;
}

const isSound = ({ unmetHourCount, inletOutsideHourCount }: StudyFigures): boolean =>
  unmetHourCount === 0 && inletOutsideHourCount === 0;

/**
 * A sweep as small multiples, one for each figure that any option has, all options on one scale in each.
 *
 * @param sweep - over a number; it may still be running
 * @param units - the chosen units
 */
export function sweepPanels(sweep: Sweep, units: DisplayUnits = metricUnits): SweepPanelData[] {
  const { lines, currency, label } = sweep;
  const input = shownInput(sweep, units);
  const values = lines.find(({ points }) => points.length > 0)?.points.map(({ value }) => value) ?? [];
  const inputText = [label.toLowerCase(), input.symbol].filter((part) => part !== '').join(', ');
  return studyFigures.flatMap(({ value: figure, label: title }): SweepPanelData[] => {
    const all = valuesOf(lines, figure);
    if (all.length === 0 || (figure === 'water' && all.every((value) => value === 0))) return [];
    const scale = studyScale(figure, all, units);
    const shown = ({ figures }: SweepPoint): number | null => {
      const value = studyValue(figure, figures);
      return value === null ? null : value / scale.divisor;
    };
    return [
      {
        figure,
        title,
        panel: {
          values: values.map(input.of),
          inputText,
          unit: studyUnit(figure, scale, currency),
          lines: lines.map(({ points, own }, place) => ({
            place,
            points: points.flatMap((point, step) => {
              const y = shown(point);
              return y === null || point.figures === null
                ? []
                : [{ step, x: input.of(point.value), y, isSound: isSound(point.figures) }];
            }),
            own: ownOf(own, shown, input),
          })),
          told: values.map((value, step) =>
            toldAt(sweep, step, sweptValueText(sweep, value, units), { figure, scale, units }),
          ),
        },
      },
    ];
  });
}

function ownOf(
  own: SweepPoint | null,
  shown: (point: SweepPoint) => number | null,
  input: ShownInput,
): { readonly x: number; readonly y: number } | null {
  const y = own === null ? null : shown(own);
  return own === null || y === null ? null : { x: input.of(own.value), y };
}

function valuesOf(lines: readonly SweepLine[], figure: StudyFigure): number[] {
  return lines.flatMap(({ own, points }) =>
    [...points, ...(own === null ? [] : [own])].flatMap(({ figures }) => studyValue(figure, figures) ?? []),
  );
}

interface ShownFigure {
  readonly figure: StudyFigure;
  readonly scale: Scale;
  readonly units: DisplayUnits;
}

/** The figures of all options at a value. */
function toldAt({ lines, currency }: Sweep, step: number, heading: string, shown: ShownFigure): SweptTold {
  const { figure, scale, units } = shown;
  return {
    heading,
    values: lines.flatMap(({ name, points }, place) => {
      const point = points[step];
      if (point === undefined) return [];
      return [{ place, label: name, text: pointText(point, figure, scale, { currency, units }) }];
    }),
  };
}

/** The figure of a run with what is wrong in it: "1.234, unmet heat in 120 hours". */
function pointText(
  { figures, reason }: SweepPoint,
  figure: StudyFigure,
  scale: Scale,
  shown: { readonly currency: string; readonly units: DisplayUnits },
): string {
  if (figures === null) return reason === null ? 'not computed yet' : `not possible: ${reason}`;
  const { unmetHourCount, inletOutsideHourCount } = figures;
  return [
    studyText(figure, studyValue(figure, figures), scale, shown),
    ...(unmetHourCount > 0 ? [`unmet heat in ${countText(unmetHourCount, 'hour')}`] : []),
    ...(inletOutsideHourCount > 0
      ? [`inlet outside the allowable range in ${countText(inletOutsideHourCount, 'hour')}`]
      : []),
  ].join(', ');
}

/** A sweep over climates for one figure: rows by the figure of the first option that has it, least first. */
export interface ClimateRowsData {
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly PlaceRow[];
}

/**
 * A sweep over climates as rows of places.
 *
 * @param sweep - over climates; it may still be running
 * @param figure - that is shown
 * @returns undefined if no option has the figure
 */
export function climateRows(
  sweep: Sweep,
  figure: StudyFigure,
  units: DisplayUnits = metricUnits,
): ClimateRowsData | undefined {
  const { lines, names, currency } = sweep;
  const all = valuesOf(lines, figure);
  if (all.length === 0) return undefined;
  const scale = studyScale(figure, all, units);
  const rows = names.flatMap((name, step): (PlaceRow & { readonly first: number })[] => {
    const dots = lines.flatMap(({ points }, place) => {
      const point = points[step];
      const figures = point?.figures ?? null;
      const value = studyValue(figure, figures);
      if (value === null || figures === null) return [];
      return [{ place, value: value / scale.divisor, isSound: isSound(figures) }];
    });
    const isOwn = lines.some(({ own }) => own?.value === step);
    const [first] = dots;
    const told = toldAt(sweep, step, name, { figure, scale, units });
    return first === undefined ? [] : [{ name, isOwn, dots, told, first: first.value }];
  });
  return {
    title: studyFigureLabel(figure),
    unit: studyUnit(figure, scale, currency),
    rows: rows.sort((a, b) => a.first - b.first).map(({ first: _first, ...row }) => row),
  };
}

/** Which values of a sweep are not sound, and which options have no such input, as sentences. */
export function sweepRemarks(sweep: Sweep, units: DisplayUnits = metricUnits): string[] {
  const { lines, rangeReason, note, input } = sweep;
  const missing = lines.filter(({ reason }) => reason !== null);
  const failed = lines.flatMap(({ name, points }) => {
    const without = points.filter(({ figures, reason }) => figures === null && reason !== null);
    const [first] = without;
    if (first === undefined) return [];
    return [
      `${name} cannot be computed at ${countText(without.length, 'value')}, such as ${sweptValueText(sweep, first.value, units)}: ${first.reason ?? ''}`,
    ];
  });
  const isAnyHollow = lines.some(({ points }) =>
    points.some(({ figures }) => figures !== null && !isSound(figures)),
  );
  return [
    ...(input === 'climate' ? [] : [`Range: ${rangeReason}.`]),
    note,
    ...missing.map(({ name, reason }) => `${name} is not shown: ${reason ?? ''}.`),
    ...failed,
    ...(isAnyHollow
      ? ['Hollow points have unmet heat, or an IT inlet outside the range that its ASHRAE class allows.']
      : []),
  ];
}
