import type { ChangeText } from '../format/change.ts';
import type { Figure } from '../format/figure.ts';

/** A figure that stands large at the head of a page. */
export interface HeadFigure {
  readonly label: string;
  readonly figure: Figure;
  /** What it means, a sentence a line. */
  readonly basis: readonly string[];
  /** How it differs from the baseline's; a line is kept free for it where it is null. */
  readonly change?: ChangeText | null;
  /** Said below it in the place of a difference. */
  readonly note?: string;
}
