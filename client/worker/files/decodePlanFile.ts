import { planLimits } from '../../../models/plan/document/limits.ts';
import { parsePlanText } from '../../../models/plan/document/parse.ts';
import { ModelError, type InputIssue } from '../../../models/problems/ModelError.ts';
import { migrate } from '../../../models/plan/document/migrate.ts';
import { isObject, objectAt, type Json, type JsonObject } from '../../../models/edit/document/json.ts';

/** A plan read from a file. */
export interface PlanReading {
  /** null if the page cannot edit the text. */
  readonly document: JsonObject | null;
  readonly message: string;
  /** Its errors; a document may have issues, which are corrected on the page. */
  readonly issues: readonly InputIssue[];
}

/**
 * Reads the text of an opened file. A plan with invalid values is opened with its issues, since saving can write it and the page
 * can correct it; only text that the page cannot edit is rejected.
 *
 * @param text - the whole file
 */
export function decodePlanFile(text: string): PlanReading {
  try {
    const plan = parsePlanText(text);
    return { document: plan as unknown as JsonObject, message: '', issues: [] };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const { message } = error;
    const document = error.code === 'plan-invalid' ? editable(text) : null;
    return { document, message, issues: issuesOf(error) };
  }
}

/** The document of a text that is safe JSON, or null if it is not an object or too large for the page. */
function editable(text: string): JsonObject | null {
  const json = JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  if (!isObject(json)) return null;
  const sizes: readonly (readonly [section: string, limit: number])[] = [
    ['halls', planLimits.halls],
    ['racks', planLimits.racks],
    ['options', planLimits.options],
  ];
  const isTooLarge = sizes.some(([section, limit]) => Object.keys(objectAt(json, [section])).length > limit);
  return isTooLarge ? null : (migrate(json) as JsonObject);
}

/** An error of the whole text has no separate issue. */
function issuesOf({ code, message, issues }: ModelError): readonly InputIssue[] {
  return issues.length > 0 ? issues : [{ path: '', rule: code, message }];
}
