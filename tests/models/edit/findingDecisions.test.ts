import { describe, expect, it } from 'vitest';
import { decideOnFindings, withdrawDecisions } from '../../../models/edit/commands/findingDecisions.ts';
import type { Command } from '../../../models/edit/document/command.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { mergeDocuments } from '../../../models/edit/merge/mergeDocuments.ts';
import { decisionTargets } from '../../../models/present/figures/decisionTargets.ts';
import { groupFindings } from '../../../models/present/figures/groupFindings.ts';
import { changeLabel } from '../../../models/present/changes/changeLabel.ts';
import { finding, type Finding } from '../../../models/problems/Finding.ts';
import { decideFindings } from '../../../models/report/decideFindings.ts';
import { isOpen } from '../../../models/problems/openFindings.ts';
import type { FindingDecision } from '../../../models/plan/document/findingDecisionSchema.ts';
import { planSchema } from '../../../models/plan/document/planSchema.ts';
import { loosePlan } from '../../support/plans.ts';

const plan: JsonObject = { racks: {} };
const stated = { decision: 'accepted', reason: ' It is known. ', date: '2026-11-30' } as const;
const heavy = { code: 'rack-overweight', path: 'racks.a', message: 'Heavy.' };

const after = (document: JsonObject, { edits }: Command): JsonObject => applyEdits(document, edits).document;

describe('the command that decides on findings', () => {
  it('adds a decision for each, with the reason trimmed, and says so in its label', () => {
    const command = decideOnFindings(plan, [heavy, { ...heavy, path: 'racks.b', option: 'air' }], stated);
    expect(command.label).toBe('accept 2 findings');
    expect(after(plan, command)['findingDecisions']).toEqual({
      'decision-1': { ...heavy, decision: 'accepted', reason: 'It is known.', date: '2026-11-30' },
      'decision-2': {
        ...heavy,
        path: 'racks.b',
        option: 'air',
        decision: 'accepted',
        reason: 'It is known.',
        date: '2026-11-30',
      },
    });
  });

  it('replaces former decisions on the same findings, and leaves others', () => {
    const before = after(plan, decideOnFindings(plan, [heavy, { ...heavy, path: 'racks.b' }], stated));
    const changed = decideOnFindings(before, [{ ...heavy, message: 'Heavier.' }], stated, [
      'decision-1',
      'gone',
    ]);
    const decisions = after(before, changed)['findingDecisions'] as Record<string, FindingDecision>;
    expect(Object.values(decisions).map(({ path, message }) => [path, message])).toEqual([
      ['racks.b', 'Heavy.'],
      ['racks.a', 'Heavier.'],
    ]);
  });

  it('makes decisions that a plan may have', () => {
    const document: JsonObject = loosePlan();
    expect(planSchema.safeParse(after(document, decideOnFindings(document, [heavy], stated))).success).toBe(
      true,
    );
  });
});

describe('the command that withdraws decisions', () => {
  it('removes them, and the list with the last one', () => {
    const both = after(plan, decideOnFindings(plan, [heavy, { ...heavy, path: 'racks.b' }], stated));
    const one = after(both, withdrawDecisions(both, ['decision-1', 'decision-1', 'gone']));
    expect(Object.keys(one['findingDecisions'] as JsonObject)).toEqual(['decision-2']);
    expect(after(one, withdrawDecisions(one, ['decision-2']))).toEqual(plan);
  });
});

describe('what is decided', () => {
  const found = (message: string): Finding => finding('rack-overweight', 'racks.a', message);
  const decidedIn = (options: readonly (readonly Finding[])[]): ReturnType<typeof decisionTargets> =>
    decisionTargets(
      groupFindings(options.map((findings, index) => ({ id: `o${String(index)}`, name: 'O', findings }))),
    );

  it('is one decision where all options have the same finding', () => {
    expect(decidedIn([[found('x')], [found('x')]]).targets).toEqual([
      { code: 'rack-overweight', path: 'racks.a', message: 'x' },
    ]);
  });

  it('is a decision for each option where their figures differ, or one does not have it', () => {
    expect(decidedIn([[found('x')], [found('y')]]).targets.map(({ option }) => option)).toEqual(['o0', 'o1']);
    expect(decidedIn([[found('x')], []]).targets.map(({ option }) => option)).toEqual(['o0']);
  });

  it('is accepted by the models as they find it', () => {
    const options = [
      {
        id: 'o0',
        findings: [found('x'), { ...found('y'), path: 'racks.b', occurrenceCount: 3, alsoAt: ['racks.c'] }],
      },
      { id: 'o1', findings: [found('z')] },
    ];
    const { targets } = decidedIn(options.map(({ findings }) => findings));
    const decisions = after(plan, decideOnFindings(plan, targets, stated))['findingDecisions'];
    const decided = decideFindings(options, decisions as unknown as Record<string, FindingDecision>);
    expect([...decided.values()].flat().filter(isOpen)).toEqual([]);
  });

  it('leaves out what prevents results', () => {
    expect(decidedIn([[finding('device-unknown', 'racks.a', 'x')]]).targets).toEqual([]);
  });
});

describe('decisions of two people', () => {
  const withDecision = (document: JsonObject, path: string, reason: string): JsonObject =>
    after(document, decideOnFindings(document, [{ ...heavy, path }], { ...stated, reason }));

  it('are both kept, under ids of their own', () => {
    const merged = mergeDocuments(
      plan,
      withDecision(plan, 'racks.a', 'Mine.'),
      withDecision(plan, 'racks.b', 'Theirs.'),
    );
    expect(merged.conflicts).toEqual([]);
    const decisions = Object.values(merged.shared['findingDecisions'] as Record<string, FindingDecision>);
    expect(decisions.map(({ reason }) => reason).toSorted()).toEqual(['Mine.', 'Theirs.']);
  });

  it('are a conflict of the reason where both have changed one', () => {
    const base = withDecision(plan, 'racks.a', 'First.');
    const withReason = (reason: string): JsonObject => ({
      ...base,
      findingDecisions: {
        'decision-1': { ...((base['findingDecisions'] as JsonObject)['decision-1'] as JsonObject), reason },
      },
    });
    const { conflicts } = mergeDocuments(base, withReason('Mine.'), withReason('Theirs.'));
    expect(conflicts.map(({ path }) => path)).toEqual([['findingDecisions', 'decision-1', 'reason']]);
  });

  it('follow a rack that gets another id, since both have added one with the same', () => {
    const rack = (name: string): JsonObject => ({ racks: { 'rack-1': { name } } });
    const mine = withDecision(rack('Mine'), 'racks.rack-1.contents', 'The rack-1 is strong.');
    const { shared, renames } = mergeDocuments(plan, mine, rack('Theirs'));
    expect(renames).toEqual([{ list: 'racks', from: 'rack-1', id: 'rack-2' }]);
    const [decision] = Object.values(shared['findingDecisions'] as Record<string, FindingDecision>);
    expect(decision).toMatchObject({ path: 'racks.rack-2.contents', reason: 'The rack-1 is strong.' });
  });
});

describe('a changed decision', () => {
  it('is called by the finding that it is on', () => {
    const document = after(plan, decideOnFindings(plan, [heavy], stated));
    const nameOf = (): undefined => undefined;
    expect(changeLabel([document], ['findingDecisions', 'decision-1'], nameOf)).toBe(
      'Decision on a finding: rack overweight',
    );
    expect(changeLabel([document], ['findingDecisions', 'decision-1', 'reason'], nameOf)).toBe(
      'rack overweight: reason',
    );
  });
});
