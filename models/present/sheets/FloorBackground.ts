import type { TracePlacement, TraceSize } from '../../edit/trace/tracePlacement.ts';
import type { DxfDrawing } from '../../interchange/dxf/DxfDrawing.ts';
import type { Mark } from '../charts/mark.ts';

/** A drawing beneath the floor plan: its marks at true size, x to the east and y to the south from a corner. */
export interface FloorBackground {
  readonly name: string;
  readonly west_mm: number;
  readonly north_mm: number;
  readonly opacityFraction: number;
  readonly marks: readonly Mark[];
  readonly source: BackgroundSource;
}

/** What a background is of, for drawings that carry lines only. */
export type BackgroundSource =
  | {
      readonly kind: 'lines';
      readonly drawing: DxfDrawing;
      readonly hiddenLayers: ReadonlySet<string>;
      readonly placement: TracePlacement;
    }
  | { readonly kind: 'image'; readonly placement: TracePlacement; readonly size: TraceSize };
