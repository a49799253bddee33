import type { Edit } from '../../../models/edit/document/edit.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import type { AirField } from '../../../models/present/floor/air/airField.ts';
import type { AirflowReport } from '../../../models/report/airflow/airflowSchema.ts';

/** A question for the air of a hall. */
export interface AirflowQuestion {
  /** Of its own for each question: the settled answer is asked for with it. */
  readonly key: string;
  /** What the question is about: a document, or what has changed since the question before. */
  readonly change: { readonly document: JsonObject } | { readonly edits: readonly Edit[] };
  /** The option whose devices and cooling are computed; null for the first. */
  readonly optionId: string | null;
  readonly hallId: string;
  /** A cooling unit that is out of service; null if all work. */
  readonly outUnitId: string | null;
}

/** The air of a hall. */
export interface ComputedAir {
  readonly report: AirflowReport;
  /** Null if it was refused, for the reasons in the findings of the report. */
  readonly field: AirField | null;
}

/** How far a settled answer is, from 0 to 1, and the answer in the end. */
export interface AirflowTurn {
  readonly share: number;
  readonly air: ComputedAir | null;
}
