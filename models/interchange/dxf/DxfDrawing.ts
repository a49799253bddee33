/** A line of a drawing through several points. */
export interface DxfPath {
  readonly layer: string;
  /** True if the last point is joined to the first. */
  readonly isClosed: boolean;
  /** Alternating x and y, in drawing units. */
  readonly points: Float64Array;
  /** Of the drawn line, in drawing units; undefined if it has none. */
  readonly width?: number;
  /** Its id in the plan that the drawing was written from; absent in other drawings. */
  readonly id?: string;
}

/** A block where it is inserted, with its values. */
export interface DxfPlacement {
  readonly block: string;
  readonly layer: string;
  readonly x: number;
  readonly y: number;
  /** Anticlockwise. */
  readonly rotation_deg: number;
  /** Values by their tag. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Extent of its lines, in drawing units. */
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The content of a DXF file. */
export interface DxfDrawing {
  readonly paths: readonly DxfPath[];
  /** Closed outlines that some of the paths form together; they are not drawn twice. */
  readonly loops: readonly DxfPath[];
  /** Blocks with lines, in the order of the file; undefined in drawings that were read before blocks were kept. */
  readonly placements?: readonly DxfPlacement[];
  /** Layers with lines, in the order of their first line. */
  readonly layers: readonly { readonly name: string; readonly pathCount: number }[];
  /** Millimetres per drawing unit; null if the file does not state it. */
  readonly unit_mm: number | null;
  /** Millimetres per unit that the size of the drawing suggests if the file states none; null if none does. */
  readonly likelyUnit_mm: number | null;
  /** Extent of all lines, in drawing units. */
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  /** Remarks on the scale, and on content that is not shown. */
  readonly remarks: readonly string[];
}
