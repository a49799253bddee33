import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import type { FindingDecision } from '../../../models/plan/document/findingDecisionSchema.ts';
import { consequenceDigest } from '../../../models/problems/consequenceDigest.ts';
import { finding, type Finding } from '../../../models/problems/Finding.ts';
import { isOpen } from '../../../models/problems/openFindings.ts';
import { withConsequences } from '../../../models/problems/withConsequences.ts';
import { decideFindings } from '../../../models/report/decideFindings.ts';
import { reviewPlan } from '../../../models/report/reportPlan.ts';
import { adviceToCome, reviewOptions } from '../../../models/report/reviewOptions.ts';
import { library } from '../../support/library.ts';
import { loosePlan } from '../../support/plans.ts';

const heavy = finding('rack-overweight', 'racks.a', 'The devices weigh 1,300 kg; the payload is 1,200 kg.');

const accepted = (change: Partial<FindingDecision> = {}): FindingDecision => ({
  code: 'rack-overweight',
  path: 'racks.a',
  decision: 'accepted',
  reason: 'The vendor allows it.',
  message: heavy.message,
  ...change,
});

function decide(
  findings: readonly Finding[],
  ...decisions: readonly FindingDecision[]
): readonly Finding[] | undefined {
  const byId = Object.fromEntries(decisions.map((one, index) => [`d${String(index)}`, one]));
  return decideFindings([{ id: 'o', findings }], byId).get('o');
}

describe('a decision on a finding', () => {
  it('counts while the finding is the same, with its reason', () => {
    const [found] = decide([heavy], accepted({ by: 'A. Lee', date: '2026-11-30' })) ?? [];
    expect(found?.decision).toEqual({
      id: 'd0',
      decision: 'accepted',
      reason: 'The vendor allows it.',
      by: 'A. Lee',
      date: '2026-11-30',
    });
    expect(found !== undefined && isOpen(found)).toBe(false);
    expect(found?.severity).toBe('error');
  });

  it('no longer counts once a figure of the finding is another one, and says which it was', () => {
    const worse = { ...heavy, message: 'The devices weigh 1,900 kg; the payload is 1,200 kg.' };
    const [found] = decide([worse], accepted()) ?? [];
    expect(found?.decision?.changedFrom).toBe(heavy.message);
    expect(found !== undefined && isOpen(found)).toBe(true);
  });

  it('no longer counts in more places, but in fewer', () => {
    const inTwo: Finding = { ...heavy, occurrenceCount: 2, alsoAt: ['racks.b'] };
    expect(decide([inTwo], accepted())?.every(isOpen)).toBe(true);
    expect(decide([inTwo], accepted({ placeCount: 2 }))?.some(isOpen)).toBe(false);
    expect(decide([heavy], accepted({ placeCount: 2 }))?.some(isOpen)).toBe(false);
  });

  it('finds its finding at any of its places', () => {
    const elsewhereFirst: Finding = { ...heavy, path: 'racks.b', alsoAt: ['racks.a'], occurrenceCount: 2 };
    expect(decide([elsewhereFirst], accepted({ placeCount: 2 }))?.some(isOpen)).toBe(false);
  });

  it('no longer counts with other consequences, even where its text is the same', () => {
    const root = withConsequences(heavy, [finding('rack-full', 'racks.a', 'The loss drops 20 kW.')]);
    const worse = withConsequences(heavy, [finding('rack-full', 'racks.a', 'The loss drops 200 kW.')]);
    const digest = consequenceDigest(root);
    expect(digest).toMatch(/^[0-9a-f]{8}$/);
    const stated = accepted({ consequenceDigest: digest });
    expect(decide([root], stated)?.some(isOpen)).toBe(false);
    expect(decide([worse], stated)?.every(isOpen)).toBe(true);
    expect(decide([root], accepted())?.every(isOpen)).toBe(true);
    expect(decide([heavy], stated)?.every(isOpen)).toBe(true);
  });

  it('on one of two findings at a path says nothing of the other', () => {
    const other = { ...heavy, message: 'Another device is too heavy.' };
    const [first, second] = decide([heavy, other], accepted()) ?? [];
    expect(first?.decision?.changedFrom).toBeUndefined();
    expect(second?.decision).toBeUndefined();
  });

  it('for one option leaves the others open', () => {
    const options = ['air', 'liquid'].map((id) => ({ id, findings: [heavy] }));
    const decided = decideFindings(options, { d: accepted({ option: 'air' }) });
    expect(decided.get('air')?.some(isOpen)).toBe(false);
    expect(decided.get('liquid')).toEqual([heavy]);
  });

  it('that matches no finding is a note, which names it', () => {
    expect(decide([], accepted({ decision: 'ignored' }))).toEqual([
      finding(
        'decision-unmatched',
        'findingDecisions.d0',
        'rack-overweight at racks.a was ignored; the plan has no such finding now.',
      ),
    ]);
    const [unknown] = decide([heavy], accepted({ option: 'gone' }))?.slice(1) ?? [];
    expect(unknown?.message).toContain('the plan has no such option');
  });

  it('is not said to match none while findings are to come, or were left out', () => {
    expect(decideFindings([{ id: 'o', findings: [] }], { d: accepted() }, false).get('o')).toEqual([]);
    const cut = finding('findings-left-out', '', '12 more findings are not listed.');
    expect(decide([cut], accepted())).toEqual([cut]);
  });

  it('on a finding that prevents results does not count', () => {
    const blocking = finding('device-unknown', 'racks.a.contents.x.device', 'Unknown.');
    const found = decide(
      [blocking],
      accepted({ code: 'device-unknown', path: blocking.path, message: 'Unknown.' }),
    );
    expect(found?.[0]).toEqual(blocking);
    expect(found?.[1]?.message).toContain('must be corrected');
  });
});

