import { describe, expect, it } from 'vitest';
import { similarFindings } from '../../../client/floor/checks/similarFindings.ts';
import { changedMarks } from '../../../client/floor/draw/changedMarks.ts';
import { aislesOfRacks } from '../../../client/floor/draw/aislesOfRacks.ts';
import { lightFloor } from '../../../models/present/floor/floorTheme.ts';
import { startLiveChecks, severitiesOf } from '../../../client/floor/checks/liveChecks.ts';
import { roundedLength } from '../../../client/floor/gestures/lengths.ts';
import { rowsOfRacks } from '../../../models/present/floor/rowsOfRacks.ts';
import { sceneOf } from '../../../models/present/floor/scene.ts';
import { spatialIndex } from '../../../client/floor/scene/spatialIndex.ts';
import type { Scene, FloorItem } from '../../../models/present/floor/floorItem.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { checkFloor } from '../../../models/floor/checkFloor.ts';
import { finding } from '../../../models/problems/Finding.ts';

const side_mm = 400_000;
const room = {
  outline: [
    { x_mm: 0, y_mm: 0 },
    { x_mm: side_mm, y_mm: 0 },
    { x_mm: side_mm, y_mm: side_mm },
    { x_mm: 0, y_mm: side_mm },
  ],
};
const size = { width_mm: 600, depth_mm: 1200, height_mm: 2000, weight_kg: 900 };

/** Rows of twenty, in pairs with rears 0.6 m apart: too close for a hot aisle. */
function hallOf(rackCount: number, east_mm = 0): Scene {
  const places: Record<string, JsonObject> = {};
  for (let rack = 0; rack < rackCount; rack += 1) {
    const row = Math.floor(rack / 20);
    places[`R${String(rack).padStart(5, '0')}`] = {
      x_mm: 3_000 + (rack % 20) * 600 + east_mm,
      y_mm: 3_000 + Math.floor(row / 2) * 4_800 + (row % 2) * 1_800,
      facing_deg: row % 2 === 0 ? 180 : 0,
    };
  }
  const document = {
    halls: { hall: { room } },
    racks: { gpu: { hall: 'hall', count: rackCount, places } },
  };
  return sceneOf(document, { hallId: 'hall', room, sizeOf: () => size });
}

const racksOf = (scene: Scene) => scene.items.flatMap(({ rack }) => rack ?? []);

describe('similar findings', () => {
  const found = similarFindings([
    finding('floor-weight-missing', 'racks.gpu.places.A01', 'No weight.'),
    finding('hot-aisle-narrow', 'racks.gpu.places.A01', 'Too narrow.'),
    finding('rack-overlap', 'racks.gpu.places.B01', 'Overlaps B02.'),
    finding('floor-weight-missing', 'racks.gpu.places.A02', 'No weight.'),
  ]);

  it('are listed once, the most severe first, with all their items', () => {
    const severities = found.map(({ severity }) => severity);
    const gravity = ['error', 'warning', 'info'];
    expect(severities).toEqual(severities.toSorted((a, b) => gravity.indexOf(a) - gravity.indexOf(b)));
    const missing = found.find(({ code }) => code === 'floor-weight-missing');
    expect(missing?.keys).toEqual(['gpu/A01', 'gpu/A02']);
    expect(missing?.found.map(({ message }) => message)).toEqual(['No weight.', 'No weight.']);
  });
});

describe('checks on the page', () => {
  it('find in parts what one complete check finds', () => {
    const checks = startLiveChecks();
    const scene = hallOf(1_400);
    checks.follow(scene);
    let pieces = 1;
    while (!checks.goOn()) pieces += 1;
    expect(pieces).toBeGreaterThan(0);
    expect(checks.findings()).toEqual(checkFloor({ path: 'halls.hall', room, racks: racksOf(scene) }));
    expect(checks.findings().length).toBeGreaterThan(0);
  });

  it('return the previous findings as long as they are behind, and preview nothing', () => {
    const checks = startLiveChecks();
    const [before, after] = [hallOf(1_400), hallOf(1_400, 100)];
    checks.follow(before);
    while (!checks.goOn());
    const found = checks.findings();
    checks.follow(after);
    expect(checks.findings()).toBe(found);
    expect(checks.preview(racksOf(after).slice(0, 1))).toBe(false);
    while (!checks.goOn());
    expect(checks.findings()).toEqual(checkFloor({ path: 'halls.hall', room, racks: racksOf(after) }));
  });
});

describe('the redrawn area', () => {
  const scene = hallOf(40);
  const picture = {
    scene,
    index: spatialIndex<FloorItem>(scene.items),
    look: {
      colours: { places: new Map(), entries: [] },
      overlay: null,
      severities: severitiesOf([]),
      rackSeverities: new Map(),
      draggedKeys: new Set<string>(),
    },
    rows: rowsOfRacks(scene),
    aisles: [],
    theme: lightFloor,
  };
  const marked = severitiesOf([finding('rack-overlap', 'racks.gpu.places.R00003', 'Overlaps.')]);

  it('is the rack whose mark changed, and nothing else', () => {
    const after = { ...picture, look: { ...picture.look, severities: marked } };
    expect(changedMarks(picture, picture)).toEqual([]);
    expect(changedMarks(picture, after)).toEqual([scene.byKey.get('gpu/R00003')]);
    expect(changedMarks(after, picture)).toEqual([scene.byKey.get('gpu/R00003')]);
  });

  it('is everything when the racks changed', () => {
    expect(changedMarks(picture, { ...picture, scene: hallOf(40) })).toBeNull();
  });

  it('is everything when other findings of the racks arrived', () => {
    const look = { ...picture.look, rackSeverities: marked };
    expect(changedMarks(picture, { ...picture, look })).toBeNull();
  });
});

describe('aisles of the drawing', () => {
  it('are hot between rears and cold between fronts, with their width', () => {
    const scene = hallOf(80);
    const namesIn = (unit: 'm' | 'ft'): string[] =>
      aislesOfRacks(scene, rowsOfRacks(scene), (width_mm) => roundedLength(width_mm, unit))
        .map(({ name }) => name)
        .sort();
    // Rows at 3.0 and 4.8 m are 1.2 m deep: 0.6 m between rears; the next pair begins at 7.8 m: 1.8 m between fronts.
    expect(namesIn('m')).toEqual(['Cold aisle, 1.80 m', 'Hot aisle, 0.60 m', 'Hot aisle, 0.60 m']);
    expect(namesIn('ft')[0]).toBe('Cold aisle, 5\' 10.9"');
  });
});
