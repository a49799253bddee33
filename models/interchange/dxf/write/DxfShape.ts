/** A point of a drawing, in its units. */
export type DxfPoint = readonly [x: number, y: number];

/** A line through points. */
export interface DxfPolyline {
  readonly kind: 'polyline';
  readonly layer: string;
  readonly points: readonly DxfPoint[];
  readonly isClosed: boolean;
  /** Of the whole line; 0 for none. */
  readonly width: number;
  /** Its id in the plan, which CAD programs keep with it. */
  readonly id?: string;
}

/** A line of text; its point is the left end, the middle or the right end of its baseline. */
export interface DxfLettering {
  readonly kind: 'text';
  readonly layer: string;
  readonly text: string;
  readonly at: DxfPoint;
  /** Of capitals. */
  readonly height: number;
  /** Anticlockwise. */
  readonly rotation_deg: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A value of an inserted block. */
export interface DxfAttribute {
  readonly tag: string;
  readonly value: string;
  readonly isHidden: boolean;
}

/** A block at a place. */
export interface DxfInsertion {
  readonly kind: 'insert';
  readonly layer: string;
  readonly block: string;
  readonly at: DxfPoint;
  /** Anticlockwise. */
  readonly rotation_deg: number;
  readonly attributes: readonly DxfAttribute[];
  /** Layer, height and rotation of its visible values. */
  readonly lettering: { readonly layer: string; readonly height: number; readonly rotation_deg: number };
}

export type DxfShape = DxfPolyline | DxfLettering | DxfInsertion;

/** A block that is inserted: lines around its own origin. */
export interface DxfBlockShape {
  readonly name: string;
  readonly shapes: readonly DxfPolyline[];
  /** Values that each of its places has. */
  readonly tags: readonly { readonly tag: string; readonly isHidden: boolean }[];
}

/** A sheet in paper space: what is on it in mm, and the part of the model that is shown on it. */
export interface DxfPaper {
  readonly width_mm: number;
  readonly height_mm: number;
  readonly shapes: readonly DxfShape[];
  readonly view: {
    /** Centre, width and height on paper. */
    readonly at: DxfPoint;
    readonly width: number;
    readonly height: number;
    /** Centre in the model, and the height of the model that is shown. */
    readonly target: DxfPoint;
    readonly shownHeight: number;
  };
}

/** A drawing to be written, in mm. */
export interface DxfSheet {
  readonly shapes: readonly DxfShape[];
  readonly blocks: readonly DxfBlockShape[];
  readonly paper: DxfPaper | null;
}
