import type { Device } from '../../../catalogue/device.ts';
import { finding } from '../../../problems/Finding.ts';
import type { DrawEstimate } from '../../../racks/estimateDraw.ts';
import { hasDraw } from '../../../racks/draw.ts';
import { countText, numberText } from '../../../units/text.ts';
import { inGroup, type ReviewFinding } from '../groupReview.ts';
import { isNetboxNo } from '../read/fieldOf.ts';
import { rolesByClass } from '../roles.ts';
import { isWrittenByPlenum } from './deviceRow.ts';
import type { TypeEntry } from './TypeEntry.ts';
import type { KnownDraw } from './knownDraws.ts';
import type { Supplies } from './suppliesOf.ts';

/** Plausible minimum of the maximum draw of a server with eight accelerators, in kW; the smallest in the catalogue has 2.6. */
const MIN_GPU_SERVER_kW = 3;
/** Ports whose sum exceeds this share of the known maximum state ratings, not draws. */
const MAX_OF_KNOWN = 1.25;

const RATINGS =
  'ports typically state the rating of each power supply, including redundant ones: a DGX B200 has 6 × 3.3 = 19.8 kW and draws 14.3 kW';

/** How a type is used in the files. */
export interface UseOfType {
  /** Devices of it in racks. */
  readonly deviceCount: number;
  /** Of a type without draws. */
  readonly estimate: DrawEstimate | undefined;
  /** Whether the estimate is used. */
  readonly isEstimated: boolean;
}

/**
 * Findings on the power of a device type: what passes power on, what is missing, assumed or questionable.
 *
 * @param match - finds the known draws of a row of that name
 */
export function deviceWarnings(
  entry: TypeEntry,
  use: UseOfType,
  match: (row: Device) => KnownDraw | undefined,
): ReviewFinding[] {
  const { row, record, supplies } = entry;
  if (isWrittenByPlenum(record)) return [];
  if (supplies === undefined) return passedOn(entry);
  const isUsed = use.deviceCount > 0;
  if (!hasDraw(row)) return [noted(missing(entry, use), isUsed)];
  const findings = suppliesFindings(row, record.at, supplies, isUsed).map((one) => noted(one, isUsed));
  const { maximum_kW } = row;
  if (maximum_kW === undefined) return findings;
  const sum_kW = supplies.portSum_kW ?? maximum_kW;
  return [...findings, ...doubts(row, record.at, { used_kW: maximum_kW, sum_kW, known: match(row) })];
}

/** Doubts about the ports of a type whose known row is used instead. */
export function knownRowDoubts(
  read: Pick<TypeEntry, 'row' | 'record' | 'supplies'>,
  known: Device,
): ReviewFinding[] {
  const sum_kW = read.supplies?.portSum_kW;
  const { name, maximum_kW } = known;
  if (sum_kW === undefined || maximum_kW === undefined || isWrittenByPlenum(read.record)) return [];
  return doubts(read.row, read.record.at, { used_kW: sum_kW, sum_kW, known: { name, maximum_kW } });
}

/** Draws below that of any GPU server, and above what is known. */
function doubts(
  row: Device,
  at: string,
  {
    used_kW,
    sum_kW,
    known,
  }: { readonly used_kW: number; readonly sum_kW: number; readonly known: KnownDraw | undefined },
): ReviewFinding[] {
  const advice =
    known === undefined ? '' : ` “${known.name}” in the catalogue has ${numberText(known.maximum_kW, 2)} kW.`;
  const isLow = row.class === 'gpu-server' && used_kW < MIN_GPU_SERVER_kW;
  const isHigh = known !== undefined && used_kW > MAX_OF_KNOWN * known.maximum_kW;
  if (!isLow && !isHigh) return [];
  const why = isLow ? ', below the draw of a GPU server' : `; ${RATINGS}`;
  const message = `The power ports of ${row.name} add up to ${numberText(sum_kW, 3)} kW${why}.${advice}`;
  const group = {
    what: isLow
      ? 'GPU servers have power ports that add up to less than one draws'
      : 'device types have power ports that add up to more than 1.25 times the known maximum',
    item: `${row.name} (${numberText(sum_kW, 3)} kW)`,
  };
  return [inGroup(finding('netbox-power-doubtful', at, message), group)];
}

/** A finding on a type that no device in a rack uses is a note: it changes no load. */
const noted = (one: ReviewFinding, isUsed: boolean): ReviewFinding =>
  isUsed ? one : { ...one, severity: 'info' };

