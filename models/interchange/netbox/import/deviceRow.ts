import type { Device, DeviceClass } from '../../../catalogue/device.ts';
import { MAX_HEIGHT_U } from '../../../catalogue/heights.ts';
import type { Quality } from '../../../catalogue/row.ts';
import { manufacturerName } from '../manufacturers.ts';
import type { NetboxPort, NetboxRecord } from '../NetboxDocument.ts';
import type { ReviewFinding } from '../groupReview.ts';
import { isNetboxNo, netboxFieldOf, netboxNumberOf } from '../read/fieldOf.ts';
import { DRAWS_NOTHING, PLENUM_COMMENT } from '../write/deviceTypeOf.ts';
import { classOfType } from './classOfType.ts';
import { weightOf_kg } from './lengthAndWeight.ts';
import { present } from './present.ts';
import { plenumSupplies } from './plenumSupplies.ts';
import { suppliesOf, type Supplies } from './suppliesOf.ts';

/** Properties of imported rows that are not in their files. */
export interface RowOrigin {
  /** The year of the import. */
  readonly year: number;
  /** Key of the source of imported rows. */
  readonly source: string;
}

/** A row, and what its draws were read from. */
export interface ReadRow {
  readonly row: Device;
  /** Undefined if the device draws nothing by its form. */
  readonly supplies: Supplies | undefined;
  /** Whether the class follows from the parts or the name of the type; a role may state it otherwise. */
  readonly isClassKnown: boolean;
}

/** Characters of a text that are read; longer ones are no comments on a device. */
const TEXT_READ = 10_000;

/** Height of a device type that states none: NetBox's default. */
const NETBOX_HEIGHT_U = 1;

/** Figures of a device that draws nothing itself. */
export const noDraw = { maximum_kW: 0, typical_kW: 0, idle_kW: 0 } as const;

/** Classes of devices that draw nothing: what passes power on, panels and shelves. */
export const drawsNothingByClass = (deviceClass: DeviceClass): boolean =>
  deviceClass === 'power' || deviceClass === 'passive';

/**
 * A NetBox device type as a custom catalogue row. Values that the file does not state stay missing; every figure is
 * flagged as unverified. What has outlets passes power on and draws nothing, nor do panels and shelves.
 *
 * @param record - with manufacturer, model and power ports
 * @param review - receives findings on invalid values
 */
export function deviceRow(
  id: string,
  record: NetboxRecord,
  origin: RowOrigin,
  review: ReviewFinding[],
): ReadRow {
  const isWritten = isWrittenByPlenum(record);
  const manufacturer = netboxFieldOf(record, 'manufacturer') ?? 'Generic';
  const stated = netboxFieldOf(record, 'model') ?? id;
  const model = isWritten ? stated : withoutMaker(manufacturer, stated);
  const { name, note } = manufacturerName({ manufacturer, model });
  const { height_U, isStated } = heightOf(record, review);
  const known = classOfType(record, height_U ?? 0);
  const deviceClass = known ?? 'server';
  const isIdle = drawsNothingByClass(deviceClass) || saysNothing(record);
  const supplies = isIdle ? undefined : suppliesIn(record);
  const figures = {
    ...present({ height_U, weight_kg: weightOf_kg(record, 'weight', 20_000, review) }),
    ...(supplies === undefined ? noDraw : drawFigures(supplies)),
    ...(isIdle || !isWritten ? {} : plenumSupplies(record)),
  };
  const flag = (figure: string): Quality =>
    isEstimate(figure, supplies) || (figure === 'height_U' && !isStated) ? 'E' : 'M';
  const row: Device = {
    id,
    name,
    class: deviceClass,
    ...(isNetboxNo(record, 'is_full_depth') ? { depth: 'half' as const } : {}),
    inputBasis: record.ports.some(({ type }) => type === 'dc-terminal') ? 'dc' : 'ac',
    ...figures,
    quality: Object.fromEntries(Object.keys(figures).map((figure) => [figure, flag(figure)])),
    year: origin.year,
    sources: [origin.source],
    ...(note === undefined ? {} : { note }),
  };
  return { row, supplies, isClassKnown: known !== undefined };
}

