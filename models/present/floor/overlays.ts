import type { FailureDetail } from '../../report/failureDetail.ts';
import type { RackEntryFigures } from '../../report/rackReports.ts';
import type { CapacityReport } from '../../report/capacity/capacitySchema.ts';
import type { DisplayUnits } from '../../units/display/displayUnits.ts';
import { measureText } from '../format/measure.ts';
import { exact } from '../format/number.ts';
import type { Overlay, OverlayValue } from './overlay.ts';
import { capacityOverlay, isCapacityChoice } from './capacityOverlay.ts';
import { capacityOverlayChoices } from './capacityOverlays.ts';
import { failureOverlay, failureOverlayChoice } from './failureOverlay.ts';
import type { Scene } from './floorItem.ts';

export const overlayChoices = [
  { value: 'none', label: 'Rack type' },
  ...capacityOverlayChoices,
  { value: 'units', label: 'Used rack units' },
  { value: 'weight', label: 'Weight' },
  { value: 'load', label: 'Sizing load' },
  failureOverlayChoice,
] as const;
export type OverlayId = (typeof overlayChoices)[number]['value'];

/** What is known of the racks, and the units that it is shown in. */
interface OverlayFigures {
  /** Racks of each entry in the last report. */
  readonly reports: ReadonlyMap<string, RackEntryFigures>;
  /** Their remaining capacity; null before it is known. */
  readonly capacity: CapacityReport | null;
  readonly units: DisplayUnits;
  /** The failure chosen on the power page. Default: none. */
  readonly failure?: FailureDetail | null;
}

/** One figure of all racks of a hall. */
export function overlayOf(
  id: OverlayId,
  scene: Scene,
  { reports, capacity, units, failure = null }: OverlayFigures,
): Overlay | null {
  if (isCapacityChoice(id)) return capacityOverlay(id, scene, capacity, units);
  switch (id) {
    case 'none':
      return null;
    case 'failure':
      return failureOverlay(scene, failure);
    case 'units':
      return ofEach(scene, reports, 'Used rack units', ({ used_U, height_U }) => ({
        value: height_U > 0 ? used_U / height_U : null,
        text: `${exact(used_U)} U`,
      }));
    case 'weight':
      return ofLargest(
        scene,
        reports,
        'Weight',
        ({ floorWeight_kg }) => floorWeight_kg,
        (kg) => measureText(kg, 'kg', units, { digits: 3 }),
      );
    case 'load':
      return ofLargest(
        scene,
        reports,
        'Sizing load',
        ({ sizing_kW }) => sizing_kW,
        (kW) => measureText(kW, 'kW', units, { digits: 3 }),
      );
  }
}

function ofEach(
  scene: Scene,
  reports: ReadonlyMap<string, RackEntryFigures>,
  title: string,
  figure: (report: RackEntryFigures) => OverlayValue,
): Overlay {
  const byEntry = new Map([...reports].map(([rackId, report]) => [rackId, figure(report)]));
  const values = new Map<string, OverlayValue>();
  for (const { key, rackId } of scene.items) {
    if (rackId !== undefined) values.set(key, byEntry.get(rackId) ?? { value: null, text: '–' });
  }
  return {
    title,
    scale: 'limit',
    values,
    legend: { from: '0 %', middle: '50 %', to: '100 %', unknown: 'n/a' },
  };
}

/** A figure without a limit is shown relative to the largest value of the hall. */
function ofLargest(
  scene: Scene,
  reports: ReadonlyMap<string, RackEntryFigures>,
  title: string,
  ...[figure, textOf]: readonly [(report: RackEntryFigures) => number | null, (value: number) => string]
): Overlay {
  const ids = new Set(scene.kinds.map(({ rackId }) => rackId));
  let largest = 0;
  for (const [rackId, report] of reports)
    if (ids.has(rackId)) largest = Math.max(largest, figure(report) ?? 0);
  const overlay = ofEach(scene, reports, title, (report) => {
    const value = figure(report);
    return {
      value: value === null || largest === 0 ? null : value / largest,
      text: value === null ? '–' : textOf(value),
    };
  });
  const legend =
    largest === 0
      ? { from: '–', middle: '', to: '–', unknown: 'n/a' }
      : { from: textOf(0), middle: textOf(largest / 2), to: textOf(largest), unknown: 'n/a' };
  return { ...overlay, scale: 'amount', legend };
}
