import { countText } from '../../units/text.ts';
import { mark, type Mark } from '../charts/mark.ts';
import type { Scene } from '../floor/floorItem.ts';
import { lightFloor } from '../floor/floorTheme.ts';
import { partColour, partKindLabels } from '../floor/partStyle.ts';
import type { FloorBackground } from './FloorBackground.ts';
import type { SheetLegendEntry } from './SheetBody.ts';
import { sheetInk, sheetLines, sheetWhite } from './sheetInk.ts';
import { SAMPLE_mm } from './sheetLegend.ts';

const { width, height } = SAMPLE_mm;

const filled = (fill: string, dash?: string): Mark[] => [
  mark('rect', {
    x: 0,
    y: 0,
    width,
    height,
    fill,
    stroke: sheetInk,
    'stroke-width': sheetLines.medium,
    ...(dash === undefined ? {} : { 'stroke-dasharray': dash }),
  }),
];

const stroked = (stroke: string, strokeWidth: number): Mark[] => [
  mark('line', { x1: 0, y1: height / 2, x2: width, y2: height / 2, stroke, 'stroke-width': strokeWidth }),
];

/** What is drawn on a floor plan: only what occurs on it. */
export function floorSheetLegend(
  { items, kinds }: Scene,
  background: Pick<FloorBackground, 'name'> | null,
): SheetLegendEntry[] {
  const present = new Set(items.map(({ kind }) => kind));
  const dashed = new Set(['hot-aisle', 'cold-aisle', 'busway']);
  const racks = rackSizes(kinds).map(([size, rackCount]) => ({
    sample: filled(sheetWhite),
    label: `${countText(rackCount, 'rack')}, ${size} mm`,
  }));
  const parts = Object.entries(partKindLabels)
    .filter(([kind]) => present.has(kind) && kind !== 'rack' && kind !== 'wall')
    .map(([kind, label]) => ({
      sample: filled(partColour(lightFloor, kind), dashed.has(kind) ? '2 1' : undefined),
      label,
    }));
  const hasFronts = items.some(({ facing_deg }) => facing_deg !== undefined);
  return [
    ...racks,
    ...parts,
    ...(hasFronts ? [{ sample: stroked(lightFloor.front, sheetLines.frame), label: 'Front' }] : []),
    {
      sample: stroked(sheetInk, sheetLines.frame),
      label: present.has('wall') ? 'Outline of the room, walls' : 'Outline of the room',
    },
    ...(background === null
      ? []
      : [{ sample: stroked(sheetInk, sheetLines.hair), label: `Background: ${background.name}` }]),
  ];
}

/** Numbers of placed racks by their width and depth, as many racks of a hall differ in nothing that is drawn. */
function rackSizes(kinds: Scene['kinds']): [size: string, rackCount: number][] {
  const counts = new Map<string, number>();
  for (const { width_mm, depth_mm, placedCount } of kinds) {
    if (placedCount === 0) continue;
    const size = `${String(width_mm)} × ${String(depth_mm)}`;
    counts.set(size, (counts.get(size) ?? 0) + placedCount);
  }
  return [...counts];
}
