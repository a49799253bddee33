import type { LeftOutRacks } from '../../edit/commands/drawnRacks.ts';
import type { HallInDrawing } from '../../interchange/dxf/HallInDrawing.ts';
import { countText, listText } from '../../units/text.ts';

/** What a drawing carries of a hall: an outline of 4 corners, 22 racks and 7 parts of the room. */
export function drawnHallText({ outline, walls, doors, parts }: HallInDrawing): string {
  const rackCount = parts.filter(({ kind }) => kind === 'rack').length;
  const partCount = walls.length + doors.length + parts.length - rackCount;
  const found = [
    ...(outline.length === 0 ? [] : [`an outline of ${countText(outline.length, 'corner')}`]),
    ...(rackCount === 0 ? [] : [countText(rackCount, 'rack')]),
    ...(partCount === 0 ? [] : [countText(partCount, 'part of the room', 'parts of the room')]),
  ];
  return listText(found);
}

/** Says what is assumed of racks whose drawing does not say where their front is. */
export const assumedFrontText = (rackCount: number): string =>
  `${countText(rackCount, 'rack')} of blocks of other programs: fronts are taken to face north where a block is not rotated. Check the facing.`;

/** Says why racks of a drawing are left out. */
export const leftOutText = ({ width_mm, depth_mm, rackCount }: LeftOutRacks): string =>
  `${countText(rackCount, 'rack')} of ${String(width_mm)} × ${String(depth_mm)} mm left out: no rack type of the plan or the catalogue has this size.`;
