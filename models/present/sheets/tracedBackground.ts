import { tracedArea, type TracePlacement, type TraceSize } from '../../edit/trace/tracePlacement.ts';
import type { DxfDrawing } from '../../interchange/dxf/DxfDrawing.ts';
import { mark, type Mark } from '../charts/mark.ts';
import type { BackgroundSource, FloorBackground } from './FloorBackground.ts';
import { sheetInk } from './sheetInk.ts';

/** A drawing beneath the floor plan, and how it is shown. */
export interface TracedBackground {
  readonly name: string;
  readonly placement: TracePlacement;
  readonly size: TraceSize;
  readonly opacityFraction: number;
}

/** Lines of a sheet in pixels of its own: as wide whatever the scale. */
const LINE = 0.13;

/** The lines of the visible layers of a drawing, for a sheet; null if there are none. */
export function drawingBackground(
  drawing: DxfDrawing,
  hiddenLayers: ReadonlySet<string>,
  traced: TracedBackground,
): FloorBackground | null {
  const { mm_per_unit } = traced.placement;
  const x = (at: number): string => String(Math.round((at - drawing.west) * mm_per_unit));
  const y = (at: number): string => String(Math.round((drawing.north - at) * mm_per_unit));
  const lines = drawing.paths
    .filter(({ layer }) => !hiddenLayers.has(layer))
    .map(({ points, isClosed }) => {
      const corners = Array.from(
        { length: points.length / 2 },
        (_, index) => `${x(points[2 * index] ?? 0)} ${y(points[2 * index + 1] ?? 0)}`,
      );
      return `M${corners.join('L')}${isClosed ? 'Z' : ''}`;
    });
  if (lines.length === 0) return null;
  const path = mark('path', {
    d: lines.join(''),
    fill: 'none',
    stroke: sheetInk,
    'stroke-width': LINE,
    'vector-effect': 'non-scaling-stroke',
  });
  return placed([path], traced, { kind: 'lines', drawing, hiddenLayers, placement: traced.placement });
}

/**
 * An image beneath the floor plan, for a sheet.
 *
 * @param image - with its address
 */
export function imageBackground(image: Mark, traced: TracedBackground): FloorBackground {
  const { size, placement } = traced;
  const attributes = {
    ...image.attributes,
    x: 0,
    y: 0,
    width: size.width * placement.mm_per_unit,
    height: size.height * placement.mm_per_unit,
    preserveAspectRatio: 'none',
  };
  return placed([mark('image', attributes)], traced, { kind: 'image', placement, size });
}

function placed(
  marks: readonly Mark[],
  { name, placement, size, opacityFraction }: TracedBackground,
  source: BackgroundSource,
): FloorBackground {
  const { west_mm, north_mm } = tracedArea(placement, size);
  return { name, west_mm, north_mm, opacityFraction, marks, source };
}
