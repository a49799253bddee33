import type { Severity } from '../../../problems/severities.ts';
import type { Mark } from '../../charts/mark.ts';
import type { PrintedFigure, PrintedTable } from './PrintedTable.ts';

/** The printed report as data. */
export interface PrintedDocument {
  readonly title: string;
  /** What it is: one line below the title. */
  readonly subtitle: string;
  /** Name and value of what identifies it: the date, the catalogue. */
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly sections: readonly PrintedSection[];
}

/** A chapter of the report. */
export interface PrintedSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly PrintedBlock[];
}

/** A part of a section. Texts are plain, without markup. */
export type PrintedBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'note';
      readonly severity: Severity;
      readonly title: string;
      readonly items: readonly string[];
    }
  | { readonly kind: 'figures'; readonly label: string; readonly figures: readonly PrintedFigure[] }
  | PrintedTable
  | PrintedDrawing;

/** A chart or a plan with what explains it. */
export interface PrintedDrawing {
  readonly kind: 'drawing';
  readonly drawing: Mark;
  readonly caption: string;
  /** What it shows, for those who do not see it. */
  readonly alternative: string;
  /** Colours of the drawing and what they stand for; empty if it contains its own legend. */
  readonly legend: readonly { readonly colour: string; readonly label: string }[];
  /** True if the colours are those of lines. */
  readonly hasLines?: boolean;
  /** True if it is legible at less than the width of the page. */
  readonly isNarrow?: boolean;
}
