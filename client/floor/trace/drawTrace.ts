import type { CanvasSheet } from '../draw/sheet.ts';
import type { DxfDrawing } from '../../../models/interchange/dxf/DxfDrawing.ts';
import {
  tracedArea,
  type TracePlacement,
  type TraceSize,
} from '../../../models/edit/trace/tracePlacement.ts';

/** A drawing under the floor plan, as it is shown. */
export interface ShownTrace {
  readonly placement: TracePlacement;
  readonly size: TraceSize;
  readonly opacityFraction: number;
  readonly source:
    | { readonly kind: 'image'; readonly image: CanvasImageSource }
    /** Lines in units of the drawing, from its south-west corner. */
    | { readonly kind: 'lines'; readonly lines: Path2D };
}

/** Draws the traced drawing, above the empty floor and below all items. */
export function drawTrace({ context, view, theme }: CanvasSheet, shown: ShownTrace): void {
  const { placement, size, source, opacityFraction } = shown;
  const { west_mm, south_mm, east_mm, north_mm } = tracedArea(placement, size);
  const scale = view.scale_px_per_mm;
  const left = (west_mm - view.left_mm) * scale;
  context.save();
  context.globalAlpha = opacityFraction;
  if (source.kind === 'image') {
    const [width, height] = [(east_mm - west_mm) * scale, (north_mm - south_mm) * scale];
    context.imageSmoothingQuality = 'high';
    context.drawImage(source.image, left, (view.top_mm - north_mm) * scale, width, height);
  } else {
    const unit_px = placement.mm_per_unit * scale;
    context.transform(unit_px, 0, 0, -unit_px, left, (view.top_mm - south_mm) * scale);
    context.lineWidth = 1 / unit_px;
    context.strokeStyle = theme.guide;
    context.stroke(source.lines);
  }
  context.restore();
}

/** The lines of some layers, as a canvas path. */
export function linesOf(drawing: DxfDrawing, layers: ReadonlySet<string>): Path2D {
  const lines = new Path2D();
  for (const { layer, points, isClosed } of drawing.paths) {
    if (!layers.has(layer)) continue;
    lines.moveTo((points[0] ?? 0) - drawing.west, (points[1] ?? 0) - drawing.south);
    for (let index = 2; index < points.length; index += 2) {
      lines.lineTo((points[index] ?? 0) - drawing.west, (points[index + 1] ?? 0) - drawing.south);
    }
    if (isClosed) lines.closePath();
  }
  return lines;
}
