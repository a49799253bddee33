import type { Command } from '../../document/command.ts';
import { isObject, type Json, type JsonObject } from '../../document/json.ts';
import { itemText } from '../floorItemPath.ts';
import { statedEdits } from './statedEdits.ts';

/** Whether an item of the plan is locked, as it is stated. */
export const isLockedEntry = (stated: Json | undefined): boolean =>
  isObject(stated) && stated['isLocked'] === true;

/**
 * Locks items at their positions, or unlocks them.
 *
 * @param document - the plan
 * @param hallId - hall of the items
 * @param lock - keys of the items, and whether they are locked afterwards
 */
export function lockItems(
  document: JsonObject,
  hallId: string,
  lock: { readonly keys: readonly string[]; readonly isLocked: boolean },
): Command {
  const edits = statedEdits(document, { hallId, keys: lock.keys, field: 'isLocked' }, () =>
    lock.isLocked ? true : undefined,
  );
  return { label: `${lock.isLocked ? 'lock' : 'unlock'} ${itemText(lock.keys)}`, edits };
}
