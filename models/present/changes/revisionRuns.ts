/** A revision of a plan: who changed what, and when. */
export interface MadeRevision {
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly at_ms: number;
  readonly who: string;
  readonly label: string;
  /** Number of changed values. */
  readonly editCount: number;
}

/** Revisions that one person made one after the other. */
export interface RevisionRun {
  readonly who: string;
  readonly from_ms: number;
  readonly to_ms: number;
  /** The newest first; at least one. */
  readonly revisions: readonly MadeRevision[];
  /** What was changed, each once, in the order of the first. */
  readonly labels: readonly string[];
  readonly editCount: number;
}

/** A pause in editing begins a new run. */
const PAUSE_ms = 5 * 60_000;
/** So does this time since its first change. */
const MAX_DURATION_ms = 20 * 60_000;

/**
 * Revisions in runs of one person, as a time line shows them: a pause, a restored revision and the first revision begin
 * another one.
 *
 * @param revisions - the newest first
 * @returns the newest first
 */
export function revisionRuns(revisions: readonly MadeRevision[]): readonly RevisionRun[] {
  const groups: MadeRevision[][] = [];
  for (const revision of revisions.toReversed()) {
    const group = groups.at(-1);
    if (group !== undefined && continues(group, revision)) group.push(revision);
    else groups.push([revision]);
  }
  return groups.map(runOf).toReversed();
}

function continues(group: readonly MadeRevision[], revision: MadeRevision): boolean {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined || last.who !== revision.who) return false;
  if (isApart(last) || isApart(revision)) return false;
  return revision.at_ms - last.at_ms <= PAUSE_ms && revision.at_ms - first.at_ms <= MAX_DURATION_ms;
}

const isApart = ({ revision, label }: MadeRevision): boolean =>
  revision === 1 || label.startsWith('restore ');

/** @param group - the oldest first */
function runOf(group: readonly MadeRevision[]): RevisionRun {
  const [first, last] = [group[0], group.at(-1)];
  return {
    who: last?.who ?? '',
    from_ms: first?.at_ms ?? 0,
    to_ms: last?.at_ms ?? 0,
    revisions: group.toReversed(),
    // One revision may have several labels in one text.
    labels: [...new Set(group.flatMap(({ label }) => label.split(', ')).filter((label) => label !== ''))],
    editCount: group.reduce((sum, { editCount }) => sum + editCount, 0),
  };
}
