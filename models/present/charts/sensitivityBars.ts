import { max, min } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { fixed } from '../format/number.ts';
import { acrossTicks } from './acrossTicks.ts';
import { chartKeys, type ChartKey } from './chartKeys.ts';
import type { ChartTheme } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { readable, readingList, type Chart, type ReadingValue } from './readings.ts';
import { textWidth } from './textWidth.ts';

/** A Sobol index with its confidence interval. */
export interface IndexEstimate {
  readonly value: number;
  /** Null if the runs are too few for one. */
  readonly range: readonly [low: number, high: number] | null;
}

/** An uncertain input with its share of the variance of a figure. */
export interface SensitivityRow {
  readonly label: string;
  /** By itself; null if it is not computed. */
  readonly firstOrder: IndexEstimate | null;
  /** With all its interactions; null if it is not computed. */
  readonly total: IndexEstimate | null;
}

/** Sobol indices of the inputs of a study for one of its figures. */
export interface SensitivityIndices {
  /** From the largest to the smallest. */
  readonly rows: readonly SensitivityRow[];
  /** Of the intervals: 95. */
  readonly confidence_percent: number;
}

interface Size {
  readonly width: number;
}

const ROW = 54;
const BAR = 10;
const BAR_TOPS = { firstOrder: 20, total: 34 } as const;
const GAP = 12;
const FOOT = 40;
const WHISKER = 3;
const DECIMALS = 2;

type Kind = keyof typeof BAR_TOPS;
const KINDS: readonly Kind[] = ['firstOrder', 'total'];
const NAMES: Readonly<Record<Kind, string>> = { firstOrder: 'first-order', total: 'total' };

/**
 * First-order and total Sobol indices of inputs as two bars each, with their confidence intervals, on one scale from 0 to at
 * least 1. Each input can be read.
 *
 * @param sensitivity - of one figure
 * @param size - room in pixels; the height follows from the number of rows
 * @param theme - colours
 */
export function sensitivityBars(
  { rows, confidence_percent }: SensitivityIndices,
  { width }: Size,
  theme: ChartTheme,
): Chart {
  if (rows.length === 0) {
    const told = mark('text', { x: 0, y: 16, fill: theme.muted }, [
      clippedText('No input is uncertain.', width),
    ]);
    return readable(drawing(width, 24, [told]), readingList([]));
  }
  const estimates = rows
    .flatMap(({ firstOrder, total }) => [firstOrder, total])
    .filter((one) => one !== null);
  const figureRoom = GAP + (max(estimates, ({ value }) => textWidth(fixed(value, DECIMALS))) ?? 0);
  const x = scaleLinear()
    .domain([
      Math.min(0, min(estimates, ({ value, range }) => range?.[0] ?? value) ?? 0),
      Math.max(1, max(estimates, ({ value, range }) => range?.[1] ?? value) ?? 1),
    ])
    .range([1, width - Math.max(figureRoom, GAP + textWidth('n/a'))]);
  const keys = chartKeys(keysOf(confidence_percent, theme), { top: 2, width }, theme);
  const top = keys.height + 8;
  const bottom = top + rows.length * ROW;
  const ticks = acrossTicks(x, [0, width]);
  const drawn = drawing(width, bottom + FOOT, [
    ...keys.marks,
    ...rows.map((row, index) => rowMarks(row, top + index * ROW, { x, ticks: ticks.values, width, theme })),
    ...ticks.labels(bottom + 17, theme.muted),
    mark('text', { x: width, y: bottom + 35, 'text-anchor': 'end', fill: theme.muted }, [
      clippedText('share of the variance', width),
    ]),
  ]);
  const readings = rows.map((row, index) => ({
    box: { x: 0, y: top + index * ROW, width, height: ROW },
    heading: row.label,
    values: KINDS.map((kind): ReadingValue => ({
      label: `${NAMES[kind]} index`,
      text: estimateText(row[kind]),
      colour: colourOf(kind, theme),
    })),
  }));
  return readable(drawn, readingList(readings));
}

const colourOf = (kind: Kind, { ramp, muted, ink }: ChartTheme): string =>
  kind === 'firstOrder' ? (ramp[1] ?? muted) : (ramp[2] ?? ink);

function estimateText(estimate: IndexEstimate | null): string {
  if (estimate === null) return 'not computed';
  const text = (share: number): string => fixed(share, DECIMALS + 1);
  const { value, range } = estimate;
  return range === null
    ? `${text(value)}, no interval`
    : `${text(value)} (${text(range[0])} to ${text(range[1])})`;
}

/** What the bars and the lines are. */
function keysOf(confidence_percent: number, theme: ChartTheme): ChartKey[] {
  const interval = mark('path', { d: 'M1 6h16M1 3v6M17 3v6', stroke: theme.ink, 'stroke-width': 1.5 });
  return [
    ...KINDS.map((kind) => ({
      text: NAMES[kind],
      sign: [mark('rect', { y: 1, width: 18, height: BAR, fill: colourOf(kind, theme) })],
    })),
    { text: `${fixed(confidence_percent, 0)} % confidence interval`, sign: [interval] },
  ];
}

interface Look {
  readonly x: (value: number) => number;
  readonly ticks: readonly number[];
  readonly width: number;
  readonly theme: ChartTheme;
}

function rowMarks(row: SensitivityRow, top: number, { x, ticks, width, theme }: Look): Mark {
  const zero = x(0);
  const bar = (kind: Kind): Mark[] => {
    const [estimate, y] = [row[kind], BAR_TOPS[kind]];
    const figure = mark('text', { x: width, y: y + 9.5, 'text-anchor': 'end', fill: theme.ink }, [
      estimate === null ? 'n/a' : fixed(estimate.value, DECIMALS),
    ]);
    if (estimate === null) return [figure];
    const at = x(estimate.value);
    const interval = estimate.range === null ? [] : whiskerLines(estimate.range.map(x), y + BAR / 2);
    const line = (place: Mark['attributes'], stroke: string, thickness: number): Mark =>
      mark('line', { ...place, stroke, 'stroke-width': thickness });
    return [
      mark('rect', {
        class: kind,
        x: round(Math.min(at, zero)),
        y,
        width: round(Math.max(1, Math.abs(at - zero))),
        height: BAR,
        fill: colourOf(kind, theme),
      }),
      // A light edge, so that the line is seen on the bar too.
      ...interval.map((place) => line(place, theme.surface, 4)),
      ...interval.map((place) => line(place, theme.ink, 1.5)),
      figure,
    ];
  };
  return mark('g', { transform: `translate(0 ${String(top)})` }, [
    mark('text', { x: 0, y: 14, fill: theme.ink }, [clippedText(row.label, width)]),
    ...ticks.map((tick) => {
      const at = round(x(tick));
      const stroke = tick === 0 ? theme.muted : theme.line;
      return mark('line', {
        x1: at,
        x2: at,
        y1: BAR_TOPS.firstOrder - 2,
        y2: BAR_TOPS.total + BAR + 2,
        stroke,
      });
    }),
    ...KINDS.flatMap(bar),
  ]);
}

/** From the low to the high end, with a mark at both. */
function whiskerLines([from = 0, to = 0]: readonly number[], middle: number): Mark['attributes'][] {
  const [low, high] = [round(from), round(to)];
  return [
    { x1: low, x2: high, y1: middle, y2: middle },
    { x1: low, x2: low, y1: middle - WHISKER, y2: middle + WHISKER },
    { x1: high, x2: high, y1: middle - WHISKER, y2: middle + WHISKER },
  ];
}
