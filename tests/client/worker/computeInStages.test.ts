import { describe, expect, it } from 'vitest';
import { computeInStages, type StagesPort } from '../../../client/worker/computeInStages.ts';
import type { Immediate } from '../../../client/worker/protocol/protocol.ts';
import { resultsOf } from '../../../client/worker/results/knownResults.ts';
import { planOf } from '../../../client/worker/results/planOf.ts';
import { reviewDocument } from '../../../client/worker/review.ts';
import { changeRacks } from '../../../models/edit/commands/rackChanges.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { placementFindings } from '../../../models/plan/prepare/placementFindings.ts';
import { library } from '../../support/library.ts';
import { exampleText } from '../../support/plans.ts';

const hall = JSON.parse(exampleText('hall-1mw')) as JsonObject;

/** What stages do, in order, where each look at the clock finds that much time has passed. */
function recordedPort(isCurrent: (pauseCount: number) => boolean): {
  readonly port: StagesPort;
  readonly log: string[];
  readonly sent: Immediate[];
} {
  const log: string[] = [];
  const sent: Immediate[] = [];
  let [now_ms, pauseCount] = [0, 0];
  return {
    log,
    sent,
    port: {
      sendImmediate: (immediate) => {
        sent.push(immediate);
        log.push('figures');
      },
      sendPromptDetails: () => {
        log.push('details');
        return Promise.resolve();
      },
      pause: () => {
        pauseCount += 1;
        log.push('pause');
        return Promise.resolve();
      },
      isCurrent: () => isCurrent(pauseCount),
      now_ms: () => (now_ms += 20),
    },
  };
}

const edited = (utilisationFraction: number): JsonObject =>
  applyEdits(hall, changeRacks(hall, ['gpu'], { utilisationFraction }).edits).document;

describe('the stages of an answer', () => {
  it('begin with the figures that need no year, and let a newer change in between', async () => {
    const { port, log, sent } = recordedPort(() => true);
    const document = edited(0.61);
    expect(await computeInStages({ revision: 4, document, rows: library }, port)).toBe(true);
    expect(log.slice(0, 3)).toEqual(['figures', 'pause', 'details']);
    expect(log.filter((stage) => stage === 'pause').length).toBeGreaterThan(5);
    const { review } = reviewDocument(4, document, library);
    expect(sent.map(({ revision }) => revision)).toEqual([4]);
    expect(sent[0]?.options.map(({ racks }) => racks[0]?.sizing_kW)).toEqual(
      review?.report?.options.map(({ racks }) => racks[0]?.sizing_kW),
    );
  });

  it('end at the next pause when the document has changed, before the year is simulated', async () => {
    const { port, log } = recordedPort((pauseCount) => pauseCount < 2);
    const document = edited(0.62);
    expect(await computeInStages({ revision: 5, document, rows: library }, port)).toBe(false);
    expect(log).toEqual(['figures', 'pause', 'details', 'pause']);
  });

  it('of a change that was overtaken are used where the next one leaves the scenario', async () => {
    const document = edited(0.63);
    const overtaken = recordedPort((pauseCount) => pauseCount < 4);
    await computeInStages({ revision: 6, document, rows: library }, overtaken.port);
    const scenario = scenarioAt(planOf(document), 'air');
    const { facility } = resultsOf(scenario, library);
    const renamed = { ...document, description: 'the same racks' };
    const next = recordedPort(() => true);
    await computeInStages({ revision: 7, document, rows: library }, next.port);
    expect(resultsOf(scenario, library).facility).toBe(facility);
    expect(planOf(renamed).racks).toBe(planOf(document).racks);
  });

  it('of a plan that cannot be read leave its words to the answer, and send the forms that correct it', async () => {
    const { port, log } = recordedPort(() => true);
    const document = { ...hall, racks: 3 };
    expect(await computeInStages({ revision: 8, document, rows: library }, port)).toBe(true);
    expect(log).toEqual(['details']);
    expect(reviewDocument(8, document, library).issues).not.toEqual([]);
  });

  it('send no figures if an option cannot be computed, for which there is no report either', async () => {
    const { port, log } = recordedPort(() => true);
    const document = { ...hall, tariff: { kind: 'flat', price: 'nowhere' } };
    await computeInStages({ revision: 9, document, rows: library }, port);
    expect(log).not.toContain('figures');
    expect(reviewDocument(9, document, library).review?.report).toBe(null);
  });
});

describe('an edit of one rack', () => {
  const large = JSON.parse(exampleText('hall-20mw')) as JsonObject;

  it('leaves the other racks and sections as they were read', () => {
    const before = planOf(large);
    const { edits } = changeRacks(large, ['gpu-a'], { tenant: 'North' });
    const after = planOf(applyEdits(large, edits).document);
    expect(after.racks['gpu-a']?.tenant).toBe('North');
    expect(after.racks['gpu-b']).toBe(before.racks['gpu-b']);
    expect(after.powerTopology).toBe(before.powerTopology);
  });

  it('that no feed and no place follows leaves power failures and placement as they were computed', () => {
    const facilityOf = (document: JsonObject) => {
      const plan = planOf(document);
      const [optionId = 'plan'] = Object.keys(plan.options ?? {});
      const { facility } = resultsOf(scenarioAt(plan, optionId), library);
      if (facility === null) throw new Error('the hall can be computed');
      return facility;
    };
    const before = facilityOf(large);
    const { edits } = changeRacks(large, ['gpu-a'], { tenant: 'South', namePattern: 'Row A' });
    const after = facilityOf(applyEdits(large, edits).document);
    expect(after.topology).toBe(before.topology);
    const [floor] = before.floors;
    const [same] = after.floors;
    if (floor === undefined || same === undefined) throw new Error('the hall has a floor');
    expect(placementFindings(same)).toBe(placementFindings(floor));
  });
});
