import type { ScaleLinear } from 'd3-scale';
import { countedShare } from '../format/countedShare.ts';
import { exact, fixed, significant } from '../format/number.ts';
import type { ChartTheme } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import type { FigureDistribution, DistributionLimit } from './figureDistribution.ts';
import { labelLanes } from './labelLanes.ts';
import { mark, round, type Mark } from './mark.ts';
import { textWidth } from './textWidth.ts';

interface Room {
  readonly x: ScaleLinear<number, number>;
  readonly width: number;
}

/** Labels above a distribution, and the lines that belong to them. */
interface DistributionMarkers {
  readonly labels: readonly Mark[];
  /** In a panel from its top to its bottom. */
  readonly lines: (top: number, bottom: number) => Mark[];
  /** Of the labels. */
  readonly height: number;
}

interface Marker {
  readonly value: number;
  readonly text: string;
  readonly isLimit: boolean;
}

const LANE = 18;
const SWATCH = 14;
const MAX_DECIMALS = 12;

/** The probability to break a limit, as text: "Limit 1.3: 12.3 % above (10.1 % to 14.9 %)". */
function limitText({ value, broken, probability, interval }: DistributionLimit): string {
  const told = `Limit ${exact(value)}: ${countedShare(probability, 1)} ${broken}`;
  if (interval === undefined) return told;
  const [least, most] = interval;
  return `${told} (${countedShare(least, 1)} to ${countedShare(most, 1)})`;
}

/** Decimals that tell values of an axis apart at a hundredth of its length. */
function axisDecimals(length: number): number {
  return Math.max(0, Math.min(MAX_DECIMALS, 2 - Math.floor(Math.log10(length))));
}

/**
 * Percentiles and limit of a distribution: their labels, lowest first, in as many lines as they need.
 *
 * @param shape - with percentiles and limit
 * @param room - axis and width of the drawing; a value outside of the axis has a label without a line
 * @param theme - colours
 */
export function distributionMarkers(
  { percentiles, limit }: FigureDistribution,
  { x, width }: Room,
  theme: ChartTheme,
): DistributionMarkers {
  const [first = 0, last = 0] = x.domain();
  const decimals = axisDecimals(last - first);
  const isShown = (value: number): boolean => value >= first && value <= last;
  const markers: Marker[] = [
    ...percentiles.map(({ percent, value }) => ({
      value,
      text: `P${significant(percent)} ${fixed(value, decimals)}`,
      isLimit: false,
    })),
    ...(limit === undefined
      ? []
      : [
          {
            value: limit.value,
            text: limitText(limit) + (isShown(limit.value) ? '' : ', beyond the axis'),
            isLimit: true,
          },
        ]),
  ];
  const widthOf = ({ text, isLimit }: Marker): number =>
    Math.min(width, textWidth(text) + (isLimit ? SWATCH : 0));
  const atOf = ({ value }: Marker): number => x(Math.min(last, Math.max(first, value)));
  const placed = labelLanes(
    markers.map((marker) => ({ at: atOf(marker), width: widthOf(marker) })),
    [0, width],
  );
  const laneCount = Math.max(0, ...placed.map(({ lane }) => lane + 1));
  const strokeOf = ({ isLimit }: Marker): Mark['attributes'] =>
    isLimit
      ? { class: 'limit', stroke: theme.more, 'stroke-width': 2 }
      : { class: 'percentile', stroke: theme.ink, 'stroke-dasharray': '4 3' };
  return {
    height: laneCount * LANE,
    labels: markers.flatMap((marker, index) => {
      const { left = 0, lane = 0 } = placed[index] ?? {};
      const baseline = lane * LANE + 13;
      const indent = marker.isLimit ? SWATCH : 0;
      const text = mark('text', { x: round(left + indent), y: baseline, fill: theme.ink }, [
        clippedText(marker.text, width - left - indent + 1),
      ]);
      const swatch = mark('rect', {
        x: round(left),
        y: baseline - 9,
        width: 9,
        height: 9,
        rx: 2,
        fill: theme.more,
      });
      return marker.isLimit ? [swatch, text] : [text];
    }),
    lines: (top, bottom) =>
      markers
        .filter(({ value }) => isShown(value))
        .map((marker) => {
          const at = round(x(marker.value));
          return mark('line', { x1: at, x2: at, y1: top - 4, y2: bottom, ...strokeOf(marker) });
        }),
  };
}
