import type { ChangeText } from '../format/change.ts';
import type { Figure } from '../format/figure.ts';

/** A headline figure of a page. */
export interface HeadFigure {
  readonly label: string;
  readonly figure: Figure;
  /** Meaning and basis, one sentence per line. */
  readonly basis: readonly string[];
  /** Change from the baseline; null reserves an empty line for it. */
  readonly change?: ChangeText | null;
  /** Shown below the figure instead of a change. */
  readonly note?: string;
}