/** Height of a type; one unit if none is stated, as in NetBox, and none if a Plenum export says that it is unknown. */
function heightOf(
  record: NetboxRecord,
  review: ReviewFinding[],
): { readonly height_U: number | undefined; readonly isStated: boolean } {
  const stated_U = netboxNumberOf(record, 'u_height', { min: 0, max: MAX_HEIGHT_U, step: 0.5 }, review);
  const isOpen =
    stated_U === 0 &&
    isWrittenByPlenum(record) &&
    netboxFieldOf(record, 'comments')?.includes(HEIGHT_OPEN) === true;
  return { height_U: isOpen ? undefined : (stated_U ?? NETBOX_HEIGHT_U), isStated: stated_U !== undefined };
}

/** Draws and supplies as figures of a row. */
export function drawFigures({ maximum_kW, typical_kW, psuCount, psuRequiredCount }: Supplies): DrawFigures {
  return present({ maximum_kW, typical_kW, psuCount, psuRequiredCount });
}

type DrawFigures = Partial<Pick<Device, 'maximum_kW' | 'typical_kW' | 'psuCount' | 'psuRequiredCount'>>;

/** Whether a figure rests on an assumption on which supplies are redundant. */
export const isEstimate = (figure: string, supplies: Supplies | undefined): boolean =>
  supplies?.reading === 'assumed-redundancy' && /^(maximum_kW|typical_kW|psuRequiredCount)$/.test(figure);

/** Whether a file was written by a Plenum export. */
export function isWrittenByPlenum(record: NetboxRecord): boolean {
  return netboxFieldOf(record, 'comments')?.startsWith(PLENUM_COMMENT) === true;
}

const saysNothing = (record: NetboxRecord): boolean =>
  isWrittenByPlenum(record) && netboxFieldOf(record, 'comments')?.includes(DRAWS_NOTHING) === true;

/** Description and comments of a type. */
export const textOf = (record: NetboxRecord): string =>
  ['description', 'comments']
    .map((name) => (netboxFieldOf(record, name) ?? '').slice(0, TEXT_READ))
    .join('\n');

function suppliesIn(record: NetboxRecord): Supplies {
  const { ports } = record;
  if (!isWrittenByPlenum(record)) {
    return suppliesOf(ports, textOf(record));
  }
  // An export gives each supply its share of the draw.
  const maximum_kW = portSum_kW(ports, 'maximum_W');
  const typical_kW = portSum_kW(ports, 'allocated_W');
  const isCounted = ports.length > 0 && ports.length <= 64 && ports[0]?.name !== 'Input';
  return {
    maximum_kW,
    typical_kW: typical_kW !== undefined && typical_kW <= (maximum_kW ?? 2000) ? typical_kW : undefined,
    psuCount: isCounted ? ports.length : undefined,
    psuRequiredCount: undefined,
    portSum_kW: maximum_kW,
    reading: 'sum',
  };
}

/** Sum of the draws of the ports that state one, in kW. */
function portSum_kW(ports: readonly NetboxPort[], draw: 'maximum_W' | 'allocated_W'): number | undefined {
  const stated = ports.flatMap((port) => port[draw] ?? []);
  const sum_kW = stated.reduce((sum, watts) => sum + watts, 0) / 1000;
  return stated.length === 0 || sum_kW > 2000 ? undefined : sum_kW;
}

const HEIGHT_OPEN = 'Its height is not known';

/** A model without its maker, which some files repeat: NVIDIA DGX A100 by NVIDIA is a DGX A100. */
export function withoutMaker(manufacturer: string, model: string): string {
  const begins = model.toLowerCase().startsWith(`${manufacturer.toLowerCase()} `);
  const rest = begins ? model.slice(manufacturer.length).trim() : '';
  return rest === '' ? model : rest;
}
