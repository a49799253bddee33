import type { Device } from '../../../catalogue/device.ts';
import type { RackType } from '../../../catalogue/rackType.ts';
import { finding, type Finding } from '../../../problems/Finding.ts';
import { normalisedName, unique } from '../ids.ts';
import { UsedNames } from '../UsedNames.ts';
import type { NetboxDeviceType } from '../NetboxDocument.ts';
import type { CsvRow } from './csvText.ts';
import { deviceTypeOf } from './deviceTypeOf.ts';
import { compareText } from './rackDevices.ts';
import { rackTypeOf } from './rackTypeOf.ts';

/** Cells of a rack type. */
export type RackTypeCells = CsvRow & { readonly manufacturer: string; readonly model: string };

/** Maximum length of a model, manufacturer and slug in NetBox. */
const MAX_NAME = 100;

/** Device types by row id; models are unique per manufacturer, slugs are unique. */
export function exportDeviceTypes(
  devices: readonly Device[],
  review: Finding[],
): ReadonlyMap<string, NetboxDeviceType> {
  const names = new UsedNames();
  const slugs = new UsedNames();
  const types = new Map<string, NetboxDeviceType>();
  for (const device of [...devices].sort((a, b) => compareText(a.id, b.id))) {
    const type = deviceTypeOf(device);
    if (device.height_U === undefined) {
      const message = `The height of ${device.name} is unknown; it was exported with 0 units.`;
      review.push(finding('netbox-limit', `catalogue.devices.${device.id}`, message));
    }
    const manufacturer = normalisedName(type.manufacturer).slice(0, MAX_NAME);
    const [, model = type.model] = unique(
      `${manufacturer}\n${normalisedName(type.model)}`,
      names,
      MAX_NAME * 2,
    ).split('\n');
    types.set(device.id, { ...type, manufacturer, model, slug: unique(type.slug, slugs, MAX_NAME) });
  }
  return types;
}

/** Rack types likewise, as rows. Racks refer to them by model only, so models are unique across manufacturers. */
export function exportRackTypes(
  rackTypes: readonly RackType[],
  review: Finding[],
): ReadonlyMap<string, RackTypeCells> {
  const names = new UsedNames();
  const slugs = new UsedNames();
  const rows = new Map<string, RackTypeCells>();
  for (const rackType of [...rackTypes].sort((a, b) => compareText(a.id, b.id))) {
    const row = rackTypeOf(rackType);
    if (!Number.isInteger(rackType.height_U)) {
      const message = `${rackType.name} has ${String(rackType.height_U)} units, but NetBox supports whole units only; half a unit was dropped.`;
      review.push(finding('netbox-limit', `catalogue.rackTypes.${rackType.id}`, message));
    }
    rows.set(rackType.id, {
      ...row,
      manufacturer: normalisedName(row['manufacturer'] ?? '').slice(0, MAX_NAME),
      model: unique(normalisedName(row['model'] ?? ''), names, MAX_NAME),
      slug: unique(row['slug'] ?? '', slugs, MAX_NAME),
    });
  }
  return rows;
}
