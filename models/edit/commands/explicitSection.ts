import { mergePatch } from '../../plan/document/mergePatch.ts';
import type { Edit } from '../document/edit.ts';
import { isObject, objectAt, valueAt, type Json, type JsonObject } from '../document/json.ts';

/**
 * Options that rest on the kind which a section of the base plan has now: before the base plan takes another kind, they are
 * written out whole, so that they stay what they are.
 *
 * @param section - such as `cooling`
 * @param kind - that the base plan's section takes
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
