import { countText } from '../../units/text.ts';
import { mark, type Mark } from '../charts/mark.ts';
import { rowsOfRacks } from '../floor/rowsOfRacks.ts';
import type { DrawnBox } from '../floor/textIn.ts';
import type { PaperFloor } from './floorItems.ts';
import { labelIn } from './labelIn.ts';
import { sheetLines, sheetWhite } from './sheetInk.ts';
import { MIN_TEXT_mm } from './paperText.ts';

/** Sizes of labels, the best first. */
const SIZES_mm = [2.5, 2.2, 2, MIN_TEXT_mm];

/** Labels on paper, and what is said of those that are left out. */
export interface RackLabels {
  readonly marks: readonly Mark[];
  readonly notes: readonly string[];
}

/**
 * Labels of racks, as large as all racks have room for. Racks that have no room for a legible label give way to the names of their rows, and rows
 * without room to a note.
 */
export function rackLabels(floor: PaperFloor): RackLabels {
  const racks = floor.scene.items.filter(({ list }) => list === 'racks');
  const boxes = new Map(racks.map((item) => [item.key, floor.box(item)]));
  const fits = (label: string, box: DrawnBox | undefined, size_mm: number): boolean =>
    box !== undefined && labelIn(label, box, size_mm) !== null;
  const size_mm =
    SIZES_mm.find((size) => racks.every(({ key, label }) => fits(label, boxes.get(key), size))) ??
    MIN_TEXT_mm;
  const small = new Set(
    racks.filter(({ key, label }) => !fits(label, boxes.get(key), size_mm)).map(({ key }) => key),
  );
  const marks: Mark[] = [];
  let unnamedCount = 0;
  let rowCount = 0;
  for (const { keys, name, rectangle } of rowsOfRacks(floor.scene)) {
    if (!keys.some((key) => small.has(key))) continue;
    const row = labelIn(name, floor.box(rectangle), size_mm, 0);
    if (row === null) unnamedCount += keys.length;
    else {
      rowCount += 1;
      marks.push(row);
    }
    for (const key of keys) small.add(key);
  }
  for (const { key, label } of racks) {
    const box = boxes.get(key);
    const own = box === undefined || small.has(key) ? null : labelIn(label, box, size_mm);
    if (own !== null) marks.push(own);
  }
  return {
    marks: marks.map(haloed),
    notes: [
      ...(rowCount === 0
        ? []
        : [
            `${countText(rowCount, 'row')} named by its first and last rack: labels of racks are too long for this scale.`,
          ]),
      ...(unnamedCount === 0
        ? []
        : [`${countText(unnamedCount, 'rack')} without room for a label at this scale.`]),
    ],
  };
}

/** A label with a white edge, to be read above a busway. */
const haloed = ({ tag, attributes, children }: Mark): Mark =>
  mark(
    tag,
    {
      ...attributes,
      'paint-order': 'stroke',
      stroke: sheetWhite,
      'stroke-width': sheetLines.wall,
      'stroke-linejoin': 'round',
    },
    children,
  );
