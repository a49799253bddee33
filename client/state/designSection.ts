import { mergePatch } from '../../models/plan/document/mergePatch.ts';
import { planDocument } from './editor.ts';
import { isObject, objectAt, valueAt, type Json, type JsonObject } from '../../models/edit/document/json.ts';

/**
 * A section of the plan as it counts: for an option with its changes laid over the plan's.
 *
 * @param section - such as `tariff`
 * @param optionId - the plan itself where absent
 */
export function designSection(section: string, optionId?: string): JsonObject {
  const inPlan = objectAt(planDocument.value, [section]);
  if (optionId === undefined) return inPlan;
  const changes = valueAt(planDocument.value, ['options', optionId, 'changes', section]);
  // JSON merged with JSON is JSON.
  const merged = changes === undefined ? inPlan : (mergePatch(inPlan, changes) as Json);
  return isObject(merged) ? merged : {};
}

/**
 * What an option changes in a section; the plan's own section where no option is named.
 *
 * @param section - such as `tariff`
 * @param optionId - the plan itself where absent
 */
export function statedSection(section: string, optionId?: string): JsonObject {
  const design = optionId === undefined ? [] : ['options', optionId, 'changes'];
  return objectAt(planDocument.value, [...design, section]);
}
