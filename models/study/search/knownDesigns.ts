import { designCountOf, designKey, type Design } from './designSpace.ts';
import { frontArchive, type FrontArchive } from './frontArchive.ts';
import { isFeasible, judgeDesign, lossOf, type DesignFigures, type JudgedDesign } from './judgeDesign.ts';
import type { SearchQuestion } from './searchQuestion.ts';

/** What a search knows of its space: the designs that were evaluated, each once. */
export interface KnownDesigns {
  readonly question: SearchQuestion;
  /** Number of designs of the space. */
  readonly designCount: number;
  /** In the order in which they were added. */
  readonly byKey: ReadonlyMap<number, JudgedDesign>;
  /** Of the feasible ones. */
  readonly front: FrontArchive;
  /** Adds an evaluated design; one that is known stays as it is. */
  readonly add: (design: Design, found: DesignFigures) => void;
  readonly get: (design: Design) => JudgedDesign | undefined;
}

/** Losses in both objectives, less is better; with one objective the second is 0. */
export type Losses = readonly [first: number, second: number];

/** The losses of a design; NaN for a figure that it does not have. */
export function lossesOf(design: DesignFigures, [first, second]: SearchQuestion['objectives']): Losses {
  return [lossOf(design, first), second === undefined ? 0 : lossOf(design, second)];
}

/** A search that knows nothing yet. */
export function knownDesigns(question: SearchQuestion): KnownDesigns {
  const { space, limits, objectives } = question;
  const byKey = new Map<number, JudgedDesign>();
  const front = frontArchive();
  return {
    question,
    designCount: designCountOf(space),
    byKey,
    front,
    get: (design) => byKey.get(designKey(space, design)),
    add: (design, { figures, reason }) => {
      const key = designKey(space, design);
      if (byKey.has(key)) return;
      const judged = judgeDesign({ key, design, figures, reason }, limits, objectives);
      byKey.set(key, judged);
      if (isFeasible(judged)) front.add(judged, lossesOf(judged, objectives));
    },
  };
}

/** The designs of a list that are not known, each once. */
export function unknownOf(known: KnownDesigns, designs: readonly Design[]): Design[] {
  const byKey = new Map<number, Design>();
  for (const design of designs) {
    const key = designKey(known.question.space, design);
    if (!known.byKey.has(key)) byKey.set(key, design);
  }
  return [...byKey.values()];
}
