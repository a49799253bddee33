import { describe, expect, it } from 'vitest';
import hall from '../../../examples/hall-1mw.json' with { type: 'json' };
import { valueAt, type JsonObject } from '../../../models/edit/document/json.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { prepare } from '../../../models/plan/prepare/prepare.ts';
import { failureOverlay } from '../../../models/present/floor/failureOverlay.ts';
import type { Scene } from '../../../models/present/floor/floorItem.ts';
import { overlayOf } from '../../../models/present/floor/overlays.ts';
import { readRoom } from '../../../models/present/floor/readRoom.ts';
import { sceneOf } from '../../../models/present/floor/scene.ts';
import { failureDetail, type FailureDetail } from '../../../models/report/failureDetail.ts';
import { metricUnits } from '../../../models/units/display/displayUnits.ts';
import { library } from '../../support/library.ts';

const plan = hall as unknown as JsonObject;
const { facility } = prepare(scenarioAt(parsePlan(plan), 'air'), library);

function detailOf(...ids: readonly string[]): FailureDetail {
  const detail =
    facility === null
      ? null
      : failureDetail(
          facility,
          ids.map((id) => ({ kind: 'node', id }) as const),
        );
  if (detail === null) throw new Error('no such failure');
  return detail;
}

const size = { width_mm: 600, depth_mm: 1200, height_mm: 2000, weight_kg: null };

function sceneOfHall(): Scene {
  const room = readRoom(valueAt(plan, ['halls', 'hall-1', 'room']));
  if (room === null) throw new Error('no room');
  return sceneOf(plan, { hallId: 'hall-1', room, sizeOf: () => size });
}

describe('the floor after a failure', () => {
  const racks = sceneOfHall();

  it('shows the racks that lose a side, with the feeds that stay, and no others', () => {
    const { values, title } = failureOverlay(racks, detailOf('busway-1a'));
    const texts = [...values.values()].map(({ text }) => text);
    expect(texts.filter((text) => text === 'B1 B2')).toHaveLength(11);
    expect(texts.filter((text) => text === '')).toHaveLength(11);
    expect(title).toBe('busway-1a fails: tolerated');
  });

  it('shows dark racks as beyond their limit', () => {
    const { values, title } = failureOverlay(racks, detailOf('ups-a', 'busway-1b'));
    const dark = [...values.values()].filter(({ text }) => text === 'dark');
    expect(dark).toHaveLength(11);
    for (const { value } of dark) expect(value).toBeGreaterThan(1);
    expect(title).toBe('UPS A is out for maintenance, busway-1b fails: not tolerated');
  });

  it('knows nothing of any rack before a failure is chosen', () => {
    const figures = { reports: new Map(), capacity: null, units: metricUnits };
    const overlay = overlayOf('failure', racks, figures);
    expect(overlay?.title).toBe('Choose a failure on the power page');
    expect([...(overlay?.values.values() ?? [])].every(({ value }) => value === null)).toBe(true);
    expect(overlay?.values.size).toBe(22);
  });
});
