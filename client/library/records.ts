import { isObject, textAt, valueAt, type Json, type JsonObject } from '../../models/edit/document/json.ts';
import type { Edit } from '../../models/edit/document/edit.ts';
import type { CardFigures } from './PlanCard.ts';
import type { EntryRecord, PlanRecord } from './storeSchema.ts';

export const UNTITLED = 'Untitled plan';

/**
 * The record of a plan as read from the store; null if it is damaged. Figures and thumbnail, which can be computed
 * again, are left out where they are damaged.
 *
 * @param stored - any value
 */
export function readPlanRecord(stored: unknown): PlanRecord | null {
  const value = stored as Json;
  const { id, name, head, deletedAt_ms } = isObject(value) ? value : {};
  if (typeof id !== 'string' || typeof name !== 'string' || !isCount(head)) return null;
  const editedAt_ms = timeAt(value, 'editedAt_ms');
  const thumbnail = valueAt(value, ['thumbnail']);
  return {
    id,
    name,
    head,
    createdAt_ms: timeAt(value, 'createdAt_ms'),
    editedAt_ms,
    openedAt_ms: timeAt(value, 'openedAt_ms'),
    deletedAt_ms: typeof deletedAt_ms === 'number' ? deletedAt_ms : null,
    figures: readCardFigures(valueAt(value, ['figures'])),
    thumbnail: isObject(thumbnail) ? thumbnail : null,
    isCardCurrent: valueAt(value, ['isCardCurrent']) === true,
  };
}

/** A number of journal entries: 0 or more. */
export const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

function timeAt(value: Json, key: string): number {
  const time = valueAt(value, [key]);
  return typeof time === 'number' && Number.isFinite(time) ? time : 0;
}

/**
 * The figures of a card, as stored or sent; null if the value is none.
 *
 * @param value - any JSON
 */
export function readCardFigures(value: Json | undefined): CardFigures | null {
  if (!isObject(value)) return null;
  const numberAt = (key: string): number | null => {
    const figure = value[key];
    return typeof figure === 'number' && Number.isFinite(figure) ? figure : null;
  };
  return {
    itLoad_kW: numberAt('itLoad_kW'),
    pue: numberAt('pue'),
    cost: numberAt('cost'),
    currency: textAt(value, ['currency']) ?? null,
    carbon_t: numberAt('carbon_t'),
    errorCount: numberAt('errorCount'),
    warningCount: numberAt('warningCount'),
  };
}

/**
 * A journal entry as read from the store; null if it is damaged.
 *
 * @param stored - any value
 */
export function readEntry(stored: unknown): EntryRecord | null {
  const value = stored as Json;
  if (!isObject(value)) return null;
  const { planId, number, edits, inverse, kind } = value;
  const isKnown = kind === 'do' || kind === 'undo' || kind === 'redo' || kind === 'merged';
  const areTexts = [planId, value['id'], value['stepId'], value['visit'], value['label']].every(
    (text) => typeof text === 'string',
  );
  const isSound = isKnown && areTexts && isCount(number) && areEdits(edits) && areEdits(inverse);
  return isSound ? (stored as EntryRecord) : null;
}

function areEdits(value: Json | undefined): boolean {
  return Array.isArray(value) && (value as readonly Json[]).every(isEdit);
}

function isEdit(value: Json): value is JsonObject & Edit {
  if (!isObject(value) || !areKeys(value['path'])) return false;
  const { kind } = value;
  return (
    kind === 'remove' ||
    (kind === 'order' && areKeys(value['keys'])) ||
    (kind === 'set' && value['value'] !== undefined)
  );
}

function areKeys(value: Json | undefined): boolean {
  return Array.isArray(value) && (value as readonly Json[]).every((key) => typeof key === 'string');
}

/** The name that a plan is listed by. */
export function listedName(document: Json): string {
  const name = textAt(document, ['name']) ?? '';
  return name.trim() === '' ? UNTITLED : name;
}
