import type { Device } from '../../../catalogue/device.ts';
import { finding, type Finding } from '../../../problems/Finding.ts';
import { numberText } from '../../../units/text.ts';
import { sameness } from '../ids.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';
import { netboxFieldOf } from '../read/fieldOf.ts';
import { isWrittenByPlenum } from './deviceRow.ts';

/** Plausible minimum of the maximum draw of a server with eight accelerators, in kW; the smallest in the catalogue has 2.6. */
const MIN_GPU_SERVER_kW = 3;
/** Ports whose sum exceeds this share of the known maximum state ratings, not draws. */
const MAX_OF_KNOWN = 1.25;

const RATINGS =
  'ports typically state the rating of each power supply, including redundant ones: a DGX B200 has 6 × 3.3 = 19.8 kW and draws 14.3 kW';

/**
 * Findings on questionable power of a device type.
 *
 * @param row - as the file states it
 * @param known - rows with known draws
 */
export function deviceWarnings(row: Device, record: NetboxRecord, known: readonly Device[]): Finding[] {
  if (isWrittenByPlenum(record)) return [];
  if (netboxFieldOf(record, 'is_powered') === 'false') {
    const message = `${row.name} has no power ports (is_powered false): it is fed by its chassis or rack, and its draw must be included there.`;
    return [finding('netbox-power-missing', record.at, message)];
  }
  const { maximum_kW } = row;
  if (maximum_kW === undefined) {
    const message = `${row.name} has no power port with a maximum_draw.`;
    return [finding('netbox-power-missing', record.at, message)];
  }
  const match = closestMatch(row, known);
  const advice =
    match === undefined ? '' : ` “${match.name}” in the catalogue has ${numberText(match.maximum_kW, 2)} kW.`;
  if (row.class === 'gpu-server' && maximum_kW < MIN_GPU_SERVER_kW) {
    const message = `The power ports of ${row.name} add up to ${numberText(maximum_kW, 3)} kW, below the draw of a GPU server.${advice}`;
    return [finding('netbox-power-doubtful', record.at, message)];
  }
  if (match !== undefined && maximum_kW > MAX_OF_KNOWN * match.maximum_kW) {
    const message = `The power ports of ${row.name} add up to ${numberText(maximum_kW, 3)} kW; ${RATINGS}.${advice}`;
    return [finding('netbox-power-doubtful', record.at, message)];
  }
  return [];
}

/** The known row whose name begins with the name of another row: a DGX A100 matches a DGX A100 640GB. */
function closestMatch(
  row: Device,
  known: readonly Device[],
): { readonly name: string; readonly maximum_kW: number } | undefined {
  const name = sameness(row.name);
  for (const { id, name: other, maximum_kW } of known) {
    if (maximum_kW !== undefined && (sameness(other).startsWith(name) || sameness(id) === name)) {
      return { name: other, maximum_kW };
    }
  }
  return undefined;
}
