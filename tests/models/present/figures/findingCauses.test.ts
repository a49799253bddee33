import { describe, expect, it } from 'vitest';
import { groupByCause, type CauseGroup } from '../../../../models/present/figures/findingCauses.ts';
import { findingCounts, findingCountsText } from '../../../../models/present/figures/findingCounts.ts';
import { groupFindings } from '../../../../models/present/figures/groupFindings.ts';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import type { Plan } from '../../../../models/plan/document/planSchema.ts';
import { causesOf } from '../../../../models/problems/causesOf.ts';
import { finding, type Finding } from '../../../../models/problems/Finding.ts';
import { withMorePlaces } from '../../../../models/problems/mergeFindings.ts';
import { reviewPlan } from '../../../../models/report/reportPlan.ts';
import { proposeHall } from '../../../../models/newHall/proposeHall.ts';
import { failingHall } from '../../../support/failingHall.ts';
import { hallAnswers } from '../../../support/hallAnswers.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';

const halls: Readonly<Record<string, string>> = { a: 'hall-1', b: 'hall-1', c: 'hall-2' };
const context = { causesOf, hallOf: (rackId: string) => halls[rackId] };

const causesIn = (...options: readonly (readonly Finding[])[]): CauseGroup[] =>
  groupByCause(
    groupFindings(options.map((findings, index) => ({ id: `o${String(index)}`, name: 'O', findings }))),
    context,
  );

const told = (groups: readonly CauseGroup[]): unknown[] =>
  groups.map(({ code, roots, consequences }) => [
    code,
    roots.length,
    consequences.map(({ group }) => group.finding.code),
  ]);

describe('findings with a cause', () => {
  it('at the same rack are consequences, counted with it', () => {
    const [group, ...others] = causesIn([
      finding('feed-failover-overload', 'racks.a.feeds', 'At failover.'),
      finding('feed-overload', 'racks.a.feeds.f1', 'In normal operation.'),
      finding('phase-overload', 'racks.a.feeds.f1', 'L1.'),
    ]);
    expect(others).toEqual([]);
    expect(group).toMatchObject({
      code: 'feed-overload',
      severity: 'error',
      consequenceCount: 2,
      placeCount: 1,
    });
    expect(group?.consequences.map(({ because }) => because)).toEqual([
      'If a whole feed is above its limit, so is at least one of its phases.',
      'A feed that is overloaded with all feeds of the rack is overloaded with fewer.',
    ]);
  });

  it('at another rack remain findings of their own', () => {
    expect(
      told(
        causesIn([
          finding('feed-failover-overload', 'racks.b.feeds', 'At failover.'),
          finding('feed-overload', 'racks.a.feeds.f1', 'In normal operation.'),
        ]),
      ),
    ).toEqual([
      ['feed-overload', 1, []],
      ['feed-failover-overload', 1, []],
    ]);
  });

  it('follow from several findings only where these are at all of their racks together', () => {
    const ofBoth = {
      ...finding('floor-weight-missing', 'racks.a.places.p', 'x'),
      alsoAt: ['racks.b.places.p'],
    };
    const both: Finding = { ...ofBoth, occurrenceCount: 2 };
    const atA = finding('weight-missing', 'racks.a.contents', 'The weight of X is unknown.');
    const atB = finding('weight-missing', 'racks.b.contents', 'The weight of Y is unknown.');
    expect(told(causesIn([both, atA]))).toEqual([
      ['floor-weight-missing', 1, []],
      ['weight-missing', 1, []],
    ]);
    expect(told(causesIn([both, atA, atB]))).toEqual([['weight-missing', 2, ['floor-weight-missing']]]);
  });

  it('in places that are not listed do not follow from one that lists all of its places', () => {
    const racks = Array.from({ length: 40 }, () => 'racks.a.places.p');
    const many = withMorePlaces(finding('floor-weight-missing', 'racks.a.places.p', 'x'), 40, racks);
    const one = finding('weight-missing', 'racks.a.contents', 'unknown');
    expect(told(causesIn([many, one]))).toHaveLength(2);
    const all = withMorePlaces(one, 40, racks);
    expect(told(causesIn([many, all]))).toEqual([['weight-missing', 1, ['floor-weight-missing']]]);
  });

  it('in the same hall follow from a finding in that hall only', () => {
    const low = finding('room-low', 'halls.hall-1.room.clearHeight_mm', 'low');
    const inHall = finding('rack-too-tall', 'racks.a.places.p', 'tall');
    const elsewhere = finding('rack-too-tall', 'racks.c.places.p', 'tall');
    expect(told(causesIn([low, inHall]))).toEqual([['room-low', 1, ['rack-too-tall']]]);
    expect(told(causesIn([low, elsewhere]))).toHaveLength(2);
  });

  it('follow by way of others from the first cause', () => {
    const [group] = causesIn([
      finding('cooling-unmet', 'cooling.plant', 'In 12 hours.'),
      finding('cooling-design-unmet', 'cooling.plant', 'At the design hour.'),
      finding('exchanger-water-too-warm', 'cooling.capture.supplyWater_C', 'Too warm.'),
    ]);
    expect(group).toMatchObject({ code: 'exchanger-water-too-warm', consequenceCount: 2 });
  });

  it('do not follow from a finding that one of their options does not have', () => {
    const cause = finding('pue-asserted', 'cooling.pue', 'PUE 1.3 is stated.');
    const effect = finding('water-unbilled', 'tariff.water', 'Not billed.');
    expect(told(causesIn([cause, effect], [effect]))).toHaveLength(2);
    expect(told(causesIn([cause, effect], [cause]))).toEqual([['pue-asserted', 1, ['water-unbilled']]]);
  });

  it('give the group their severity: a note that causes a warning is listed among the warnings', () => {
    const [group] = causesIn([
      finding('pue-asserted', 'cooling.pue', 'PUE 1.3 is stated.'),
      finding('power-chain-within-pue', 'power', 'Included.'),
    ]);
    expect(group).toMatchObject({ code: 'pue-asserted', severity: 'warning', openSeverity: 'warning' });
  });

  it('of one code in a thousand racks are one group', () => {
    const racks = Array.from({ length: 1000 }, (_, index) =>
      finding('rack-overweight', `racks.r${String(index)}`, `Rack ${String(index)} is too heavy.`),
    );
    const groups = causesIn(racks);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ code: 'rack-overweight', placeCount: 1000, consequenceCount: 0 });
  });
});

