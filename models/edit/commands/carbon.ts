import type { Command } from '../document/command.ts';
import { objectAt, textAt, type Json, type JsonObject, type Path } from '../document/json.ts';
import { patchTo } from '../document/patchTo.ts';
import { explicitSection } from './explicitSection.ts';

/** Carbon inputs other than the grid factor: they are retained when the factor changes. */
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
  /** The effective section of the column. */
  readonly section: JsonObject;
  readonly label: string;
  /** Default: the base plan. */
  readonly optionId: string | undefined;
}

/**
 * States a new grid factor: annual or hourly. Contracts and all other carbon inputs are retained.
 *
 * @param document - the plan
 */
export function stateCarbonFactor(document: JsonObject, change: FactorChange): Command {
  const { factor, section, label, optionId } = change;
  const retained = accountingNames.flatMap((name): [string, Json][] => {
    const value = section[name];
    return value === undefined ? [] : [[name, value]];
  });
  const value: JsonObject = { ...factor, ...Object.fromEntries(retained) };
  if (optionId === undefined) {
    const others = explicitSection(document, 'carbon', textAt(factor, ['kind']) ?? '');
    return { label, edits: [...others, { kind: 'set', path: ['carbon'], value }] };
  }
  const path: Path = ['options', optionId, 'changes', 'carbon'];
  const base = objectAt(document, ['carbon']);
  // A section of another kind replaces the section of the base plan; one of the same kind is merged into it.
  const changes = base['kind'] === factor['kind'] ? patchTo(base, value) : value;
  return { label, edits: [{ kind: 'set', path, value: changes }] };
}
