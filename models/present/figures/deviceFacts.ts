import { textAt, valueAt, type Json } from '../../edit/document/json.ts';
import { significant } from '../format/number.ts';
import { deviceClassLabels } from '../words/deviceClassLabels.ts';
import { qualityLabels } from '../words/qualityLabels.ts';

/** What a search of devices tells of one. */
export interface DeviceFacts {
  readonly id: string;
  readonly name: string;
  readonly classLabel: string;
  /** "8 U", "0U", "height unknown". */
  readonly height: string;
  /** "10.2 kW max", "5.4 kW nameplate", "draw unknown". */
  readonly power: string;
  /** "5.6 kW typical"; empty if unknown. */
  readonly typical: string;
  /** "80 % liquid", "air"; empty if unknown. */
  readonly cooling: string;
  /** Year of the data; empty if unknown. */
  readonly year: string;
  /** Quality of the draw: "source verified", "unverified", "estimate". */
  readonly quality: string;
  /** True for a device of the plan itself. */
  readonly isOwn: boolean;
  /** Where it comes from, "from plan Hall 2"; absent for a device of the plan or of the catalogue. */
  readonly origin?: string;
}

const numberIn = (row: Json, name: string): number | undefined => {
  const value = valueAt(row, [name]);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

/** The label of a value; empty for a value that has none. */
const textOf = (labels: Readonly<Record<string, string>>, value: string | undefined): string =>
  value !== undefined && Object.hasOwn(labels, value) ? (labels[value] ?? '') : '';

/**
 * The facts of a device that a planner chooses by. What its row does not state is said to be unknown.
 *
 * @param row - of the catalogue or of a plan, valid or not
 */
export function deviceFacts(id: string, row: Json, isOwn: boolean): DeviceFacts {
  const height_U = numberIn(row, 'height_U');
  const liquid = numberIn(row, 'liquidFraction');
  const typical_kW = numberIn(row, 'typical_kW');
  const basis = (['maximum', 'nameplate'] as const).find((name) => numberIn(row, `${name}_kW`) !== undefined);
  const draw_kW = basis === undefined ? undefined : numberIn(row, `${basis}_kW`);
  const flag = textAt(row, ['quality', `${basis ?? 'typical'}_kW`]);
  return {
    id,
    name: textAt(row, ['name']) ?? id,
    classLabel: textOf(deviceClassLabels, textAt(row, ['class'])),
    height: height_U === undefined ? 'height unknown' : height_U === 0 ? '0U' : `${String(height_U)} U`,
    power: powerText(draw_kW, basis, typical_kW),
    typical: typical_kW === undefined ? '' : `${significant(typical_kW)} kW typical`,
    cooling: liquid === undefined ? '' : liquid === 0 ? 'air' : `${significant(liquid * 100, 3)} % liquid`,
    year: String(numberIn(row, 'year') ?? ''),
    quality: textOf(qualityLabels, flag),
    isOwn,
  };
}

function powerText(
  draw_kW: number | undefined,
  basis: 'maximum' | 'nameplate' | undefined,
  typical_kW: number | undefined,
): string {
  if (draw_kW === undefined) return typical_kW === undefined ? 'draw unknown' : 'maximum unknown';
  return `${significant(draw_kW)} kW ${basis === 'nameplate' ? 'nameplate' : 'max'}`;
}

/**
 * The facts of a device of other plans, which is not in this plan yet.
 *
 * @param key - names it in the list of devices
 * @param planNames - the plans that have it, at least one
 */
export function otherDeviceFacts(key: string, row: Json, planNames: readonly string[]): DeviceFacts {
  const [first = '', ...others] = planNames;
  const more = others.length === 0 ? '' : ` and ${String(others.length)} more`;
  return { ...deviceFacts(key, row, false), origin: `from plan ${first}${more}` };
}

/** The facts in the order in which they are shown. */
export function factsText(facts: DeviceFacts): string {
  const { height, power, typical, cooling, year, quality } = facts;
  return [height, power, typical, cooling, year, quality].filter((part) => part !== '').join(' · ');
}

/** The devices whose name, class, id or facts contain every typed word. */
export function matchingDevices(devices: readonly DeviceFacts[], typed: string): readonly DeviceFacts[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return devices;
  return devices.filter((facts) => {
    const own = facts.isOwn ? 'own device' : (facts.origin ?? '');
    const text = `${facts.name} ${facts.classLabel} ${facts.id} ${own} ${factsText(facts)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
