import type { RackType } from '../../../catalogue/rackType.ts';
import { manufacturerAndModel } from '../manufacturers.ts';
import type { CsvRow } from './csvText.ts';
import { hundredths } from './deviceTypeOf.ts';

export const INCLUDED = 'Frame of a rack-scale device';

/** A rack type as a row of NetBox's CSV: whole units and millimetres, weights in kg with two decimals, payload in whole kg. */
export function rackTypeOf(rackType: RackType): CsvRow {
  const { id, height_U, width_mm, depth_mm, height_mm, weight_kg, payload_kg } = rackType;
  const { manufacturer, model } = manufacturerAndModel(rackType);
  const hasOuter = width_mm !== undefined || depth_mm !== undefined || height_mm !== undefined;
  const hasWeight = weight_kg !== undefined || payload_kg !== undefined;
  return {
    manufacturer: manufacturer,
    model,
    slug: id.toLowerCase(),
    form_factor: '4-post-cabinet',
    width: /open rack|orv3/i.test(rackType.name) ? '21' : '19',
    u_height: String(Math.floor(height_U)),
    starting_unit: '1',
    outer_width: text(width_mm, Math.round),
    outer_height: text(height_mm, Math.round),
    outer_depth: text(depth_mm, Math.round),
    outer_unit: hasOuter ? 'mm' : '',
    weight: text(weight_kg, hundredths),
    max_weight: text(payload_kg, Math.floor),
    weight_unit: hasWeight ? 'kg' : '',
    description: rackType.includedInDevice === true ? INCLUDED : '',
  };
}

const text = (value: number | undefined, rounded: (value: number) => number): string =>
  value === undefined ? '' : String(rounded(value));
