import type { JsonObject } from '../../../../models/edit/document/json.ts';
import type { CollectedRows } from '../../../../models/study/rows/collectRows.ts';
import type { StudyDescription } from '../../../worker/protocol/studyProtocol.ts';

/** Rows of a study with all that they follow from. */
export interface StudyResult {
  readonly version: typeof RESULT_VERSION;
  /** The question as it was run, and what its rows are. */
  readonly description: StudyDescription;
  /** The plan that it was computed of, and its revision. */
  readonly plan: JsonObject;
  readonly planHead: number;
  readonly ranAt_ms: number;
  /** Of the study on the server; null if this browser computed it. */
  readonly serverId: string | null;
  readonly rows: CollectedRows;
  /** Of a search: how far its result can be relied on, and whether it has ended. */
  readonly search?: { readonly statement: string; readonly isEnded: boolean };
}

/** Of the form in which results are stored; others are computed again. */
export const RESULT_VERSION = 1;

/** A result as it was stored; null if it is of another form. */
export function readStoredResult(stored: unknown): StudyResult | null {
  const known = stored as { readonly version?: unknown } | undefined;
  return known?.version === RESULT_VERSION ? (stored as StudyResult) : null;
}
