import { describe, expect, it } from 'vitest';
import { starters } from '../../../client/pages/study/starters.ts';
import { mergePatch } from '../../../models/plan/document/mergePatch.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { optionsOf } from '../../../models/plan/document/scenarioAt.ts';
import { coolingPresets } from '../../../models/cooling/presets.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import { library } from '../../support/library.ts';
import { exampleText } from '../../support/plans.ts';
import { callWorker } from './callWorker.ts';

const documentOf = (name: string): JsonObject => JSON.parse(exampleText(name)) as JsonObject;
const document = documentOf('air-vs-liquid-computed');
const question = {
  schemaVersion: 1,
  name: 'Systems',
  axes: [
    { kind: 'presets', ids: ['midsize-chiller', 'rear-door'] },
    { kind: 'range', path: 'tariff.energyPrice_per_kWh', from: 0.1, to: 0.2, valueCount: 2 },
  ],
};

describe('a study of the open plan', () => {
  it('is described by its rows, before any is computed', async () => {
    const outcome = await callWorker('describeStudy', question, document);
    expect(outcome).toMatchObject({
      isDone: true,
      value: {
        rowCount: 4,
        simulationCount: 2,
        currency: 'USD',
        axes: [
          { label: 'Cooling system', points: [{ value: 'midsize-chiller' }, { value: 'rear-door' }] },
          { label: 'Electricity price', path: 'tariff.energyPrice_per_kWh' },
        ],
      },
    });
    // It is sent as a message.
    expect(structuredClone(outcome)).toEqual(outcome);
  });

  it('has the same designs for a plan with another name or a further option, and others for another load', async () => {
    const hashOf = async (change: JsonObject): Promise<string> => {
      const outcome = await callWorker('describeStudy', question, mergePatch(document, change) as JsonObject);
      return outcome.isDone ? outcome.value.designHash : outcome.message;
    };
    const own = await hashOf({});
    expect(await hashOf({ name: 'Other', options: { more: { name: 'More', changes: {} } } })).toBe(own);
    expect(await hashOf({ workload: { utilisationFraction: 0.5 } })).not.toBe(own);
  });

  it('is refused with the place of each fault', async () => {
    const axes = [{ ...question.axes[1], valueCount: 1 }];
    const outcome = await callWorker('describeStudy', { ...question, axes }, document);
    expect(outcome).toMatchObject({ isDone: false, issues: [{ path: 'axes[0].valueCount' }] });
  });

  it('names inputs with one label by their places', async () => {
    const distribution = { kind: 'uniform', from: 0.6, to: 0.8 };
    const paths = [
      'cooling.plant.pumpEfficiency',
      'cooling.airPlant.pumpEfficiency',
      'cooling.capture.fanEfficiency',
    ];
    const outcome = await callWorker(
      'describeStudy',
      {
        schemaVersion: 1,
        name: 'Pumps',
        option: optionsOf(parsePlan(document))[1]?.id,
        uncertain: paths.map((path) => ({ path, distribution })),
        draws: { method: 'one-at-a-time', count: 1, seed: 1 },
      },
      document,
    );
    const labels = outcome.isDone ? outcome.value.inputs.map(({ label }) => label) : outcome.message;
    expect(labels).toEqual([
      'Cooling, plant: Pump efficiency',
      'Cooling, plant of the room air: Pump efficiency',
      'Fan efficiency',
    ]);
  });

  it('becomes an option whose report has the figures of its row', async () => {
    await callWorker('openStudy', { key: 'a', document: { ...question, plan: document } });
    const computed = await callWorker('studyRows', { key: 'a', from: 0, to: 4 });
    const patch = await callWorker('studyOption', { question, row: 3 }, document);
    if (!computed.isDone || !patch.isDone) throw new Error('The study was refused.');
    const plan = parsePlan({ ...document, options: { design: { name: 'Design', changes: patch.value } } });
    const [option] = reportPlan(plan, library).options;
    const [energies, pues] = computed.value.figures;
    expect(option?.annual.facilityEnergy_kWh).toBe(energies?.[3]);
    expect(option?.annual.pue).toBe(pues?.[3]);
    expect(patch.value).toMatchObject({
      cooling: { preset: 'rear-door' },
      tariff: { energyPrice_per_kWh: 0.2 },
    });
  });

  it('is timed in milliseconds a row', async () => {
    // With a stated PUE a row takes little time.
    const axes = [{ kind: 'range', path: 'tariff.energyPrice_per_kWh', from: 0.1, to: 0.2, valueCount: 4 }];
    const plan = documentOf('air-vs-liquid');
    await callWorker('openStudy', { key: 'b', document: { ...question, axes, plan } });
    const timed = await callWorker('timeStudy', 'b');
    expect(timed.isDone ? timed.value : 0).toBeGreaterThan(0);
  });

  it('is searched turn by turn, to a statement of how far the result holds', async () => {
    const searched = {
      ...question,
      objectives: [{ figure: 'annual.pue', goal: 'least' }],
      search: { evaluationCount: 4, seed: 1 },
    };
    await callWorker('openStudy', { key: 'd', document: { ...searched, plan: document } });
    let turn = await callWorker('searchStudy', { key: 'd', isNew: true });
    for (let count = 0; count < 20 && turn.isDone && turn.value.statement === null; count += 1) {
      turn = await callWorker('searchStudy', { key: 'd', isNew: false });
    }
    expect(turn).toMatchObject({ isDone: true, value: { doneCount: 4 } });
    const { rows, statement } = turn.isDone ? turn.value : { rows: undefined, statement: '' };
    expect(statement).not.toBe('');
    expect([...(rows?.numbers ?? [])].sort()).toEqual([0, 1, 2, 3]);
  });

  it('has no rows for a key that another study has replaced', async () => {
    await callWorker('openStudy', { key: 'c', document: { ...question, plan: document } });
    expect(await callWorker('studyRows', { key: 'a', from: 0, to: 1 })).toMatchObject({ isDone: false });
  });
});

describe('a study file', () => {
  it('is read without its plan', async () => {
    const file = { ...question, plan: 'any' };
    expect(await callWorker('readStudyQuestion', file, document)).toEqual({ isDone: true, value: question });
  });

  it('is refused where its form is none', async () => {
    const file = { ...question, axes: [{ kind: 'presets', ids: 'all' }] };
    expect(await callWorker('readStudyQuestion', file, document)).toMatchObject({
      isDone: false,
      issues: [{ path: 'axes[0].ids' }],
    });
  });
});

describe('the ready studies', () => {
  it.each(['air-vs-liquid', 'air-vs-liquid-computed', 'hall-owned'])('can all run for %s', async (name) => {
    const plan = documentOf(name);
    const read = await callWorker('studyFields', null, plan);
    const ready = starters({
      presetIds: Object.keys(coolingPresets),
      climateIds: ['zurich-ch', 'singapore-sg'],
      fields: read.isDone ? read.value.fields : [],
    });
    expect(ready.length).toBeGreaterThan(1);
    for (const { question: asked } of ready) {
      const outcome = await callWorker('describeStudy', asked, plan);
      expect(outcome.isDone ? '' : outcome.message, asked.name).toBe('');
    }
  });
});
