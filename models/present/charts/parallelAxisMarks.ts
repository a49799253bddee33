import { acrossTicks } from './acrossTicks.ts';
import type { ChartTheme } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { axisTitle } from './figureAxis.ts';
import { mark, round, type Mark } from './mark.ts';
import { pointOf, type ParallelLayout, type PlacedAxis } from './parallelLayout.ts';
import { shortLabels } from './shortLabels.ts';
import { textWidth } from './textWidth.ts';
import { axisTicks } from './valueAxis.ts';

/** Between the middles of labels of an upright axis. */
const LINE = 14;
const GAP = 8;
/** From an upright axis to the labels of its values: the ends of a range are between them. */
const BESIDE = 11;
const MIN_LABEL = 56;
/** Of a name beside an upright axis: it hides lines. */
const MAX_CHOICE = 180;
const BRUSH = 6;
const TICKS = 5;
/** Half a step: a range of choices goes around them. */
const HALF = 0.5;

interface Room {
  readonly layout: ParallelLayout;
  readonly width: number;
  readonly theme: ChartTheme;
}

/** An axis: its line, the range on it, its label and those of its values. Texts have an edge, as lines pass behind them. */
export function parallelAxisMarks(
  placed: PlacedAxis,
  brush: readonly [low: number, high: number] | undefined,
  room: Room,
): Mark[] {
  const { layout, theme } = room;
  const [from, to] = layout.ends;
  const [x1, y1] = pointOf(layout, from, placed.at);
  const [x2, y2] = pointOf(layout, to, placed.at);
  return [
    mark('line', { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), stroke: theme.ink }),
    ...(brush === undefined ? [] : [brushMark(placed, brush, room)]),
    ...(layout.isUpright ? uprightTexts(placed, room) : flatTexts(placed, room)),
  ];
}

/**
 * The ends of a range along its axis, in ascending order.
 *
 * @param placed - the axis
 * @param range - figures, or indices of choices
 */
export function brushEnds(
  { axis, scale }: PlacedAxis,
  [low, high]: readonly [low: number, high: number],
): [number, number] {
  const around = axis.kind === 'choice' ? HALF : 0;
  const [one, other] = [scale(low - around), scale(high + around)];
  return [Math.min(one, other), Math.max(one, other)];
}

function brushMark(placed: PlacedAxis, brush: readonly [number, number], { layout, theme }: Room): Mark {
  const [first, last] = layout.ends;
  const [start, end] = brushEnds(placed, brush).map((along) => Math.max(first, Math.min(last, along)));
  const [from, length] = [start ?? first, (end ?? last) - (start ?? first)];
  const [x, y] = pointOf(layout, from, placed.at - BRUSH);
  const [width, height] = pointOf(layout, length, 2 * BRUSH);
  return mark('rect', {
    class: 'brush',
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
    rx: 2,
    fill: theme.ink,
    'fill-opacity': 0.18,
    stroke: theme.ink,
  });
}

/** Makes a text legible on lines. */
const edgeOf = ({ ink, surface }: ChartTheme): Mark['attributes'] => ({
  fill: ink,
  stroke: surface,
  'stroke-width': 4,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
});

function edged(text: string, place: Mark['attributes'], { theme }: Room): Mark {
  return mark('text', { ...edgeOf(theme), ...place }, [text]);
}

function uprightTexts(placed: PlacedAxis, room: Room): Mark[] {
  const { axis, at, scale, hasMissing, missingAt } = placed;
  const { spacing } = room.layout;
  const [left, free] = [round(at - GAP), spacing - 10];
  const beside = (along: number, text: string): Mark =>
    edged(text, { x: round(at + BESIDE), y: round(along + 4) }, room);
  const ticks =
    axis.kind === 'figure'
      ? axisTicks(scale.ticks(TICKS))
      : shortLabels(axis.choices, Math.min(MAX_CHOICE, spacing - 2 * BESIDE)).map((text, value) => ({
          value,
          text,
        }));
  const every = axis.kind === 'figure' ? 1 : Math.max(1, Math.ceil(LINE / Math.abs(scale(1) - scale(0))));
  return [
    edged(clippedText(axis.label, free, 'bold'), { x: left, y: 14, 'font-weight': 600 }, room),
    ...(axis.kind === 'figure' && axis.unit !== ''
      ? [edged(clippedText(axis.unit, free), { x: left, y: 30, fill: room.theme.muted }, room)]
      : []),
    ...ticks.filter((_, index) => index % every === 0).map(({ value, text }) => beside(scale(value), text)),
    ...(hasMissing ? [beside(missingAt, 'no figure')] : []),
  ];
}

function flatTexts(placed: PlacedAxis, room: Room): Mark[] {
  const { axis, at, scale, hasMissing } = placed;
  const { width, layout } = room;
  const baseline = at + 17;
  const title = axis.kind === 'figure' ? axisTitle(axis) : axis.label;
  const [start] = layout.ends;
  const first = hasMissing ? start - GAP : 0;
  const ticks =
    axis.kind === 'figure'
      ? acrossTicks(scale, [first, width])
          .labels(baseline, room.theme.ink)
          .map((label) => ({ ...label, attributes: { ...edgeOf(room.theme), ...label.attributes } }))
      : choiceTexts(placed, axis.choices, room);
  return [
    edged(clippedText(title, width, 'bold'), { x: 0, y: at - 16, 'font-weight': 600 }, room),
    ...ticks,
    ...(hasMissing ? [edged('no figure', { x: 0, y: at - 1, fill: room.theme.muted }, room)] : []),
  ];
}

/** Names below an axis: centred where each has room, else as many as have room, from their places on. */
function choiceTexts({ at, scale }: PlacedAxis, choices: readonly string[], room: Room): Mark[] {
  const slot = scale(1) - scale(0);
  const every = Math.max(1, Math.ceil(MIN_LABEL / slot));
  const shown = [...choices.entries()].filter(([index]) => index % every === 0);
  const texts = shortLabels(
    shown.map(([, name]) => name),
    every * slot - GAP,
  );
  return shown.flatMap(([index], order) => {
    const x = scale(index);
    const text = texts[order] ?? '';
    if (every === 1) return [edged(text, { x: round(x), y: at + 17, 'text-anchor': 'middle' }, room)];
    return x + textWidth(text) > room.width ? [] : [edged(text, { x: round(x - 3), y: at + 17 }, room)];
  });
}
