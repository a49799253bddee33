import type { FindingDecision } from '../../plan/document/findingDecisionSchema.ts';
import type { DecisionName } from '../../problems/decisions.ts';
import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import { objectAt, type Json, type JsonObject } from '../document/json.ts';
import { countText } from '../../units/text.ts';
import { newId } from './newId.ts';

const LIST = 'findingDecisions';

/** A finding that is decided, as it is now. */
export type DecisionTarget = Pick<
  FindingDecision,
  'code' | 'path' | 'option' | 'message' | 'placeCount' | 'consequenceDigest'
>;

/** What is decided, why, by whom and when; the shell knows the last two. */
export type StatedDecision = Pick<FindingDecision, 'decision' | 'reason' | 'by' | 'date'>;

const verbs: Readonly<Record<DecisionName, string>> = { accepted: 'accept', ignored: 'ignore' };

/**
 * Accepts or ignores findings, in one step that can be undone.
 *
 * @param document - the plan
 * @param targets - findings, each once for all options or once for an option
 * @param stated - the decision with its reason, which is trimmed
 * @param replacedIds - former decisions on them
 */
export function decideOnFindings(
  document: JsonObject,
  targets: readonly DecisionTarget[],
  stated: StatedDecision,
  replacedIds: readonly string[] = [],
): Command {
  const present = objectAt(document, [LIST]);
  const replaced = new Set(replacedIds.filter((id) => Object.hasOwn(present, id)));
  const removed = [...replaced].map((id): Edit => ({ kind: 'remove', path: [LIST, id] }));
  const used: Record<string, unknown> = { ...present };
  const reason = stated.reason.trim();
  const added = targets.map((target): [string, Json] => {
    const id = newId(used, 'decision');
    used[id] = true;
    return [id, withoutUndefined({ ...target, ...stated, reason })];
  });
  const label = `${verbs[stated.decision]} ${countText(targets.length, 'finding')}`;
  if (Object.keys(present).length === 0) {
    return { label, edits: [{ kind: 'set', path: [LIST], value: Object.fromEntries(added) }] };
  }
  return {
    label,
    edits: [...removed, ...added.map(([id, value]): Edit => ({ kind: 'set', path: [LIST, id], value }))],
  };
}

/**
 * Withdraws decisions: their findings are open again. With the last one the list is removed.
 *
 * @param document - the plan
 * @param ids - of the decisions; those that the plan does not have are left out
 */
export function withdrawDecisions(document: JsonObject, ids: readonly string[]): Command {
  const present = objectAt(document, [LIST]);
  const known = [...new Set(ids)].filter((id) => Object.hasOwn(present, id));
  const isAll = known.length > 0 && known.length === Object.keys(present).length;
  return {
    label: `withdraw ${countText(known.length, 'decision')}`,
    edits: isAll
      ? [{ kind: 'remove', path: [LIST] }]
      : known.map((id): Edit => ({ kind: 'remove', path: [LIST, id] })),
  };
}

const withoutUndefined = (values: Readonly<Record<string, Json | undefined>>): JsonObject =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
