/** Value shown for one rack instead of its type. */
export interface OverlayValue {
  /** 0 to 1, above 1 if a limit is exceeded; null if unknown or no limit is set. */
  readonly value: number | null;
  readonly text: string;
  /** Index among the categories of the overlay, if it has any: the colour of the rack. */
  readonly category?: number;
}

/** One figure of all racks of a hall. */
export interface Overlay {
  readonly title: string;
  /** Whether the figure is relative to a limit, or an amount without a limit. */
  readonly scale: 'limit' | 'amount';
  /** By the key of the rack. */
  readonly values: ReadonlyMap<string, OverlayValue>;
  /** Labels of the colours if they are not a scale. */
  readonly categories?: readonly string[];
  /** Labels of the ends and of the middle of the colour scale, with units. */
  readonly legend: {
    readonly from: string;
    readonly middle: string;
    readonly to: string;
    readonly unknown: string;
    /** What is beyond the scale; default: above limit. */
    readonly over?: string;
    /** A value within the scale that matters: its share of the scale, and its text in place of the middle. */
    readonly mark?: { readonly share: number; readonly text: string };
  };
}
