import type { Input } from '../../plan/prepare/input.ts';
import type { OptionReport } from '../../report/reportSchema.ts';
import { metricUnits, type DisplayUnits } from '../../units/display/displayUnits.ts';
import { shownAs, shownValue } from '../../units/display/shown.ts';
import { unitsBySuffix } from '../../units/suffixes.ts';
import { unitOfPath } from '../../units/display/unitOfPath.ts';
import { exact } from '../format/number.ts';
import { isShare } from '../format/share.ts';
import { coolingPresetNames, powerPresetNames } from './presetNames.ts';

const presetNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'cooling.preset': coolingPresetNames,
  'power.preset': powerPresetNames,
};

/** Significant digits of a converted value. */
const CONVERTED_DIGITS = 5;

/**
 * The value of an input with its unit: "270.5 g/kWh", "room air", "2025".
 *
 * @param input - of a report
 * @param units - the chosen units
 */
export function inputValue(
  { path, value, unit }: Pick<Input, 'path' | 'value' | 'unit'>,
  units: DisplayUnits = metricUnits,
): string {
  const name = presetNames[path]?.[value];
  if (name !== undefined) return name;
  if (typeof value === 'string')
    return /^[a-z]+(-[a-z0-9]+)+$/.test(value) ? value.replaceAll('-', ' ') : value;
  if (/year$/i.test(path)) return String(value);
  if (isShare(path)) return `${exact(value * 100)} %`;
  const stated = statedSymbol(unit);
  if (stated === '') return exact(value);
  const symbol = unitOfPath(path.split('.'), stated);
  const { symbol: shown } = shownAs(symbol, units);
  return shown === symbol || shown === stated
    ? `${exact(value)} ${stated}`
    : `${exact(Number(shownValue(value, symbol, units).toPrecision(CONVERTED_DIGITS)))} ${shown}`;
}

/**
 * The unit of an input as it is written: °C for C, W/kW for W_per_kW, none for a ratio.
 *
 * @param unit - of the input: a suffix of names, or a symbol
 */
export function statedSymbol(unit: string): string {
  if (unit === 'ratio' || unit === 'count') return '';
  return Object.hasOwn(unitsBySuffix, unit) ? unitsBySuffix[unit as keyof typeof unitsBySuffix].symbol : unit;
}

/** An input as text: "PUE 1.6 (plan)", "SRVC 270.5 g/kWh (EPA eGRID2023, 2023)". */
export function inputText(input: Input): string {
  const { label, source, year } = input;
  const when = year === undefined || source.includes(String(year)) ? '' : `, ${String(year)}`;
  return `${label}: ${inputValue(input)} (${source}${when})`;
}

/**
 * The inputs of an option whose path starts with one of the given names, as text: the basis of a figure.
 *
 * @param option - of a report
 * @param sections - such as `tariff`, `carbon`, `cooling.pue`
 */
export function basisOf(option: OptionReport, ...sections: readonly string[]): string[] {
  return option.inputs
    .filter(({ path }) => sections.some((section) => path === section || path.startsWith(`${section}.`)))
    .map(inputText);
}
