import { valueCountOf, type Design, type DesignChoice, type DesignSpace } from './designSpace.ts';

/** Places of the choices without an order, or of the ranges. */
export function choicePlaces(space: DesignSpace, kind: DesignChoice['kind']): number[] {
  return space.flatMap((choice, place) => (choice.kind === kind ? [place] : []));
}

/** A design with other indices at some places. */
export function withIndices(
  design: Design,
  changes: readonly (readonly [place: number, index: number])[],
): Design {
  const changed = [...design];
  for (const [place, index] of changes) changed[place] = index;
  return changed;
}

/** The designs with another option of one choice. */
export function otherOptions(space: DesignSpace, design: Design): Design[] {
  return choicePlaces(space, 'choice').flatMap((place) =>
    indicesOf(space, place)
      .filter((index) => index !== design[place])
      .map((index) => withIndices(design, [[place, index]])),
  );
}

/** The designs that are a number of steps lower or higher in one range. */
export function stepsAlong(space: DesignSpace, design: Design, stepCount: number): Design[] {
  return choicePlaces(space, 'range').flatMap((place) =>
    [-stepCount, stepCount].flatMap((step) => stepped(space, design, [[place, step]])),
  );
}

/** The designs that are one step lower or higher in two ranges. */
export function diagonalSteps(space: DesignSpace, design: Design): Design[] {
  const ranges = choicePlaces(space, 'range');
  return ranges.flatMap((first, number) =>
    ranges.slice(number + 1).flatMap((second) =>
      signs.flatMap(([a, b]) =>
        stepped(space, design, [
          [first, a],
          [second, b],
        ]),
      ),
    ),
  );
}

const signs = [
  [-1, -1],
  [-1, 1],
  [1, -1],
  [1, 1],
] as const;

function indicesOf(space: DesignSpace, place: number): number[] {
  const choice = space[place];
  return choice === undefined ? [] : Array.from({ length: valueCountOf(choice) }, (_, index) => index);
}

/** None if a step leaves the space. */
function stepped(
  space: DesignSpace,
  design: Design,
  steps: readonly (readonly [place: number, step: number])[],
): Design[] {
  const changes = steps.map(([place, step]) => [place, (design[place] ?? 0) + step] as const);
  const isInside = changes.every(([place, index]) => {
    const choice = space[place];
    return choice !== undefined && index >= 0 && index < valueCountOf(choice);
  });
  return isInside ? [withIndices(design, changes)] : [];
}
