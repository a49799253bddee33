import { bisectRight, max } from 'd3-array';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { countedShare } from '../format/countedShare.ts';
import { fixed } from '../format/number.ts';
import { acrossTicks } from './acrossTicks.ts';
import type { ChartTheme } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import type { FigureDistribution } from './figureDistribution.ts';
import { distributionBins, type DistributionBin } from './distributionBins.ts';
import { distributionMarkers } from './distributionMarkers.ts';
import { axisTitle, type FigureAxis } from './figureAxis.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { readable, readingList, type Chart, type ChartReading } from './readings.ts';
import { axisTicks, gutterOf, type AxisTick } from './valueAxis.ts';

interface Size {
  readonly width: number;
}

const PLOT = 120;
const TITLE = 22;
const BETWEEN = 14;
const FOOT = 40;
const NOTE = 18;
const EDGE = 8;
const GAP = 8;
const TICKS = 3;
/** How far beyond the sample the axis goes to show the limit, in widths of the sample. */
const REACH = 1.5;
/** Room on both sides of a single range, in its widths. */
const BESIDE = 4;
const PERCENTS = [0, 25, 50, 75, 100];

/** The horizontal axis and the two panels below each other, in pixels. */
interface Frame {
  readonly x: ScaleLinear<number, number>;
  readonly gutter: number;
  readonly width: number;
  readonly counts: Panel;
  readonly shares: Panel;
}

interface Panel {
  readonly top: number;
  readonly y: (value: number) => number;
}

/**
 * A sample of a figure: how many runs have it in each range, and below it the share of the runs at most at, or above, each value.
 * Percentiles are dashed lines, the limit is a coloured one with the probability to break it. Each range can be read.
 *
 * @param shape - values in the unit shown
 * @param size - room in pixels; the height follows from the number of labels
 * @param theme - colours
 */
export function distributionChart(shape: FigureDistribution, { width }: Size, theme: ChartTheme): Chart {
  const sample = Array.from(shape.values)
    .filter((value): value is number => value !== null && Number.isFinite(value))
    .sort((one, other) => one - other);
  const missing = shape.values.length - sample.length;
  if (sample.length === 0) return withoutSample(missing, width, theme);
  const bins = distributionBins(sample, width);
  const most = max(bins, ({ count }) => count) ?? 1;
  const scale = scaleLinear().domain([0, most]).nice(TICKS);
  const countTicks = axisTicks(scale.ticks(TICKS).filter(Number.isInteger));
  const shareTicks = PERCENTS.map((value) => ({ value, text: `${fixed(value, 0)} %` }));
  const gutter = Math.max(gutterOf(countTicks, ''), gutterOf(shareTicks, ''));
  const x = scaleLinear()
    .domain(domainOf(bins, shape))
    .range([gutter, width - EDGE]);
  const { labels, lines, height: head } = distributionMarkers(shape, { x, width }, theme);
  const top = head + TITLE;
  const below = top + PLOT + BETWEEN + TITLE;
  const bottom = below + PLOT;
  const frame: Frame = {
    x,
    gutter,
    width,
    counts: { top, y: scale.range([top + PLOT, top]) },
    shares: { top: below, y: scaleLinear().domain([0, 100]).range([bottom, below]) },
  };
  const note =
    missing === 0 ? [] : [noteText(missing, shape.values.length, { y: bottom + FOOT + 12, width }, theme)];
  const drawn = drawing(width, bottom + FOOT + (missing === 0 ? 0 : NOTE), [
    ...labels,
    panelTitle('runs', top, width, theme),
    ...gridLines(countTicks, frame.counts, frame, theme),
    ...bins.map((bin) => binMark(bin, frame, theme)),
    panelTitle(
      shape.curve === 'cumulative' ? 'share of runs at most at the value' : 'share of runs above the value',
      below,
      width,
      theme,
    ),
    ...gridLines(shareTicks, frame.shares, frame, theme),
    mark('path', {
      d: curvePath(sample, shape.curve, frame),
      fill: 'none',
      stroke: theme.ramp[2] ?? theme.ink,
      'stroke-width': 2,
    }),
    ...lines(top, top + PLOT),
    ...lines(below, bottom),
    ...acrossTicks(x, [0, width]).labels(bottom + 17, theme.muted),
    mark('text', { x: width, y: bottom + 35, 'text-anchor': 'end', fill: theme.muted }, [
      clippedText(axisTitle(shape.figure), width),
    ]),
    ...note,
  ]);
  return readable(
    drawn,
    readingList(bins.map((bin) => binReading(bin, sample, shape.figure, { frame, bottom, theme }))),
  );
}

