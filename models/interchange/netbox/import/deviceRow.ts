import type { Device, DeviceClass } from '../../../catalogue/device.ts';
import type { Quality } from '../../../catalogue/row.ts';
import type { Finding } from '../../../problems/Finding.ts';
import { manufacturerName } from '../manufacturers.ts';
import type { NetboxPort, NetboxRecord } from '../NetboxDocument.ts';
import { netboxFieldOf, netboxNumberOf } from '../read/fieldOf.ts';
import { PLENUM_COMMENT } from '../write/deviceTypeOf.ts';
import { weightOf_kg } from './lengthAndWeight.ts';

/** Properties of imported rows that are not in their files. */
export interface RowOrigin {
  /** The year of the import. */
  readonly year: number;
  /** Key of the source of imported rows. */
  readonly source: string;
}

const GPU_NAMES = /\b(dgx|hgx|gpu|[ABH][1-3]00|GB[23]00|MI[23]\d\d[AX]?|gaudi|nvl\d+|XE9\d80)\b/i;
const RACK_UNITS = 30;

/**
 * A NetBox device type as a custom catalogue row. Values that the file does not state stay missing; every figure is
 * flagged as unverified.
 *
 * @param record - with manufacturer, model and power ports
 * @param review - receives findings on invalid values
 */
export function deviceRow(id: string, record: NetboxRecord, origin: RowOrigin, review: Finding[]): Device {
  const manufacturer = netboxFieldOf(record, 'manufacturer') ?? 'Generic';
  const model = netboxFieldOf(record, 'model') ?? id;
  const { name, note } = manufacturerName({ manufacturer, model });
  const height_U = netboxNumberOf(record, 'u_height', { min: 0, max: 60, step: 0.5 }, review);
  const isHeightOpen =
    height_U === 0 && isWrittenByPlenum(record) && figureOf(record, HEIGHT_OPEN) !== undefined;
  const weight_kg = weightOf_kg(record, 'weight', 20_000, review);
  const figures = {
    ...(height_U === undefined || isHeightOpen ? {} : { height_U }),
    ...(weight_kg === undefined ? {} : { weight_kg }),
    ...drawsOf(record),
    ...psusOf(record),
  };
  return {
    id,
    name,
    class: classOf(`${manufacturer} ${model}`, height_U ?? 0),
    ...(netboxFieldOf(record, 'is_full_depth') === 'false' ? { depth: 'half' as const } : {}),
    inputBasis: record.ports.some(({ type }) => type === 'dc-terminal') ? 'dc' : 'ac',
    ...figures,
    quality: Object.fromEntries(Object.keys(figures).map((figure): [string, Quality] => [figure, 'M'])),
    year: origin.year,
    sources: [origin.source],
    ...(note === undefined ? {} : { note }),
  };
}

/** Whether a file was written by a Plenum export. */
export function isWrittenByPlenum(record: NetboxRecord): boolean {
  return netboxFieldOf(record, 'comments')?.startsWith(PLENUM_COMMENT) === true;
}

/** Sum of the draws of the ports that state one, in kW. */
export function portSum_kW(
  ports: readonly NetboxPort[],
  draw: 'maximum_W' | 'allocated_W',
): number | undefined {
  const stated = ports.flatMap((port) => port[draw] ?? []);
  return stated.length === 0 ? undefined : stated.reduce((sum, watts) => sum + watts, 0) / 1000;
}

function drawsOf({ ports }: NetboxRecord): Pick<Device, 'maximum_kW' | 'typical_kW'> {
  const maximum_kW = portSum_kW(ports, 'maximum_W');
  const typical_kW = portSum_kW(ports, 'allocated_W');
  const isTypical = typical_kW !== undefined && typical_kW <= (maximum_kW ?? Infinity) && typical_kW <= 2000;
  return {
    ...(maximum_kW === undefined || maximum_kW > 2000 ? {} : { maximum_kW }),
    ...(isTypical ? { typical_kW } : {}),
  };
}

const RATING = /rated ([\d,.]+) kW in all/;
const NEEDED = /must have power: (\d+)/;
const HEIGHT_OPEN = /(Its height) is not known/;

/** Power supplies by the ports, and by the comments of a Plenum export. */
function psusOf(record: NetboxRecord): Pick<Device, 'psuCount' | 'nameplate_kW' | 'psuRequiredCount'> {
  const { ports } = record;
  const isCounted = ports.length > 0 && ports.length <= 64 && ports[0]?.name !== 'Input';
  const nameplate = isWrittenByPlenum(record) ? figureOf(record, RATING) : undefined;
  const needed = isWrittenByPlenum(record) ? figureOf(record, NEEDED) : undefined;
  const psuRequiredCount = needed === undefined ? undefined : Number(needed);
  return {
    ...(isCounted ? { psuCount: ports.length } : {}),
    ...(nameplate === undefined ? {} : { nameplate_kW: Number(nameplate.replaceAll(',', '')) }),
    ...(psuRequiredCount === undefined || psuRequiredCount < 1 ? {} : { psuRequiredCount }),
  };
}

const figureOf = (record: NetboxRecord, pattern: RegExp): string | undefined =>
  pattern.exec(netboxFieldOf(record, 'comments') ?? '')?.[1];

function classOf(name: string, height_U: number): DeviceClass {
  if (GPU_NAMES.test(name)) return height_U >= RACK_UNITS ? 'gpu-rack' : 'gpu-server';
  if (/switch|router|infiniband|\bQM\d|\bSN\d{4}/i.test(name)) return 'network';
  if (/\bCDU\b|cooling/i.test(name)) return 'cooling';
  return 'server';
}
