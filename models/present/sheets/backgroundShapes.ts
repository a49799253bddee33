import { tracedArea } from '../../edit/trace/tracePlacement.ts';
import type { DxfPoint, DxfShape } from '../../interchange/dxf/write/DxfShape.ts';
import type { SheetLayer } from '../../interchange/dxf/write/sheetLayers.ts';
import type { FloorBackground } from './FloorBackground.ts';

/** Layer of what a drawing refers to: the background of a floor plan, which is no part of the hall. */
const LAYER: SheetLayer = 'G-ANNO-REFR';

/**
 * The background of a floor plan at full size, in mm of the floor, on a layer of its own: the lines of a drawing, or the frame of an image with a note of its
 * file.
 *
 * @param lettering_mm - height of the note
 */
export function backgroundShapes(
  { name, source }: Pick<FloorBackground, 'name' | 'source'>,
  lettering_mm: number,
): DxfShape[] {
  if (source.kind === 'image') {
    const { west_mm, south_mm, east_mm, north_mm } = tracedArea(source.placement, source.size);
    const points: DxfPoint[] = [
      [west_mm, south_mm],
      [east_mm, south_mm],
      [east_mm, north_mm],
      [west_mm, north_mm],
    ];
    return [
      { kind: 'polyline', layer: LAYER, points, isClosed: true, width: 0 },
      {
        kind: 'text',
        layer: LAYER,
        text: `Background: ${name}. This file has the frame of the image only.`,
        at: [west_mm + lettering_mm, south_mm + lettering_mm],
        height: lettering_mm,
        rotation_deg: 0,
        anchor: 'start',
      },
    ];
  }
  const { drawing, hiddenLayers, placement } = source;
  const { x_mm, y_mm, mm_per_unit } = placement;
  return drawing.paths
    .filter(({ layer }) => !hiddenLayers.has(layer))
    .map(({ points, isClosed, width = 0 }) => ({
      kind: 'polyline',
      layer: LAYER,
      isClosed,
      width: width * mm_per_unit,
      points: Array.from({ length: points.length / 2 }, (_, index): DxfPoint => [
        x_mm + ((points[2 * index] ?? 0) - drawing.west) * mm_per_unit,
        y_mm + ((points[2 * index + 1] ?? 0) - drawing.south) * mm_per_unit,
      ]),
    }));
}
