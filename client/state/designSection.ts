import { mergePatch } from '../../models/plan/document/mergePatch.ts';
import { planDocument } from './editor.ts';
import { isObject, objectAt, valueAt, type Json, type JsonObject } from '../../models/edit/document/json.ts';

/**
 * The effective section of the plan: for an option with its changes merged into the base plan.
 *
 * @param section - such as `tariff`
 * @param optionId - default: the base plan
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
 * The changes of an option to a section; the section of the base plan if no option is given.
 *
 * @param section - such as `tariff`
 * @param optionId - default: the base plan
 */
export function statedSection(section: string, optionId?: string): JsonObject {
  const design = optionId === undefined ? [] : ['options', optionId, 'changes'];
  return objectAt(planDocument.value, [...design, section]);
}
