import { mergePatch } from '../../plan/document/mergePatch.ts';
import type { Edit } from '../document/edit.ts';
import { isObject, objectAt, valueAt, type Json, type JsonObject } from '../document/json.ts';

/**
 * Makes sections of options explicit that depend on the current kind of the base plan's section: before that kind changes, they
 * are written as a whole, so that the options do not change.
 *
 * @param section - such as `cooling`
 * @param kind - new kind of the base plan's section
 */
export function explicitSection(document: JsonObject, section: string, kind: string): Edit[] {
  const base = objectAt(document, [section]);
  if (base['kind'] === kind) return [];
  const options = objectAt(document, ['options']);
  return Object.keys(options).flatMap((id): Edit[] => {
    const changes = valueAt(options, [id, 'changes', section]);
    if (!isObject(changes)) return [];
    const { kind: own } = changes;
    if (own !== undefined && own !== base['kind']) return [];
    // JSON merged with JSON is JSON.
    const value = mergePatch(base, changes) as Json;
    return [{ kind: 'set', path: ['options', id, 'changes', section], value }];
  });
}
