import { max } from 'd3-array';
import type { ChartTheme } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { mark, type Mark } from './mark.ts';
import type { ChartBox } from './readings.ts';
import { textWidth } from './textWidth.ts';

/** The texts of a horizontal bar: its name and a note above it, its figure at its right end. */
export interface BarTexts {
  readonly name: string;
  readonly figure: string;
  readonly note?: string;
}

/** Where the bars of a chart are, and their texts. */
export interface BarRows {
  readonly rowHeight: number;
  /** From the top of a row to its bar. */
  readonly barTop: number;
  /** Right end of the longest bar. */
  readonly right: number;
  /** The texts of a row, from its top left. */
  readonly texts: (place: number) => Mark[];
  readonly box: (place: number) => ChartBox;
}

/** Height of a bar. */
export const BAR = 18;
const ROW = 46;
const LINE = 18;
const NAME_BASELINE = 14;
const BAR_TOP = 21;
const MIN_BARS = 120;
const GAP = 14;
/** A name keeps at least this much beside its note. */
const MIN_NAME = 90;

/**
 * Rows of horizontal bars with their texts. A figure that would leave no room for the bars is above them, a note that would
 * leave none for the name is below it.
 *
 * @param bars - from top to bottom
 * @param width - of the drawing, in pixels
 * @param theme - colours
 * @param indent - room left of the names, for a swatch
 */
export function barRows(bars: readonly BarTexts[], width: number, theme: ChartTheme, indent = 0): BarRows {
  const widest = (of: (bar: BarTexts) => number): number => max(bars, of) ?? 0;
  const figureRoom = GAP + widest(({ figure }) => textWidth(figure, 'bold'));
  const noteRoom = widest(({ note = '' }) => textWidth(note));
  const isFigureAbove = width - figureRoom < MIN_BARS;
  const isNoteBelow = width - indent - noteRoom - 12 < MIN_NAME;
  const noteBaseline = NAME_BASELINE + (isNoteBelow ? LINE : 0);
  const barTop = BAR_TOP + (isNoteBelow ? LINE : 0) + (isFigureAbove ? LINE : 0);
  const rowHeight = ROW - BAR_TOP + barTop;
  const texts = (place: number): Mark[] => {
    const { name = '', figure = '', note = '' } = bars[place] ?? {};
    const beside = isNoteBelow || note === '' ? 0 : textWidth(note) + 12;
    return [
      mark('text', { x: indent, y: NAME_BASELINE, fill: theme.ink }, [
        clippedText(name, width - indent - beside),
      ]),
      ...(note === ''
        ? []
        : [
            mark('text', { x: width, y: noteBaseline, 'text-anchor': 'end', fill: theme.muted }, [
              clippedText(note, width),
            ]),
          ]),
      mark(
        'text',
        {
          x: width,
          y: isFigureAbove ? barTop - 7 : barTop + 13.5,
          'text-anchor': 'end',
          fill: theme.ink,
          'font-weight': 600,
        },
        [clippedText(figure, width, 'bold')],
      ),
    ];
  };
  return {
    rowHeight,
    barTop,
    right: isFigureAbove ? width - 1 : width - figureRoom,
    texts,
    box: (place) => ({ x: 0, y: place * rowHeight, width, height: rowHeight }),
  };
}
