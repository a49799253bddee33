import type { CapacityReport } from '../../report/capacity/capacitySchema.ts';
import { metricUnits, type DisplayUnits } from '../../units/display/displayUnits.ts';
import { limitLabels, type LimitKind } from '../words/limitLabels.ts';
import type { Overlay, OverlayValue } from './overlay.ts';
import type { Scene } from './floorItem.ts';
import { bindingKinds, bindingLegend, capacityOverlayChoices, capacityValues } from './capacityOverlays.ts';

export type CapacityChoice = (typeof capacityOverlayChoices)[number]['value'];

const notKnown: OverlayValue = { value: null, text: '–' };

/** True for an overlay of remaining capacity. */
export function isCapacityChoice(id: string): id is CapacityChoice {
  return capacityOverlayChoices.some(({ value }) => value === id);
}

/**
 * An overlay of the remaining capacity of the racks of a hall.
 *
 * @param capacity - of the worker; null before its first message: all values are then unknown
 * @param units - of the headroom
 */
export function capacityOverlay(
  id: CapacityChoice,
  scene: Scene,
  capacity: CapacityReport | null,
  units: DisplayUnits = metricUnits,
): Overlay {
  const title = capacityOverlayChoices.find(({ value }) => value === id)?.label ?? '';
  if (id === 'binding') return bindingOverlay(title, scene, capacity);
  const byEntry = capacity === null ? undefined : capacityValues(id, capacity, units);
  const values = ofEach(scene, (rackId) => {
    const known = byEntry?.get(rackId);
    return known === undefined ? notKnown : { value: known.fraction, text: known.text };
  });
  return {
    title,
    scale: 'limit',
    values,
    legend: { from: '0 %', middle: '50 %', to: '100 %', unknown: 'no limit' },
  };
}

/** The binding limit of each rack: a colour for each kind, and its short label. */
function bindingOverlay(title: string, scene: Scene, capacity: CapacityReport | null): Overlay {
  const kinds: ReadonlyMap<string, LimitKind | null> = capacity === null ? new Map() : bindingKinds(capacity);
  const categories = capacity === null ? [] : bindingLegend(capacity);
  const indexOf = new Map(categories.map(({ kind }, index): [LimitKind, number] => [kind, index]));
  const values = ofEach(scene, (rackId) => {
    const kind = kinds.get(rackId);
    if (kind === null || kind === undefined) return notKnown;
    return { value: 0, text: limitLabels[kind].short, category: indexOf.get(kind) ?? 0 };
  });
  return {
    title,
    scale: 'limit',
    values,
    categories: categories.map(({ label }) => label),
    legend: { from: '', middle: '', to: '', unknown: 'no limit' },
  };
}

function ofEach(scene: Scene, valueOf: (rackId: string) => OverlayValue): ReadonlyMap<string, OverlayValue> {
  const byEntry = new Map<string, OverlayValue>();
  const values = new Map<string, OverlayValue>();
  for (const { key, rackId } of scene.items) {
    if (rackId === undefined) continue;
    const known = byEntry.get(rackId) ?? valueOf(rackId);
    byEntry.set(rackId, known);
    values.set(key, known);
  }
  return values;
}
