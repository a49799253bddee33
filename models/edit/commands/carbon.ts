import type { Command } from '../document/command.ts';
import { objectAt, textAt, type Json, type JsonObject, type Path } from '../document/json.ts';
import { patchTo } from '../document/patchTo.ts';
import { explicitSection } from './explicitSection.ts';

/** What carbon is counted with beside the factor of the grid: it stays where the factor is another. */
const accountingNames = [
  'yearlyChangeFraction',
  'transmissionLossFraction',
  'contracts',
  'residual',
  'gensets',
  'refrigerant',
  'embodied',
  'regulation',
] as const;

interface FactorChange {
  /** A carbon section without accounting. */
  readonly factor: JsonObject;
  /** The section of the column as it counts. */
  readonly section: JsonObject;
  readonly label: string;
  /** The plan itself where absent. */
  readonly optionId: string | undefined;
}

/**
 * States the factor of the grid anew: for the year, or hour by hour. Contracts and all else that is counted stay.
 *
 * @param document - the plan
 */
export function stateCarbonFactor(document: JsonObject, change: FactorChange): Command {
  const { factor, section, label, optionId } = change;
  const kept = accountingNames.flatMap((name): [string, Json][] => {
    const value = section[name];
    return value === undefined ? [] : [[name, value]];
  });
  const value: JsonObject = { ...factor, ...Object.fromEntries(kept) };
  if (optionId === undefined) {
    const others = explicitSection(document, 'carbon', textAt(factor, ['kind']) ?? '');
    return { label, edits: [...others, { kind: 'set', path: ['carbon'], value }] };
  }
  const path: Path = ['options', optionId, 'changes', 'carbon'];
  const base = objectAt(document, ['carbon']);
  // A section of another kind replaces the base plan's whole; one of the same kind is laid over it.
  const changes = base['kind'] === factor['kind'] ? patchTo(base, value) : value;
  return { label, edits: [{ kind: 'set', path, value: changes }] };
}
