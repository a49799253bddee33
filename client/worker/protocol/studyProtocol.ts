import type { AxisSection } from '../../../models/study/document/axisSchema.ts';
import type { OfferedField } from '../../../models/study/axes/offeredFields.ts';
import type { ReportFigure } from '../../../models/study/rows/figureList.ts';
import type { StudyRows } from '../../../models/study/rows/StudyRows.ts';
import type { StudyOutline } from '../../../models/study/rows/StudyOutline.ts';

/** What a study consists of, known before it runs: all that the page shows of its rows. */
export interface StudyDescription extends StudyOutline {
  /** Of the design that it begins with; null if that cannot be computed. */
  readonly currency: string | null;
  /** The same as long as the designs that the study begins with say the same. */
  readonly designHash: string;
}

/** Rows of an opened study. */
export interface WantedRows {
  /** The key that the study was opened with. */
  readonly key: string;
  readonly from: number;
  /** The row after the last. */
  readonly to: number;
}

/** How far the search of an opened study is. */
export interface SearchTurn {
  readonly doneCount: number;
  /** Designs that it computes at most. */
  readonly totalCount: number;
  /** All rows that it has computed, with their numbers. */
  readonly rows: StudyRows;
  /** How far the result can be relied on, in words; null while it goes on. */
  readonly statement: string | null;
}

/** A row of a study of the open plan. */
export interface StudyRowNumber {
  /** Without the plan. */
  readonly question: unknown;
  /** Its number, from 0. */
  readonly row: number;
}

/** A field with where the page has it: "Cooling, Heat capture: Supply air temperature". */
export interface LocatedField extends OfferedField {
  readonly location: string;
}

/** The fields of a design that a study can vary. */
export interface StudyFields {
  readonly fields: readonly LocatedField[];
  /** null if the design cannot be computed. */
  readonly currency: string | null;
  /** All figures that a study can keep, and those that it keeps unless it names others. */
  readonly figures: readonly ReportFigure[];
  readonly usualFigures: readonly string[];
}

/** A field of a design of the open plan. */
export interface FieldOfDesign {
  /** Option of the design; null for the first. */
  readonly optionId: string | null;
  /** Keys of the field, separated by dots. */
  readonly path: string;
}

/** The axis that a study of a field begins with. */
export interface LocatedAxis {
  readonly axis: AxisSection;
  /** Label of the field. */
  readonly label: string;
}