describe('a plan with decisions', () => {
  const plan = loosePlan();
  const [option] = reviewPlan(parsePlan(plan), library).options;
  const found = option?.findings.find(({ code }) => code === 'rack-beyond-single-feed');
  if (found === undefined) throw new Error('the example has no such finding');
  plan['findingDecisions'] = {
    'decision-1': {
      code: found.code,
      path: found.path,
      decision: 'ignored',
      reason: 'Feeds follow.',
      message: found.message,
      placeCount: found.occurrenceCount,
    },
  };

  it('has them on the findings of its report, and the same results', () => {
    const review = reviewPlan(parsePlan(plan), library);
    for (const findings of [review.options[0]?.findings, review.report?.options[0]?.findings]) {
      expect(findings?.find(({ code }) => code === found.code)?.decision?.reason).toBe('Feeds follow.');
    }
    const without = reviewPlan(parsePlan(loosePlan()), library);
    expect(review.report?.options[0]?.annual).toEqual(without.report?.options[0]?.annual);
  });

  it('says nothing of those that match none until advice has arrived', () => {
    const parsed = parsePlan({
      ...plan,
      findingDecisions: { d: { ...plan['findingDecisions']['decision-1'], code: 'value-implausible' } },
    });
    const codesOf = (advice: typeof adviceToCome): string[] =>
      reviewOptions(parsed, library, advice).options.flatMap(({ findings }) =>
        findings.map(({ code }) => code),
      );
    expect(codesOf(adviceToCome)).not.toContain('decision-unmatched');
    expect(codesOf(() => [])).toContain('decision-unmatched');
  });

  it('requires a reason of at most 500 characters', () => {
    const withReason = (reason: string): unknown => ({
      ...plan,
      findingDecisions: { d: { ...plan['findingDecisions']['decision-1'], reason } },
    });
    expect(() => parsePlan(withReason(''))).toThrow(/findingDecisions\.d\.reason/);
    expect(() => parsePlan(withReason('x'.repeat(501)))).toThrow(/findingDecisions\.d\.reason/);
    expect(() => parsePlan(withReason('x'.repeat(500)))).not.toThrow();
  });
});
