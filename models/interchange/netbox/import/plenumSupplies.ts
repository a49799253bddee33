import type { Device } from '../../../catalogue/device.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';
import { netboxFieldOf } from '../read/fieldOf.ts';

const RATING = /rated ([\d,.]+) kW in all/;
const NEEDED = /must have power: (\d+)/;

/** Rating and redundancy of supplies in the comments of a Plenum export. */
export function plenumSupplies(record: NetboxRecord): Pick<Device, 'nameplate_kW' | 'psuRequiredCount'> {
  const comments = netboxFieldOf(record, 'comments') ?? '';
  const nameplate = RATING.exec(comments)?.[1];
  const needed = Number(NEEDED.exec(comments)?.[1] ?? 0);
  return {
    ...(nameplate === undefined ? {} : { nameplate_kW: Number(nameplate.replaceAll(',', '')) }),
    ...(needed < 1 ? {} : { psuRequiredCount: needed }),
  };
}
