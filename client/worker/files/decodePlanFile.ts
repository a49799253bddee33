import { planLimits } from '../../../models/plan/document/limits.ts';
import { parsePlanText } from '../../../models/plan/document/parse.ts';
import { ModelError, type InputIssue } from '../../../models/problems/ModelError.ts';
import { migrate } from '../../../models/plan/document/migrate.ts';
import { isObject, objectAt, type Json, type JsonObject } from '../../../models/edit/document/json.ts';

/** A plan as it was read from a file. */
export interface PlanReading {
  /** null where the text is nothing that the page can edit. */
  readonly document: JsonObject | null;
  readonly message: string;
  /** What is wrong with it; a document may come with issues, which are corrected on the page. */
  readonly issues: readonly InputIssue[];
}

/**
 * Reads the text of a file that somebody opened. A plan whose values break rules is opened with its issues, since it
 * is mended on the page and saving wrote it; refused is only what the page cannot edit.
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

/** The document of a text that is JSON and harmless, or null where it is no object or too large for the page. */
function editable(text: string): JsonObject | null {
  const json = JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  if (!isObject(json)) return null;
  const sizes: readonly (readonly [section: string, most: number])[] = [
    ['halls', planLimits.halls],
    ['racks', planLimits.racks],
    ['options', planLimits.options],
  ];
  const isTooLarge = sizes.some(([section, most]) => Object.keys(objectAt(json, [section])).length > most);
  return isTooLarge ? null : (migrate(json) as JsonObject);
}

/** A refusal of the whole text has no issue of its own. */
function issuesOf({ code, message, issues }: ModelError): readonly InputIssue[] {
  return issues.length > 0 ? issues : [{ path: '', rule: code, message }];
}
