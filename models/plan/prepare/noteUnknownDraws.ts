import type { Device } from '../../catalogue/device.ts';
import { finding } from '../../problems/Finding.ts';
import { withMorePlaces } from '../../problems/mergeFindings.ts';
import { hasDraw } from '../../racks/draw.ts';
import { drawEstimates, type DrawEstimates } from '../../racks/estimateDraw.ts';
import { countText, numberText } from '../../units/text.ts';
import type { RackGroup } from './groupRacks.ts';
import type { ResolvedDevices } from './lookUpParts.ts';
import type { Preparation } from './Preparation.ts';

/** Names that a finding lists. */
const NAMES_LISTED = 5;

/** Devices of one kind whose draw is unknown. */
interface Unknown {
  readonly device: Device;
  count: number;
}

/** Lists the devices whose draw no source gives, once for each class, with an estimate of what the loads lack. */
export function noteUnknownDraws(
  groups: readonly RackGroup[],
  devices: ResolvedDevices,
  preparation: Preparation,
): void {
  const unknown = new Map<string, Unknown>();
  for (const { rack, rackCount } of groups) {
    for (const { device: id, count = 1 } of Object.values(rack.contents)) {
      const device = devices.get(id)?.row;
      if (device === undefined || hasDraw(device)) continue;
      const known = unknown.get(id);
      if (known === undefined) unknown.set(id, { device, count: count * rackCount });
      else known.count += count * rackCount;
    }
  }
  if (unknown.size === 0) return;
  const estimateOf = drawEstimates(preparation.tables.all('devices'));
  const kinds = [...unknown.values()];
  for (const deviceClass of new Set(kinds.map(({ device }) => device.class))) {
    const ofClass = kinds.filter(({ device }) => device.class === deviceClass);
    preparation.findings.push(unknownFinding(ofClass, estimateOf));
  }
}

function unknownFinding(kinds: readonly Unknown[], estimateOf: DrawEstimates): ReturnType<typeof finding> {
  const sorted = kinds.toSorted((a, b) => b.count - a.count);
  const deviceCount = sorted.reduce((total, { count }) => total + count, 0);
  const names = sorted
    .slice(0, NAMES_LISTED)
    .map(({ device, count }) => `${numberText(count)} × ${device.name}`)
    .join(', ');
  const others = sorted.length - NAMES_LISTED;
  const className = (sorted[0]?.device.class ?? 'server').replace('-', ' ').replace('gpu', 'GPU');
  const more = others > 0 ? ` and ${countText(others, 'more type')}` : '';
  const message = `The draw of ${countText(deviceCount, `${className} device`)} is unknown and not in any load: ${names}${more}. Loads, energy and cost are lower bounds.${estimateText(sorted, estimateOf)} State the draws in custom rows: 0 for what draws nothing.`;
  const paths = sorted.map(({ device }) => `catalogue.devices.${device.id}`);
  return withMorePlaces(
    finding('device-draw-missing', paths[0] ?? '', message),
    paths.length - 1,
    paths.slice(1),
  );
}

function estimateText(kinds: readonly Unknown[], estimateOf: DrawEstimates): string {
  let total_kW = 0;
  let rowCount = 0;
  for (const { device, count } of kinds) {
    const estimate = estimateOf(device);
    if (estimate === undefined) return '';
    const { maximum_kW: each_kW } = estimate;
    total_kW += each_kW * count;
    ({ rowCount } = estimate);
  }
  const basis = `the median per unit of height of ${countText(rowCount, 'known row')} of this class`;
  return ` Estimate, not used: ${numberText(total_kW, 2)} kW in all, ${basis}.`;
}
