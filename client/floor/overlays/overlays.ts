import type { RackReport } from '../../../models/report/reportSchema.ts';
import type { CapacityReport } from '../../../models/report/capacity/capacitySchema.ts';
import { exact, significant } from '../../../models/present/format/number.ts';
import type { Overlay, OverlayValue } from './overlay.ts';
import { capacityOverlay, isCapacityChoice } from './capacityOverlay.ts';
import { capacityOverlayChoices } from './capacityOverlays.ts';
import type { Scene } from '../scene/floorItem.ts';

export const overlayChoices = [
  { value: 'none', label: 'Rack type' },
  ...capacityOverlayChoices,
  { value: 'units', label: 'Used rack units' },
  { value: 'weight', label: 'Weight' },
  { value: 'load', label: 'Sizing load' },
] as const;
export type OverlayId = (typeof overlayChoices)[number]['value'];

/**
 * One figure of all racks of a hall.
 *
 * @param reports - racks of each entry in the last report
 * @param capacity - their remaining capacity; null before it is known
 */
export function overlayOf(
  id: OverlayId,
  scene: Scene,
  reports: ReadonlyMap<string, RackReport>,
  capacity: CapacityReport | null,
): Overlay | null {
  if (isCapacityChoice(id)) return capacityOverlay(id, scene, capacity);
  switch (id) {
    case 'none':
      return null;
    case 'units':
      return ofEach(scene, reports, 'Used rack units', ({ used_U, height_U }) => ({
        value: height_U > 0 ? used_U / height_U : null,
        text: `${exact(used_U)} U`,
      }));
    case 'weight':
      return ofLargest(scene, reports, 'Weight', ({ floorWeight_kg }) => floorWeight_kg, 'kg');
    case 'load':
      return ofLargest(scene, reports, 'Sizing load', ({ sizing_kW }) => sizing_kW, 'kW');
  }
}

function ofEach(
  scene: Scene,
  reports: ReadonlyMap<string, RackReport>,
  title: string,
  figure: (report: RackReport) => OverlayValue,
): Overlay {
  const byEntry = new Map([...reports].map(([rackId, report]) => [rackId, figure(report)]));
  const values = new Map<string, OverlayValue>();
  for (const { key, rackId } of scene.items) {
    if (rackId !== undefined) values.set(key, byEntry.get(rackId) ?? { value: null, text: '–' });
  }
  return { title, scale: 'limit', values, legend: { from: '0 %', to: '100 %', unknown: 'n/a' } };
}

/** A figure without a limit is shown relative to the largest value of the hall. */
function ofLargest(
  scene: Scene,
  reports: ReadonlyMap<string, RackReport>,
  title: string,
  ...[figure, unit]: readonly [(report: RackReport) => number | null, string]
): Overlay {
  const ids = new Set(scene.kinds.map(({ rackId }) => rackId));
  let largest = 0;
  for (const [rackId, report] of reports)
    if (ids.has(rackId)) largest = Math.max(largest, figure(report) ?? 0);
  const overlay = ofEach(scene, reports, title, (report) => {
    const value = figure(report);
    return {
      value: value === null || largest === 0 ? null : value / largest,
      text: value === null ? '–' : `${significant(value, 3)} ${unit}`,
    };
  });
  const to = `${significant(largest, 3)} ${unit}`;
  return { ...overlay, scale: 'amount', legend: { from: `0 ${unit}`, to, unknown: 'n/a' } };
}
