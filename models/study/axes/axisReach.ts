import type { AxisSection } from '../document/axisSchema.ts';

/** Which fields of a design an axis decides, and when it is applied. */
export interface AxisReach {
  /**
   * Axes are applied in this order, so that what replaces a whole part comes before what changes a field of it: places, systems, tariffs, named
   * changes, devices, choices, numbers.
   */
  readonly rank: number;
  /** Paths of the fields that it states. */
  readonly states: readonly string[];
  /** Paths that it replaces, with all below them. */
  readonly replaces: readonly string[];
}

/** Sections that need no new simulation. */
const PRICES: ReadonlySet<string> = new Set(['tariff', 'carbon', 'finance']);

/** Whether a section of a design changes no load. */
export const isOfPrices = (section: string): boolean => PRICES.has(section);

const RANKS = {
  options: 0,
  climates: 1,
  presets: 2,
  tariffs: 3,
  changes: 4,
  devices: 5,
  choices: 6,
  numbers: 100,
};

/** Words that say what a part is; its other fields depend on them. */
const DEFINING: ReadonlySet<string> = new Set(['kind', 'preset']);

/** What an axis reaches. */
export function axisReach(axis: AxisSection): AxisReach {
  switch (axis.kind) {
    case 'options':
      return reach(RANKS.options, ['option']);
    case 'climates':
      return reach(RANKS.climates, ['site.climate.kind', 'site.climate.id']);
    case 'presets':
      return reach(RANKS.presets, ['cooling.preset'], ['cooling']);
    case 'tariffs':
      return reach(RANKS.tariffs, ['tariff']);
    case 'changes': {
      const patches = axis.changes.map(({ changes }) => reachOfPatch(changes, []));
      return reach(
        RANKS.changes,
        patches.flatMap(({ states }) => states),
        patches.flatMap(({ replaces }) => replaces),
      );
    }
    case 'devices':
      return reach(RANKS.devices, [`device ${axis.replaces}`]);
    case 'values':
      return axis.values.every((value) => typeof value === 'number')
        ? reach(RANKS.numbers, [axis.path])
        : reach(RANKS.choices + depthOf(axis.path), [axis.path]);
    case 'range':
      return reach(RANKS.numbers, [axis.path]);
  }
}

const reach = (rank: number, states: readonly string[], replaces: readonly string[] = states): AxisReach => ({
  rank,
  states: [...new Set(states)],
  replaces: [...new Set(replaces)],
});

/** Of a choice: the preset of a part before a choice inside it, and its kind before its other choices. */
function depthOf(path: string): number {
  const keys = path.split('.');
  return 2 * keys.length - (DEFINING.has(keys.at(-1) ?? '') ? 1 : 0);
}

type Patch = Pick<AxisReach, 'states' | 'replaces'>;

/** The fields of a merge patch. A part whose kind is stated is replaced whole where it has another. */
function reachOfPatch(patch: unknown, keys: readonly string[]): Patch {
  const path = keys.join('.');
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) {
    return { states: [path], replaces: [path] };
  }
  const parts = Object.entries(patch).map(([key, value]) => reachOfPatch(value, [...keys, key]));
  const { kind } = patch as { readonly kind?: unknown };
  // Every preset is a system.
  const isReplaced = kind !== undefined && !(path === 'cooling' && kind === 'system');
  return {
    states: parts.flatMap(({ states }) => states),
    replaces: [...(isReplaced ? [path] : []), ...parts.flatMap(({ replaces }) => replaces)],
  };
}

/** Whether a path is another one, or is inside the part that it names. */
export const isWithinPart = (path: string, part: string): boolean =>
  path === part || path.startsWith(`${part}.`);
