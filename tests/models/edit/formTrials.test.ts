import { describe, expect, it } from 'vitest';
import { removeTopology, startTopology } from '../../../models/edit/commands/powerTopology.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { objectAt, valueAt, type JsonObject } from '../../../models/edit/document/json.ts';
import { formTrials, type FormTrial } from '../../../models/edit/formTrials.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { prepare } from '../../../models/plan/prepare/prepare.ts';
import { topologyResults } from '../../../models/plan/prepare/topologyResults.ts';
import { isSurvived } from '../../../models/power/topology/Failure.ts';
import { formTrialFigures } from '../../../models/present/figures/formTrialFigures.ts';
import hall from '../../../examples/hall-1mw.json' with { type: 'json' };
import mixed from '../../../examples/mixed-hall.json' with { type: 'json' };
import { library } from '../../support/library.ts';

const plan = hall as unknown as JsonObject;
const bare = applyEdits(plan, removeTopology(plan).edits).document;
const request = { optionId: 'air', itLoad_kW: undefined, blockRating_kW: 500, mechanicalLoad_kW: 100 };

const trialOf = (trials: readonly FormTrial[], form: string): FormTrial => {
  const found = trials.find((trial) => trial.form.form === form);
  if (found === undefined) throw new Error(`no trial of ${form}`);
  return found;
};

/** Names of the single failures that a plan does not tolerate, as the analysis itself finds them. */
function harmful(document: JsonObject): string[] {
  const { facility } = prepare(scenarioAt(parsePlan(document), 'air'), library);
  const topology = facility?.topology ?? null;
  if (topology === null) throw new Error('no topology');
  const { singles } = topologyResults(topology);
  return singles.results.filter((result) => !isSurvived(result)).map(({ failure }) => failure.name);
}

const applied = (document: JsonObject, { form, newFeeds }: FormTrial): JsonObject =>
  applyEdits(document, startTopology(document, form, newFeeds).edits).document;

describe('the standard topologies for the racks of a hall', () => {
  const trials = formTrials(bare, request, library);

  it.each(['2n', '4n3', 'block'])('%s tolerates every single failure once it is applied', (form) => {
    const trial = trialOf(trials, form);
    expect(harmful(applied(bare, trial))).toEqual([]);
    expect(trial.topology?.survivedFraction).toBe(1);
    expect(formTrialFigures(trial).verdict).toBe('verified');
  });

  it('N does not, and N+1 tolerates the loss of a UPS module only', () => {
    const single = harmful(applied(bare, trialOf(trials, 'n')));
    expect(single).toContain('UPS A');
    expect(single).toContain('a unit of UPS A');
    const redundant = harmful(applied(bare, trialOf(trials, 'n+1')));
    expect(redundant).toContain('UPS A');
    expect(redundant).not.toContain('a unit of UPS A');
    expect(formTrialFigures(trialOf(trials, 'n+1')).worst).toMatch(/^Worst: .* no feed of /);
  });

  it('4N/3 is sized for racks that cannot be divided: more than the load of all racks', () => {
    // 22 racks of 45.5 kW on six pairs: 4, 4, 4, 4, 3, 3. Each path has pairs of 4, 4 and 3, and after a loss (4 + 4 + 3) / 2 + 4 / 2 = 7.5 racks;
    // three paths: 1,023.75 kW.
    expect(trialOf(trials, '4n3').form.itLoad_kW).toBe(1030);
    // 22 · 45.5 = 1,001 kW.
    expect(trialOf(trials, '2n').form.itLoad_kW).toBe(1010);
  });

  it('have blocks that hold whole racks: 10 racks of 45.5 kW in a block of 500 kW', () => {
    // 3 blocks hold 8, 7 and 7 racks; the catcher is a fourth.
    expect(trialOf(trials, 'block').ratings).toContainEqual({
      kind: 'ups',
      nodeCount: 4,
      unitCount: 4,
      unitRating_kW: 500,
    });
    // 12 racks of 45.5 kW do not fit in 500 kW, as two blocks for 1,000 kW would need them.
    const tight = formTrials(bare, { ...request, blockRating_kW: 501 }, library);
    expect(trialOf(tight, 'block').topology?.survivedFraction).toBe(1);
  });

  it('state the sizes that are shown as they are applied', () => {
    const trial = trialOf(trials, '2n');
    const nodes = Object.values(objectAt(applied(bare, trial), ['powerTopology', 'nodes']));
    const ups = nodes.filter((node) => valueAt(node, ['kind']) === 'ups');
    const count = ups.reduce<number>((sum, node) => sum + Number(valueAt(node, ['unitCount']) ?? 1), 0);
    expect(formTrialFigures(trial).ratings).toContainEqual({
      kind: 'UPS',
      text: `${String(count)} × 500 kW`,
    });
  });

  it('are refused in words for a load that they cannot carry', () => {
    const [trial] = formTrials(bare, { ...request, blockRating_kW: 1 }, library);
    expect(trial?.problem).toContain('fewer than 16 blocks');
    expect(trial === undefined ? '' : formTrialFigures(trial).verdict).toBe('not possible');
  });

  it('are one step of undo, which restores the plan', () => {
    const trial = trialOf(trials, '4n3');
    const { document, inverse } = applyEdits(bare, startTopology(bare, trial.form, trial.newFeeds).edits);
    expect(JSON.stringify(applyEdits(document, inverse).document)).toBe(JSON.stringify(bare));
  });
});

describe('racks without feeds', () => {
  const unfed = JSON.parse(
    JSON.stringify(mixed, (key, value: unknown) => (key === 'feeds' || key === 'cords' ? undefined : value)),
  ) as JsonObject;
  const optionId = Object.keys(objectAt(unfed, ['options']))[0] ?? '';
  const trials = formTrials(unfed, { ...request, optionId }, library);

  it('have as many feeds on two sides as carry their load, connected to the topology', () => {
    const trial = trialOf(trials, '2n');
    expect(Object.keys(trial.newFeeds)).toEqual(Object.keys(objectAt(unfed, ['racks'])));
    const document = applied(unfed, trial);
    for (const rackId of Object.keys(objectAt(unfed, ['racks']))) {
      for (const [id, feed] of Object.entries(objectAt(document, ['racks', rackId, 'feeds'])))
        expect(valueAt(feed, ['from'])).toBe(id.startsWith('A') ? 'pdu-a' : 'pdu-b');
    }
    expect(trial.topology?.untracedRackCount).toBe(0);
  });

  it('are not said to be proved where a device needs more power supplies than one side keeps', () => {
    const trial = trialOf(trials, '2n');
    expect(formTrialFigures(trial).verdict).toBe('not verified');
    expect(formTrialFigures(trial).worst).toContain('needs 4 of 6 power supplies');
  });
});
