import { textAt, type JsonObject } from '../../../../models/edit/document/json.ts';

/** Kinds of contract profiles that the page offers. */
export const contractKinds = [
  { value: 'solar', label: 'Solar, typical profile' },
  { value: 'wind', label: 'Wind, typical profile' },
  { value: 'flat', label: 'Flat profile' },
  { value: 'annual-volume', label: 'Annual volume' },
] as const;

/** The kind of a contract in the plan format. */
export function contractKind(contract: JsonObject): string {
  return textAt(contract, ['kind']) ?? 'profile';
}

/** The kind of a contract as offered on the page; `hourly` for one from a plan file. */
export function chosenKind(contract: JsonObject): string {
  const kind = contractKind(contract);
  return kind === 'profile' ? (textAt(contract, ['shape']) ?? 'solar') : kind;
}

/**
 * A contract of another kind. Values that apply to both are retained.
 *
 * @param chosen - as offered on the page
 */
export function asKind(contract: JsonObject, chosen: string): JsonObject {
  const dropped = new Set([
    'kind',
    'shape',
    'generation_kWh',
    ...(chosen === 'solar' ? [] : ['latitude_deg']),
  ]);
  const retained = Object.entries(contract).filter(([name]) => !dropped.has(name));
  const kind: JsonObject = chosen === 'annual-volume' ? { kind: chosen } : { kind: 'profile', shape: chosen };
  return { ...kind, ...Object.fromEntries(retained) };
}