describe('groups of findings', () => {
  const decided = (found: Finding): Finding => ({
    ...found,
    decision: { id: 'd', decision: 'accepted', reason: 'Known.' },
  });

  it('in which all is decided come last, and count beside the open ones', () => {
    const error = decided(finding('rack-overweight', 'racks.a', 'heavy'));
    const note = finding('rack-weight', 'racks.a', 'weighs');
    const groups = causesIn([error, note]);
    expect(groups.map(({ code, openSeverity }) => [code, openSeverity])).toEqual([
      ['rack-weight', 'info'],
      ['rack-overweight', null],
    ]);
    const counts = findingCounts(groupFindings([{ id: 'o', name: 'O', findings: [error, note] }]));
    expect(findingCountsText(counts)).toBe('0 errors and 1 accepted, 0 warnings, 1 note');
  });

  it('keep the severity of a consequence that is still open', () => {
    const cause = decided(finding('pue-asserted', 'cooling.pue', 'stated'));
    const [group] = causesIn([cause, finding('power-chain-within-pue', 'power', 'Included.')]);
    expect(group).toMatchObject({ openSeverity: 'warning', severity: 'warning' });
  });
});

describe('every finding of a plan', () => {
  const examples = [
    'ai-hall',
    'air-vs-liquid',
    'air-vs-liquid-computed',
    'hall-1mw',
    'hall-20mw',
    'hall-owned',
    'mixed-hall',
  ];
  const proposals = (['compare', 'rear-door', 'immersion'] as const).flatMap((cooling) =>
    (['n', 'n+1', '2n'] as const).map((feed) => [`${cooling} ${feed}`, { cooling, feed }] as const),
  );

  function expectOnce(plan: Plan): CauseGroup[] {
    const { options } = reviewPlan(plan, library);
    const groups = groupFindings(options);
    const hallOf = (rackId: string): string | undefined =>
      Object.hasOwn(plan.racks, rackId) ? plan.racks[rackId]?.hall : undefined;
    const causes = groupByCause(groups, { causesOf, hallOf });
    const listed = causes.flatMap(({ roots, consequences }) => [
      ...roots,
      ...consequences.map(({ group }) => group),
    ]);
    expect(listed).toHaveLength(groups.length);
    expect(new Set(listed)).toEqual(new Set(groups));
    for (const { code, roots } of causes) {
      expect(roots.length, code).toBeGreaterThan(0);
      expect(new Set(roots.map((root) => root.finding.code))).toEqual(new Set([code]));
    }
    expectTraced(options.flatMap(({ findings }) => findings));
    return causes;
  }

  /** What the failure analysis folds under a finding is what the catalogue says can follow from it. */
  function expectTraced(findings: readonly Finding[]): void {
    for (const { code, consequences = [] } of findings) {
      for (const consequence of consequences) {
        const causes = causesOf(consequence.code).map((cause) => cause.code);
        expect(causes, `${consequence.code} under ${code}`).toContain(code);
      }
    }
  }

  it.each(examples)('of the example %s is listed once', (name) => {
    expect(expectOnce(examplePlan(name)).length).toBeGreaterThan(0);
  });

  it.each(proposals)('of a proposed hall with %s is listed once', (_name, { cooling, feed }) => {
    expectOnce(proposeHall(hallAnswers({ cooling, feed }), library).plan);
  });

  it('of a hall that fails is listed once, with what a failure does under its cause', () => {
    const causes = expectOnce(parsePlan(failingHall()));
    const traced = causes.find(({ code }) => code === 'supplies-after-side-loss');
    expect(traced?.consequenceCount).toBe(5);
  });
});
