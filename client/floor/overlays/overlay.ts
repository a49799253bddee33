/** What is shown of one rack instead of its kind. */
export interface OverlayValue {
  /** 0 to 1, above where a limit is broken; null where it is not known or no limit is set. */
  readonly value: number | null;
  readonly text: string;
  /** Place among the categories of the overlay, where it has some: the colour of the rack. */
  readonly category?: number;
}

/** One figure of all racks of a hall. */
export interface Overlay {
  readonly title: string;
  /** Whether the figure has a limit, or is only larger or smaller. */
  readonly scale: 'limit' | 'amount';
  /** By the key of the rack. */
  readonly values: ReadonlyMap<string, OverlayValue>;
  /** What the colours stand for where they are no scale. */
  readonly categories?: readonly string[];
  /** What no colour and full colour stand for. */
  readonly legend: { readonly from: string; readonly to: string; readonly unknown: string };
}
