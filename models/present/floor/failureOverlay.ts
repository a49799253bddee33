import type { ChangedRackGroup, FailureDetail } from '../../report/failureDetail.ts';
import { significant } from '../format/number.ts';
import { failureSteps } from '../figures/failureSteps.ts';
import type { Scene } from './floorItem.ts';
import type { Overlay, OverlayValue } from './overlay.ts';

/** The choice of the floor page that shows the failure chosen on the power page. */
export const failureOverlayChoice = { value: 'failure', label: 'After the chosen failure' } as const;

/** Beyond the limit: racks that lose load. The others are between 0 and 1. */
const shares: Readonly<Record<ChangedRackGroup['change'], number>> = {
  dark: 2,
  drops: 2,
  overloaded: 2,
  'fewer-feeds': 1,
};

/**
 * What a failure of the power topology does to each rack of a hall.
 *
 * @param detail - null before a failure is chosen: nothing is then known of any rack
 */
export function failureOverlay(scene: Scene, detail: FailureDetail | null): Overlay {
  const values = new Map<string, OverlayValue>();
  const untouched: OverlayValue = detail === null ? { value: null, text: '–' } : { value: 0, text: '' };
  for (const { key, rackId } of scene.items) if (rackId !== undefined) values.set(key, untouched);
  for (const group of detail?.racks ?? []) {
    const value = { value: shares[group.change], text: textOf(group) };
    for (const key of group.places) if (values.has(key)) values.set(key, value);
  }
  return {
    title: titleOf(detail),
    scale: 'limit',
    values,
    legend: {
      from: 'not affected',
      middle: '',
      to: 'fewer feeds',
      over: 'loses load or is overloaded',
      unknown: 'no failure chosen',
    },
  };
}

function titleOf(detail: FailureDetail | null): string {
  if (detail === null) return 'Choose a failure on the power page';
  const [first] = failureSteps(detail);
  return `${first?.text ?? ''}: ${detail.isSurvived ? 'tolerated' : 'not tolerated'}`;
}

/** One of several racks that fails alone is not known: the text says how many. */
function textOf({ change, rackCount, places, liveFeeds, dropped_kW }: ChangedRackGroup): string {
  const share = rackCount < places.length ? `${String(rackCount)} of ${String(places.length)}: ` : '';
  switch (change) {
    case 'dark':
      return `${share}dark`;
    case 'drops':
      return `${share}−${significant(dropped_kW / rackCount, 3)} kW`;
    case 'overloaded':
      return `${share}feed over`;
    case 'fewer-feeds':
      return `${share}${liveFeeds.join(' ')}`;
  }
}
