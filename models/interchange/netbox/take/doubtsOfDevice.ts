import type { Device } from '../../../catalogue/device.ts';
import { finding, type Finding } from '../../../problems/Finding.ts';
import { numberText } from '../../../units/text.ts';
import { sameness } from '../ids.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';
import { fieldOf } from '../read/fieldOf.ts';
import { isOurs } from './deviceRow.ts';

/** The least that a server of eight accelerators draws at its maximum, in kW; the smallest of the catalogue has 2.6. */
const LEAST_GPU_SERVER_kW = 3;
/** Ports that add up to more than this share of the known maximum count ratings, not draws. */
const MOST_OF_KNOWN = 1.25;

const RATINGS =
  'ports mostly state the rating of each supply, redundant ones too: a DGX B200 has 6 × 3.3 = 19.8 kW and draws 14.3 kW';

/**
 * What looks wrong in the power of a device type.
 *
 * @param row - as the file states it
 * @param known - rows whose draws are known
 */
export function doubtsOfDevice(row: Device, record: NetboxRecord, known: readonly Device[]): Finding[] {
  if (isOurs(record)) return [];
  if (fieldOf(record, 'is_powered') === 'false') {
    const message = `${row.name} is not powered by ports of its own (is_powered false): its rack feeds it, and its draw must be summed there.`;
    return [finding('netbox-power-missing', record.at, message)];
  }
  const { maximum_kW } = row;
  if (maximum_kW === undefined) {
    const message = `${row.name} has no power port with a maximum_draw.`;
    return [finding('netbox-power-missing', record.at, message)];
  }
  const like = likest(row, known);
  const advice =
    like === undefined ? '' : ` ${like.id} of the catalogue has ${numberText(like.maximum_kW, 2)} kW.`;
  if (row.class === 'gpu-server' && maximum_kW < LEAST_GPU_SERVER_kW) {
    const message = `The power ports of ${row.name} add up to ${numberText(maximum_kW, 3)} kW, which is less than a GPU server draws.${advice}`;
    return [finding('netbox-power-doubtful', record.at, message)];
  }
  if (like !== undefined && maximum_kW > MOST_OF_KNOWN * like.maximum_kW) {
    const message = `The power ports of ${row.name} add up to ${numberText(maximum_kW, 3)} kW; ${RATINGS}.${advice}`;
    return [finding('netbox-power-doubtful', record.at, message)];
  }
  return [];
}

/** The known row that the name of another begins, or is: a DGX A100 is like a DGX A100 640GB. */
function likest(
  row: Device,
  known: readonly Device[],
): { readonly id: string; readonly maximum_kW: number } | undefined {
  const name = sameness(row.name);
  for (const { id, name: other, maximum_kW } of known) {
    if (maximum_kW !== undefined && (sameness(other).startsWith(name) || sameness(id) === name)) {
      return { id, maximum_kW };
    }
  }
  return undefined;
}