/** From the first to the last range, and to a limit that is not far from them. */
function domainOf(bins: readonly DistributionBin[], { limit }: FigureDistribution): [number, number] {
  const [from, to] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1];
  // A single range is narrow, as its runs are equal.
  const beside = bins.length === 1 ? (to - from) * BESIDE : 0;
  const [first, last] = [from - beside, to + beside];
  const reach = (last - first) * REACH;
  if (limit === undefined || limit.value < first - reach || limit.value > last + reach) return [first, last];
  return [Math.min(first, limit.value), Math.max(last, limit.value)];
}

const panelTitle = (text: string, top: number, width: number, theme: ChartTheme): Mark =>
  mark('text', { x: 0, y: top - 9, fill: theme.muted }, [clippedText(text, width)]);

function withoutSample(missing: number, width: number, theme: ChartTheme): Chart {
  const text =
    missing === 0 ? 'No run is computed yet.' : `None of ${fixed(missing, 0)} runs has this figure.`;
  const told = mark('text', { x: 0, y: 16, fill: theme.muted }, [clippedText(text, width)]);
  return readable(drawing(width, 24, [told]), readingList([]));
}

function noteText(
  missing: number,
  all: number,
  { y, width }: { readonly y: number; readonly width: number },
  theme: ChartTheme,
): Mark {
  const text = `${fixed(missing, 0)} of ${fixed(all, 0)} runs have no figure and are left out`;
  return mark('text', { x: 0, y, fill: theme.muted }, [clippedText(text, width)]);
}

function gridLines(
  ticks: readonly AxisTick[],
  { y }: Panel,
  { gutter, width }: Frame,
  theme: ChartTheme,
): Mark[] {
  return ticks.flatMap(({ value, text }) => {
    const at = round(y(value));
    const stroke = value === 0 ? theme.muted : theme.line;
    return [
      mark('line', { x1: gutter, x2: width - EDGE, y1: at, y2: at, stroke }),
      mark('text', { x: gutter - GAP, y: round(at + 4), 'text-anchor': 'end', fill: theme.muted }, [text]),
    ];
  });
}

function binMark({ from, to, count }: DistributionBin, { x, counts }: Frame, theme: ChartTheme): Mark {
  const [left, right] = [x(from), x(to)];
  const top = round(counts.y(count));
  return mark('rect', {
    x: round(left),
    y: top,
    width: round(Math.max(1, right - left - 1)),
    height: round(counts.y(0) - top),
    fill: theme.ramp[1] ?? theme.muted,
  });
}

/** Steps at the values themselves, or at every pixel where there are more values. */
function curvePath(
  sample: readonly number[],
  curve: FigureDistribution['curve'],
  { x, gutter, width, shares }: Frame,
): string {
  const heightAt = (value: number): number => {
    const share = (100 * bisectRight(sample, value)) / sample.length;
    return round(shares.y(curve === 'cumulative' ? share : 100 - share));
  };
  const right = width - EDGE;
  const pixels = Math.floor(right - gutter);
  const isFine = sample.length > pixels;
  const steps = isFine ? Array.from({ length: pixels }, (_, pixel) => x.invert(gutter + pixel)) : sample;
  const start = shares.y(curve === 'cumulative' ? 0 : 100);
  const path = steps.map((value) => `H${String(round(x(value)))}V${String(heightAt(value))}`);
  return `M${String(gutter)} ${String(round(start))}${path.join('')}H${String(right)}`;
}

interface Read {
  readonly frame: Frame;
  readonly bottom: number;
  readonly theme: ChartTheme;
}

function binReading(
  { from, to, fromText, toText, count }: DistributionBin,
  sample: readonly number[],
  { unit }: FigureAxis,
  { frame, bottom, theme }: Read,
): ChartReading {
  const [left, right] = [round(frame.x(from)), round(frame.x(to))];
  const upper = `${toText} ${unit}`.trim();
  const upTo = bisectRight(sample, to);
  return {
    box: {
      x: left,
      y: frame.counts.top,
      width: round(right - left),
      height: round(bottom - frame.counts.top),
    },
    heading: `${fromText} to ${upper}`,
    values: [
      {
        label: 'Runs',
        text: `${fixed(count, 0)} of ${fixed(sample.length, 0)}`,
        colour: theme.ramp[1] ?? theme.muted,
      },
      { label: `At most ${upper}`, text: countedShare(upTo, sample.length) },
      { label: `Above ${upper}`, text: countedShare(sample.length - upTo, sample.length) },
    ],
  };
}
