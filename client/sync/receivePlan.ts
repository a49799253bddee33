import { applyEdits } from '../../models/edit/document/edit.ts';
import type { PlanLink } from '../library/PlanLink.ts';
import type { PlanServer, ServerChange, ServerFailure, ServerPlan, Theirs } from './PlanServer.ts';

/**
 * What the server is asked for: nothing, as long as it tells of new revisions by itself; the changes since the known revision; or the
 * whole plan, where it may have another history since it was seen last, as after the restore of a backup.
 */
export type Asking = 'nothing' | 'changes' | 'plan';

/** The plan on the server, as it is known here. */
export const knownPlan = ({ revision, document }: PlanLink): Theirs => ({
  revision,
  document,
  changes: [],
  hasOtherHistory: false,
});

/**
 * The plan on the server.
 *
 * @param link - what is known of it
 * @param asking - not `nothing`
 * @param server - is asked
 */
export async function receivePlan(
  link: PlanLink,
  asking: Asking,
  server: PlanServer,
): Promise<Theirs | ServerFailure> {
  const { planId, revision } = link;
  if (asking === 'changes') {
    const answer = await server.changesSince(planId, revision);
    if (answer.kind === 'done') return withChanges(link, answer.changes);
    if (answer.kind !== 'revision-unknown') return answer;
  }
  const whole = await server.read(planId);
  if (whole.kind !== 'done') return whole;
  // What others changed since may cover all that differs, so the known revision itself is compared.
  const seen = whole.revision > revision ? await server.read(planId, revision) : whole;
  if (seen.kind !== 'done') return seen;
  const since = whole.revision > revision ? await server.changesSince(planId, revision) : NO_CHANGES;
  if (since.kind !== 'done' && since.kind !== 'revision-unknown') return since;
  const changes =
    since.kind === 'done' ? since.changes.filter((change) => change.revision <= whole.revision) : [];
  const theirs = withChanges(link, changes);
  const isSeen = whole.revision <= revision || isSame(link, seen);
  return isSeen && isSame(theirs, whole)
    ? theirs
    : { revision: whole.revision, document: whole.document, changes: [], hasOtherHistory: true };
}

const NO_CHANGES = { kind: 'done', changes: [] } as const;

function withChanges(link: PlanLink, changes: readonly ServerChange[]): Theirs {
  const known = knownPlan(link);
  const edits = changes.flatMap((change) => change.edits);
  return {
    ...known,
    revision: changes.at(-1)?.revision ?? known.revision,
    document: edits.length === 0 ? known.document : applyEdits(known.document, edits).document,
    changes,
  };
}

/** The order of keys is a part of a plan. */
const isSame = (one: ServerPlan, other: ServerPlan): boolean =>
  one.revision === other.revision && JSON.stringify(one.document) === JSON.stringify(other.document);
