import { findAisles, type Aisle } from '../../floor/aisles.ts';
import { findRows } from '../../floor/rows.ts';
import type { Mark } from '../charts/mark.ts';
import type { PaperFloor } from './floorItems.ts';
import { sheetMuted } from './sheetInk.ts';
import type { SheetLengths } from './sheetLengths.ts';
import { BASELINE, paperText, textWidth_mm, turnedText } from './paperText.ts';

const SIZE_mm = 2;

const kindTexts: Readonly<Record<Aisle['kind'], string>> = {
  cold: 'Cold aisle',
  hot: 'Hot aisle',
  mixed: 'Mixed aisle',
};

/** Names and widths of the aisles between rows, in those that have room for them. */
export function floorAisles({ scene, box }: PaperFloor, lengths: SheetLengths): Mark[] {
  const racks = scene.items.flatMap(({ rack }) => rack ?? []);
  const floor = { path: `halls.${scene.hallId}`, room: scene.room, racks };
  return findAisles(floor, findRows(racks)).flatMap(({ kind, rectangle, width_mm, isContained }) => {
    const { x, y, width, height } = box(rectangle);
    const full = `${kindTexts[kind]} ${lengths.text(width_mm)}${isContained ? ', contained' : ''}`;
    const [length, depth] = [Math.max(width, height), Math.min(width, height)];
    const text = [full, lengths.text(width_mm)].find(
      (each) => textWidth_mm(each, SIZE_mm) + 1 <= length && SIZE_mm * 1.2 <= depth,
    );
    if (text === undefined) return [];
    const style = { x: x + width / 2, room: length, size_mm: SIZE_mm, fill: sheetMuted };
    return [
      width >= height
        ? paperText(text, { ...style, y: y + height / 2 + SIZE_mm * BASELINE, anchor: 'middle' })
        : turnedText(text, { ...style, y: y + height / 2 }),
    ];
  });
}
