/** A line of a drawing through several points. */
export interface DxfPath {
  readonly layer: string;
  /** True where the last point is joined to the first. */
  readonly isClosed: boolean;
  /** x and y in turn, in units of the drawing. */
  readonly points: Float64Array;
}

/** What was read of a DXF file. */
export interface DxfDrawing {
  readonly paths: readonly DxfPath[];
  /** Closed lines that some of these make together; they are not drawn twice. */
  readonly loops: readonly DxfPath[];
  /** Layers with lines, in the order of their first line. */
  readonly layers: readonly { readonly name: string; readonly pathCount: number }[];
  /** Millimetres of one unit; null where the file does not say. */
  readonly unit_mm: number | null;
  /** All lines lie within, in units of the drawing. */
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  /** What is not shown, in plain words. */
  readonly remarks: readonly string[];
}
