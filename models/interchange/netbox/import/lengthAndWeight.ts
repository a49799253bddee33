import type { ReviewFinding } from '../groupReview.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';
import { netboxFieldOf, netboxNumberOf } from '../read/fieldOf.ts';

/** Units by their symbol, or the beginning of their name in the languages of NetBox. */
const kgPerUnit: readonly (readonly [RegExp, number])[] = [
  [/^(kg|kilo|кг|кило|キロ|千克|公斤)/, 1],
  [/^(lb|pound|pfund|livre|libra|libbr|pond|фунт|ポンド|磅)/, 0.453_592_37],
  [/^(oz|ounce|unze|once|onza|oncia|унц|オンス|盎司)/, 0.028_349_523_125],
  [/^(g|gram|грам|グラム|克)/, 0.001],
];
const mmPerUnit: readonly (readonly [RegExp, number])[] = [
  [/^(mm|mili|milli|мм|мили|мілі|миллим|ミリ|毫米)/, 1],
  [/^(cm|zenti|centi)/, 10],
  [/^(in|inch|zoll|pouce|pulgad|pollic|polegad|tum|tommer|дюйм|インチ|英寸|"|″)/, 25.4],
  [/^m$/, 1000],
];

/** Factor of a unit: the one written with the number, else that of the record. */
function factorIn(
  units: readonly (readonly [RegExp, number])[],
  ofRecord: string | undefined,
): (unit: string) => number | undefined {
  const stated = (unit: string): number | undefined => units.find(([pattern]) => pattern.test(unit))?.[1];
  const usual = ofRecord === undefined ? 1 : (stated(ofRecord.toLowerCase()) ?? 1);
  return (unit) => (unit === '' ? usual : stated(unit));
}

/** Weight of a field in the unit written with it, or the weight_unit of the record; default: kg. @returns kg */
export function weightOf_kg(
  record: NetboxRecord,
  name: string,
  max_kg: number,
  review: ReviewFinding[],
): number | undefined {
  const factorOf = factorIn(kgPerUnit, netboxFieldOf(record, 'weight_unit'));
  const value = netboxNumberOf(record, name, { min: 0, max: max_kg, factorOf }, review);
  return value === undefined ? undefined : Math.round(value * 1000) / 1000;
}

/** Length of a field in the unit written with it, or the outer_unit of the record; default: mm. @returns mm */
export function lengthOf_mm(
  record: NetboxRecord,
  name: string,
  range: { readonly min_mm: number; readonly max_mm: number },
  review: ReviewFinding[],
): number | undefined {
  const { min_mm: min, max_mm: max } = range;
  const legacy: Readonly<Record<string, string>> = { 1000: 'mm', 2000: 'in' };
  const stated = netboxFieldOf(record, 'outer_unit');
  const factorOf = factorIn(mmPerUnit, legacy[stated ?? ''] ?? stated);
  const value = netboxNumberOf(record, name, { min, max, factorOf }, review);
  return value === undefined ? undefined : Math.round(value * 10) / 10;
}