/** Types that draw nothing; only those that state a draw need a word. */
function passedOn({ row, record }: TypeEntry): ReviewFinding[] {
  const stated_W = record.ports.reduce((sum, { maximum_W = 0 }) => sum + maximum_W, 0);
  if (row.class !== 'power') return [];
  const ports =
    stated_W === 0
      ? ''
      : ` Its power ports state ${numberText(stated_W / 1000, 3)} kW, which the devices behind it draw.`;
  const message = `${row.name} passes power on and draws nothing itself.${ports}`;
  const group = {
    what: 'device types have outlets, or distribute power: they pass it on and draw nothing themselves',
    item: row.name,
  };
  return [inGroup(finding('netbox-power-passed-on', record.at, message), group)];
}

function missing(
  { row, record }: TypeEntry,
  { deviceCount, estimate, isEstimated }: UseOfType,
): ReviewFinding {
  const role = rolesByClass[row.class];
  const devices = deviceCount === 0 ? '' : ` (${countText(deviceCount, 'device')})`;
  const why = isNetboxNo(record, 'is_powered')
    ? `has no power ports (is_powered false): it is fed by its chassis or rack, and its draw must be included there`
    : 'has no power port with a maximum_draw, and its comments state no draw';
  const offered =
    estimate === undefined
      ? ''
      : ` Estimate: ${numberText(estimate.maximum_kW, 3)} kW, the median per unit of height of ${countText(estimate.rowCount, 'known row')} of this class.`;
  const inRacks = deviceCount === 0 ? 'that no device in a rack uses' : 'of devices in racks';
  if (isEstimated && estimate !== undefined) {
    const message = `${row.name}${devices} ${why}.${offered} It was used and is marked as an estimate.`;
    const group = {
      what: `types of class ${role} ${inRacks} state no draw and got an estimate, marked as such`,
      item: `${row.name}${devices}: ${numberText(estimate.maximum_kW, 3)} kW`,
    };
    return inGroup(finding('netbox-power-estimated', record.at, message), group);
  }
  const message = `${row.name}${devices} ${why}. Its draw is unknown and in no load.${offered}`;
  const guess = estimate === undefined ? '' : `, estimate ${numberText(estimate.maximum_kW, 3)} kW`;
  const group = {
    what: `types of class ${role} ${inRacks} state no draw, which is unknown${deviceCount === 0 ? '' : ' and in no load'}`,
    item: `${row.name}${deviceCount === 0 ? '' : ` (${countText(deviceCount, 'device')}${guess})`}`,
    ...(deviceCount === 0
      ? {}
      : { advice: 'Import with estimates to use the median per unit of height of known rows of the class.' }),
  };
  return inGroup(finding('netbox-power-missing', record.at, message), group);
}

/** What was assumed about redundant supplies, or read from the texts of the type. */
function suppliesFindings(row: Device, at: string, supplies: Supplies, isUsed: boolean): ReviewFinding[] {
  const { reading, portSum_kW, psuCount = 0, psuRequiredCount } = supplies;
  const maximum_kW = row.maximum_kW ?? row.typical_kW ?? 0;
  if (reading === 'assumed-redundancy') {
    const needed = psuRequiredCount === undefined ? 'some' : String(psuRequiredCount);
    const sum = portSum_kW === undefined ? '' : `, not the sum of ${numberText(portSum_kW, 3)} kW`;
    const message = `${row.name} has ${String(psuCount)} power ports with equal ones among them. They were taken as redundant supplies, of which ${needed} must have power: ${numberText(maximum_kW, 3)} kW${sum}. Correct the row if all of them are needed.`;
    const group = {
      what: `device types ${isUsed ? 'of devices in racks' : 'that no device in a rack uses'} have equal power ports, which were taken as redundant supplies (1 of 2, 2 of 3, 2 of 4, 4 of 6 must have power) and do not add up`,
      item: `${row.name} (${numberText(maximum_kW, 3)} kW)`,
      advice: 'Correct the rows of which all supplies are needed.',
    };
    return [inGroup(finding('netbox-supplies-assumed', at, message), group)];
  }
  if (reading !== 'stated-total') return [];
  const sum = portSum_kW === undefined ? '' : `; its power ports add up to ${numberText(portSum_kW, 3)} kW`;
  const message = `The comments of ${row.name} state ${numberText(maximum_kW, 3)} kW, which was used${sum}.`;
  const group = {
    what: 'device types state their draw in their comments, which was used',
    item: `${row.name} (${numberText(maximum_kW, 3)} kW)`,
  };
  return [inGroup(finding('netbox-power-stated', at, message), group)];
}
