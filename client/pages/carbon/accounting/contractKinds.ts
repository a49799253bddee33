import { textAt, type JsonObject } from '../../../../models/edit/document/json.ts';

/** How the energy of a contract is known, as the page offers it. */
export const contractKinds = [
  { value: 'solar', label: 'Solar, usual profile' },
  { value: 'wind', label: 'Wind, usual profile' },
  { value: 'flat', label: 'All hours alike' },
  { value: 'annual-volume', label: 'Volume of the year' },
] as const;

/** The kind of a contract by the plan format. */
export function contractKind(contract: JsonObject): string {
  return textAt(contract, ['kind']) ?? 'profile';
}

/** The kind of a contract as the page offers it; `hourly` for one from a plan file. */
export function chosenKind(contract: JsonObject): string {
  const kind = contractKind(contract);
  return kind === 'profile' ? (textAt(contract, ['shape']) ?? 'solar') : kind;
}

/**
 * A contract of another kind. What means something to both stays.
 *
 * @param chosen - as the page offers it
 */
export function asKind(contract: JsonObject, chosen: string): JsonObject {
  const dropped = new Set([
    'kind',
    'shape',
    'generation_kWh',
    ...(chosen === 'solar' ? [] : ['latitude_deg']),
  ]);
  const kept = Object.entries(contract).filter(([name]) => !dropped.has(name));
  const kind: JsonObject = chosen === 'annual-volume' ? { kind: chosen } : { kind: 'profile', shape: chosen };
  return { ...kind, ...Object.fromEntries(kept) };
}
