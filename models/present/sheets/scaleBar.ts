import { mark, round, type Mark } from '../charts/mark.ts';
import { sheetInk, sheetLines, sheetWhite } from './sheetInk.ts';
import type { SheetLengths } from './sheetLengths.ts';
import { paperText } from './paperText.ts';

/** Steps of scale bars, times a power of ten. */
const STEPS = [5, 2, 1];
const LEFT_mm = 4;
const HEIGHT_mm = 1.5;

interface BarPlace {
  readonly scale: number;
  readonly y: number;
  /** The most that the bar may take. */
  readonly room_mm: number;
  readonly lengths: SheetLengths;
}

/** A bar of a round length in four parts, on paper. */
export function scaleBar({ scale, y, room_mm, lengths: { bar } }: BarPlace): Mark[] {
  const longest = (room_mm * scale) / bar.unit_mm;
  const power = 10 ** Math.floor(Math.log10(longest));
  const length = (STEPS.find((step) => step * power <= longest) ?? 1) * power;
  const part = (length * bar.unit_mm) / scale / 4;
  const boxes = [0, 1, 2, 3].map((index) =>
    mark('rect', {
      x: round(LEFT_mm + index * part),
      y,
      width: round(part),
      height: HEIGHT_mm,
      fill: index % 2 === 0 ? sheetInk : sheetWhite,
      stroke: sheetInk,
      'stroke-width': sheetLines.hair,
    }),
  );
  const text = (at: number, label: string): Mark =>
    paperText(label, { x: LEFT_mm + at * part, y: y + HEIGHT_mm + 3, room: 2 * part, anchor: 'middle' });
  const half = Number((length / 2).toPrecision(3));
  return [...boxes, text(0, '0'), text(2, String(half)), text(4, `${String(length)} ${bar.symbol}`)];
}

/** The arrow of north: plans are drawn with north up. */
export function northArrow({ x, y }: { readonly x: number; readonly y: number }): Mark[] {
  const [left, right] = [String(round(x - 2.5)), String(round(x + 2.5))];
  const [tip, tail] = [String(round(y)), String(round(y + 9))];
  return [
    mark('path', {
      d: `M${String(round(x))} ${tip}L${right} ${tail}L${String(round(x))} ${String(round(y + 7))}L${left} ${tail}Z`,
      fill: sheetInk,
      stroke: sheetInk,
      'stroke-width': sheetLines.hair,
    }),
    paperText('N', { x, y: y + 12.5, room: 6, anchor: 'middle', weight: 'bold', size_mm: 3 }),
  ];
}
