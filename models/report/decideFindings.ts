import type { FindingDecision } from '../plan/document/findingDecisionSchema.ts';
import type { Plan } from '../plan/document/planSchema.ts';
import { consequenceDigest } from '../problems/consequenceDigest.ts';
import type { AppliedDecision } from '../problems/decisionSchema.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import { pathText } from '../problems/path.ts';
import { isBlockingCode } from '../problems/severityOf.ts';

type Decisions = NonNullable<Plan['findingDecisions']>;

interface OptionFindings {
  readonly id: string;
  readonly findings: readonly Finding[];
}

/** Findings of an option by its id. */
export type FindingsByOption = ReadonlyMap<string, readonly Finding[]>;

/**
 * The findings of each option with what was decided on them. A decision counts while its finding has the text that it had then, no
 * more places and the same consequences; otherwise the finding says what it was. A finding that prevents results cannot be decided.
 *
 * @param options - of a review
 * @param decisions - of the plan, by id
 * @param isComplete - false while findings are still to come: then no decision is said to match none
 * @returns new findings, with a note for each decision that matches none
 */
export function decideFindings(
  options: readonly OptionFindings[],
  decisions: Decisions,
  isComplete = true,
): FindingsByOption {
  const byCode = new Map<string, Entry[]>();
  for (const [id, decision] of Object.entries(decisions)) {
    const entries = byCode.get(decision.code) ?? [];
    byCode.set(decision.code, entries);
    entries.push({ id, decision });
  }
  const matched = new Set<string>();
  const decided = options.map(({ id, findings }): [string, Finding[]] => [
    id,
    decidedOption(findings, { optionId: id, byCode, matched }),
  ]);
  const areLeftOut = options.some(({ findings }) =>
    findings.some(({ code }) => code === 'findings-left-out'),
  );
  if (!isComplete || areLeftOut) return new Map(decided);
  const optionIds = new Set(options.map(({ id }) => id));
  const notes = Object.entries(decisions)
    .filter(([id]) => !matched.has(id))
    .map(([id, decision]) => ({ optionId: decision.option, note: unmatchedNote(id, decision, optionIds) }));
  return new Map(
    decided.map(([id, findings]) => [
      id,
      [
        ...findings,
        ...notes
          .filter(({ optionId }) => optionId === undefined || optionId === id || !optionIds.has(optionId))
          .map(({ note }) => note),
      ],
    ]),
  );
}

interface Entry {
  readonly id: string;
  readonly decision: FindingDecision;
}

interface Deciding {
  readonly optionId: string;
  readonly byCode: ReadonlyMap<string, readonly Entry[]>;
  /** Ids of the decisions whose finding was found; added to. */
  readonly matched: Set<string>;
}

function decidedOption(findings: readonly Finding[], deciding: Deciding): Finding[] {
  const about = findings.map((one) => entriesAbout(one, deciding));
  const exact = findings.map((one, index) =>
    about[index]?.find(({ decision }) => isUnchanged(one, decision)),
  );
  // A decision on one of two findings at a path says nothing of the other.
  const used = new Set(exact.map((entry) => entry?.id));
  return findings.map((one, index) => {
    const same = exact[index];
    if (same !== undefined) return { ...one, decision: applied(same, false) };
    const former = about[index]?.findLast(({ id }) => !used.has(id));
    return former === undefined ? one : { ...one, decision: applied(former, true) };
  });
}

function entriesAbout(
  { code, path, alsoAt = [] }: Finding,
  { optionId, byCode, matched }: Deciding,
): readonly Entry[] {
  const ofCode = byCode.get(code);
  if (ofCode === undefined || isBlockingCode(code)) return [];
  const places = new Set([path, ...alsoAt]);
  const about = ofCode.filter(
    ({ decision }) =>
      places.has(decision.path) && (decision.option === undefined || decision.option === optionId),
  );
  for (const { id } of about) matched.add(id);
  return about;
}

/** Fewer places are no reason to decide again. */
function isUnchanged(found: Finding, decision: FindingDecision): boolean {
  const { message, placeCount = 1, consequenceDigest: digest } = decision;
  return (
    found.message === message && found.occurrenceCount <= placeCount && consequenceDigest(found) === digest
  );
}

function applied({ id, decision: stated }: Entry, hasChanged: boolean): AppliedDecision {
  const { decision, reason, by, date, message } = stated;
  return {
    id,
    decision,
    reason,
    ...(by === undefined ? {} : { by }),
    ...(date === undefined ? {} : { date }),
    ...(hasChanged ? { changedFrom: message } : {}),
  };
}

function unmatchedNote(
  id: string,
  { code, path, decision, option }: FindingDecision,
  optionIds: ReadonlySet<string>,
): Finding {
  const place = path === '' ? 'the whole plan' : path;
  const where = option === undefined ? '' : ` in option ${option}`;
  const why =
    option !== undefined && !optionIds.has(option)
      ? 'the plan has no such option'
      : isKnownBlocking(code)
        ? 'a finding that prevents results must be corrected'
        : 'the plan has no such finding now';
  const message = `${code} at ${place}${where} was ${decision}; ${why}.`;
  return finding('decision-unmatched', pathText(['findingDecisions', id]), message);
}

/** The code of a decision may be of no finding. */
const isKnownBlocking = (code: string): boolean => isBlockingCode(code as Finding['code']);
