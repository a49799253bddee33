import type { Library } from '../../../models/catalogue/Library.ts';
import type { Quality } from '../../../models/catalogue/row.ts';
import { sourcesOfFigure } from '../../../models/catalogue/sourcesOfFigure.ts';
import { qualityLabels } from '../../../models/present/words/qualityLabels.ts';
import { objectAt, textAt, valueAt, type Json, type JsonObject } from '../../../models/edit/document/json.ts';

/** A device type in some rack, and its catalogue price. */
interface UsedDevice {
  readonly id: string;
  readonly name: string;
  readonly unitPrice: number | undefined;
  readonly currency: string | undefined;
  /** Of the price. */
  readonly source: string | undefined;
}

/**
 * The device types in the racks of a design, each once, in the order of the racks.
 *
 * @param racks - of the document, valid or not
 * @param ownRows - the custom rows of the plan, which override the rows of the library
 */
export function devicesIn(racks: JsonObject, ownRows: JsonObject, library: Library): UsedDevice[] {
  const ids = Object.values(racks).flatMap((rack) =>
    Object.values(objectAt(rack, ['contents'])).flatMap((item) => textAt(item, ['device']) ?? []),
  );
  return [...new Set(ids)].map((id) => {
    const custom = valueAt(ownRows, ['devices', id]);
    const row = library.devices[id];
    if (custom !== undefined || row === undefined) return customDevice(id, custom);
    const { name, unitPrice, currency } = row;
    return { id, name, unitPrice, currency, source: priceSource(row, library) };
  });
}

function customDevice(id: string, row: Json | undefined): UsedDevice {
  const price = valueAt(row, ['unitPrice']);
  return {
    id,
    name: textAt(row, ['name']) ?? id,
    unitPrice: typeof price === 'number' ? price : undefined,
    currency: textAt(row, ['currency']),
    source: 'a custom row',
  };
}

function priceSource(row: Library['devices'][string], { sources }: Library): string {
  const quality: Quality | undefined = row.quality['unitPrice'];
  const titles = sourcesOfFigure(row, { name: 'unitPrice', quality }).map(
    (key) => sources[key]?.title ?? key,
  );
  const flag = quality === undefined || quality === 'S' ? [] : [qualityLabels[quality]];
  return [titles.join('; '), String(row.year), ...flag].join(' · ');
}
