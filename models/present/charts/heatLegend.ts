import { fixed, significant } from '../format/number.ts';
import type { ChartTheme } from './chartTheme.ts';
import { heatColours, type HeatQuantity } from './heatScale.ts';
import { mark, round, type Mark } from './mark.ts';
import { textWidth } from './textWidth.ts';

interface LegendPlace {
  readonly top: number;
  readonly left: number;
  readonly right: number;
}

/** Height of a legend. */
export const LEGEND = 38;
const SWATCH = 12;
const MAX_SWATCH = 52;
const FONT_px = 11;
const GAP = 5;

interface Bound {
  readonly at: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/**
 * The scale of a heat map: adjacent swatches with the values at their boundaries. Labels that would touch are left out.
 *
 * @param quantity - with its thresholds
 * @param place - of the legend, in pixels
 * @param theme - colours
 */
export function heatLegend(quantity: HeatQuantity, place: LegendPlace, theme: ChartTheme): Mark[] {
  const { top, left, right } = place;
  const colours = heatColours(quantity, theme);
  const unitRoom = quantity.unit === '' ? 0 : textWidth(quantity.unit) + 8;
  const width = Math.min(MAX_SWATCH, (right - left - unitRoom - 12) / colours.length);
  const bounds = boundsOf(quantity, left, width).map((bound) =>
    bound.anchor === 'middle' && endOf(bound) > right
      ? { ...bound, at: right, anchor: 'end' as const }
      : bound,
  );
  let end = -Infinity;
  const last = bounds.at(-1);
  const limit = last === undefined ? Infinity : startOf(last) - GAP;
  const shown = bounds.filter((bound) => {
    const isFree = startOf(bound) >= end + GAP && (bound === last || endOf(bound) <= limit);
    if (isFree || bound === last) end = endOf(bound);
    return isFree || bound === last;
  });
  return [
    ...colours.map((colour, step) =>
      mark('rect', {
        x: round(left + step * width),
        y: top,
        width: round(width),
        height: SWATCH,
        fill: colour,
      }),
    ),
    ...shown.map(({ at, text, anchor }) =>
      mark(
        'text',
        {
          x: round(at),
          y: top + SWATCH + 13,
          'text-anchor': anchor,
          fill: theme.muted,
          'font-size': FONT_px,
        },
        [text],
      ),
    ),
    ...(quantity.unit === ''
      ? []
      : [
          mark(
            'text',
            {
              x: round(left + colours.length * width + 8),
              y: top + SWATCH - 2,
              fill: theme.muted,
              'font-size': FONT_px,
            },
            [quantity.unit],
          ),
        ]),
  ];
}

const widthOf = ({ text }: Bound): number => (textWidth(text) * FONT_px) / 12;
const startOf = (bound: Bound): number =>
  bound.at - { start: 0, middle: widthOf(bound) / 2, end: widthOf(bound) }[bound.anchor];
const endOf = (bound: Bound): number => startOf(bound) + widthOf(bound);

function boundsOf(
  { thresholds, domain, start, decimals }: HeatQuantity,
  left: number,
  width: number,
): Bound[] {
  const text = (value: number): string => fixed(value, decimals);
  const first = domain?.[0] ?? start;
  const [lowest] = thresholds;
  if (lowest === undefined) {
    return first === undefined ? [] : [{ at: left, text: text(first), anchor: 'start' }];
  }
  const inner = thresholds.map((threshold, index): Bound => {
    const isOpen = domain === undefined && index === thresholds.length - 1;
    const at = left + (index + 1) * width;
    return {
      at,
      text: isOpen ? `≥ ${text(threshold)}` : text(threshold),
      anchor: isOpen ? 'start' : 'middle',
    };
  });
  return [
    ...(first === undefined
      ? []
      : [
          {
            at: left,
            text: domain === undefined ? text(first) : significant(first),
            anchor: 'start',
          } as const,
        ]),
    ...inner,
    ...(domain === undefined
      ? []
      : [
          {
            at: left + (thresholds.length + 1) * width,
            text: significant(domain[1]),
            anchor: 'middle',
          } as const,
        ]),
  ];
}
