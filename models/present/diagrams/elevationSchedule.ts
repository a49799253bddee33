import { countText, numberText } from '../../units/text.ts';
import { significant } from '../format/number.ts';
import type { DeviceDraw, ElevationDevice, ElevationEntry, ElevationRack } from './elevationRacks.ts';
import { freeUnits_U } from './freeUnits.ts';
import { placeRuns } from './placeRuns.ts';

/** A line of the schedule of a rack: identical devices. */
export interface ScheduledDevices {
  readonly deviceClass: ElevationDevice['deviceClass'];
  readonly name: string;
  readonly details: string;
}

const BASES = { maximum: '', nameplate: ', nameplate', typical: ', typical', idle: ', idle' } as const;

/** A draw with its basis where it is not the maximum: 10.2 kW; 3.00 kW, nameplate; 0.5 kW, estimate. */
export function drawText(draw: DeviceDraw): string {
  if (draw === null) return 'draw unknown';
  const { draw_kW, basis, quality } = draw;
  return `${significant(draw_kW, 3)} kW${BASES[basis]}${quality === 'E' ? ', estimate' : ''}`;
}

/** The devices of a rack by kind, from the top: count, name, units, size, sides and draw of each. */
export function elevationSchedule({ devices }: Pick<ElevationRack, 'devices'>): ScheduledDevices[] {
  const kinds = new Map<string, ElevationDevice[]>();
  for (const device of [...devices].sort((one, other) => other.position_U - one.position_U)) {
    const { name, height_U, faces, draw } = device;
    const key = JSON.stringify([name, height_U, faces, draw]);
    kinds.set(key, [...(kinds.get(key) ?? []), device]);
  }
  return [...kinds.values()].flatMap((same) => {
    const [device] = same;
    if (device === undefined) return [];
    const { name, deviceClass, height_U, faces, draw } = device;
    const each = same.length === 1 ? '' : ' each';
    const depth = faces === 'both' ? 'full depth' : `half depth, ${faces}`;
    return [
      {
        deviceClass,
        name: `${String(same.length)} × ${name}`,
        details: `U ${unitRuns(same)}; ${numberText(height_U)} U${each}, ${depth}; ${drawText(draw)}${draw === null ? '' : each}`,
      },
    ];
  });
}

/** The units of several devices: 5–12, 20. */
function unitRuns(devices: readonly ElevationDevice[]): string {
  const runs: { first_U: number; end_U: number }[] = [];
  for (const { position_U, height_U } of [...devices].sort(
    (one, other) => one.position_U - other.position_U,
  )) {
    const last = runs.at(-1);
    if (last?.end_U === position_U) last.end_U = position_U + height_U;
    else runs.push({ first_U: position_U, end_U: position_U + height_U });
  }
  return runs
    .map(({ first_U, end_U }) => {
      const top_U = Math.max(first_U, end_U - 1);
      return first_U === top_U ? numberText(first_U) : `${numberText(first_U)}–${numberText(top_U)}`;
    })
    .join(', ');
}

/** Type, use and load of one rack. */
export function rackFactsText(rack: ElevationRack): string {
  const { rackType, height_U, used_U, sizing_kW } = rack;
  return `${rackType}, ${numberText(used_U)} of ${numberText(height_U)} U used; sizing load ${significant(sizing_kW, 3)} kW per rack`;
}

/** The open units of the front, which blanking panels close against recirculation. */
export function blankingText(rack: Pick<ElevationRack, 'height_U' | 'devices'>): string {
  const open_U = freeUnits_U(rack, 'front');
  return open_U === 0
    ? 'No open unit in front.'
    : `Blanking panels: ${numberText(open_U)} U are open in front.`;
}

const reasons = {
  'no-room': 'does not fit into the rack',
  'no-unit': '0 U, not in the elevation',
  unknown: 'height unknown, not in the elevation',
} as const;

/** Devices of the rack that the elevation cannot show. */
export function unplacedTexts({ unplaced }: Pick<ElevationRack, 'unplaced'>): {
  readonly text: string;
  readonly isError: boolean;
}[] {
  return unplaced.map(({ name, count, why }) => ({
    text: `${String(count)} × ${name}: ${reasons[why]}`,
    isError: why !== 'no-unit',
  }));
}

/** The name of identical racks: that of the first entry, and the number of others. */
export function rackTitle({ entries, rackCount }: Pick<ElevationRack, 'entries' | 'rackCount'>): string {
  const [first] = entries;
  const others =
    entries.length > 1 ? ` and ${countText(entries.length - 1, 'more entry', 'more entries')}` : '';
  return `${first?.name ?? ''}${others}: ${countText(rackCount, 'rack')}`;
}

/** Where the racks of an entry are: name, hall, number, places. */
export function entryText({ name, hall, rackCount, places }: ElevationEntry): string {
  const missing = rackCount - places.length;
  const where = [
    ...(places.length === 0 ? [] : [placeRuns(places)]),
    ...(missing > 0 ? [`${numberText(missing)} unplaced`] : []),
  ];
  return `${name}, ${hall}: ${countText(rackCount, 'rack')}, ${where.join(', ')}`;
}
