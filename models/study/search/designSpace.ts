/** A choice among options without an order: a system, a device, a tariff. */
export interface DiscreteChoice {
  readonly kind: 'choice';
  readonly id: string;
  readonly label: string;
  /** Number of options, at least 1. */
  readonly optionCount: number;
}

/** A number within a range, searched on a grid of even steps, so that designs are comparable and can be stored by key. */
export interface ContinuousChoice {
  readonly kind: 'range';
  readonly id: string;
  readonly label: string;
  /** Both ends are values of the grid, in `unit`. */
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  /** Number of values of the grid, both ends included, at least 2. */
  readonly resolution: number;
}

/** What a search may choose, one part of a design each. */
export type DesignChoice = DiscreteChoice | ContinuousChoice;
export type DesignSpace = readonly DesignChoice[];

/** For each choice of a space, in its order, the index of the option or of the value of the grid; 0 is the first. */
export type Design = readonly number[];

/** Number of options, or of values of the grid. */
export const valueCountOf = (choice: DesignChoice): number =>
  choice.kind === 'choice' ? choice.optionCount : choice.resolution;

/** Number of designs of a space; 1 for a space without choices. */
export const designCountOf = (space: DesignSpace): number =>
  space.reduce((count, choice) => count * valueCountOf(choice), 1);

/**
 * The value of a range at an index of its grid.
 *
 * @returns in the unit of the range, without the last digits of a binary fraction; 0.3 and not 0.30000000000000004
 * @public tests read the values of designs
 */
export function rangeValue({ from, to, resolution }: ContinuousChoice, index: number): number {
  return Number((from + (index * (to - from)) / (resolution - 1)).toPrecision(12));
}

/**
 * The place of a design in its space: the same in every run, and in the order of the designs as lists of indices.
 *
 * @returns an integer from 0 to the number of designs less 1
 * @throws RangeError if the design is not of the space
 */
export function designKey(space: DesignSpace, design: Design): number {
  if (design.length !== space.length) {
    throw new RangeError(
      `A design of this space has ${String(space.length)} indices, not ${String(design.length)}.`,
    );
  }
  return space.reduce((key, choice, place) => {
    const index = design[place] ?? -1;
    const count = valueCountOf(choice);
    if (!Number.isInteger(index) || index < 0 || index >= count) {
      throw new RangeError(
        `${choice.label} has the indices 0 to ${String(count - 1)}, not ${String(index)}.`,
      );
    }
    return key * count + index;
  }, 0);
}

/**
 * The design at a place of its space, the inverse of `designKey`.
 *
 * @param key - an integer from 0 to the number of designs less 1
 */
export function designOfKey(space: DesignSpace, key: number): Design {
  const design = space.map(() => 0);
  let rest = key;
  for (let place = space.length - 1; place >= 0; place -= 1) {
    const choice = space[place];
    const count = choice === undefined ? 1 : valueCountOf(choice);
    design[place] = rest % count;
    rest = Math.floor(rest / count);
  }
  return design;
}
