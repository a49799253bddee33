import { editDistance } from '../../models/math/editDistance.ts';
import type { InputIssue } from '../../models/problems/ModelError.ts';
import { settings } from './configSchema.ts';

const PREFIX = 'PLENUM_';

/** PLENUM_ variables that no setting has, each with the most similar one: a mistyped PLENUM_AUTH must not be ignored. */
export function unknownVariables(environment: Readonly<Record<string, string | undefined>>): InputIssue[] {
  const known = [...settings.values()].map(({ variable }) => variable);
  return Object.keys(environment)
    .filter((name) => name.startsWith(PREFIX) && environment[name] !== undefined && !known.includes(name))
    .map((name) => ({
      path: name.slice(0, 100),
      rule: 'configuration',
      message: `no setting has this name; the most similar is ${mostSimilar(name, known)}`,
    }));
}

function mostSimilar(name: string, known: readonly string[]): string {
  const ends = known.filter((variable) => variable.startsWith(PREFIX));
  const distance = (variable: string): number =>
    editDistance(name.slice(PREFIX.length, 60), variable.slice(PREFIX.length), 60);
  return [...ends].sort((a, b) => distance(a) - distance(b))[0] ?? '';
}
