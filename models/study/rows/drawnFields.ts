import type { Distribution } from '../../math/sampling/Distribution.ts';
import { quantileFunction } from '../../math/sampling/quantileOf.ts';
import type { Scenario } from '../../plan/document/planSchema.ts';
import type { InputIssue } from '../../problems/ModelError.ts';
import { numberText } from '../../units/text.ts';
import { withField } from '../axes/withField.ts';
import type { StudyDocument } from '../document/studySchema.ts';
import type { StudyBase } from '../studyBase.ts';
import { oneAtATimeEnds } from './drawRows.ts';
import type { PreparedStudy, UncertainInput } from './PreparedStudy.ts';

/** A design that rows of the study have, without draws. */
export interface StudiedDesign {
  readonly scenario: Scenario;
  readonly base: StudyBase | null;
}

/**
 * What is wrong with the fields of uncertain inputs: a field that no design of the study has, and draws that the plan cannot have. Such draws
 * would be missing from every percentile, so that the study would seem surer than it is.
 *
 * @param designs - one for each point of each axis, at least one
 */
export function drawnFieldIssues(
  { document, inputs }: Pick<PreparedStudy, 'document' | 'inputs'>,
  designs: readonly StudiedDesign[],
): InputIssue[] {
  return inputs.flatMap((input, place) => {
    const path = `uncertain[${String(place)}]`;
    const quantile = quantileFunction(input.distribution);
    const reasonAt = ({ base, scenario }: StudiedDesign, value: number): string | null =>
      withField(base, scenario, input.path, value).reason;
    const median = quantile(1 / 2);
    const design = designs.find((one) => reasonAt(one, median) === null);
    const [first] = designs;
    if (design === undefined) {
      const message = first === undefined ? null : reasonAt(first, median);
      return message === null ? [] : [{ path: `${path}.path`, rule: 'a field of the plan', message }];
    }
    const ends = endsOf(input, document).map(quantile);
    const refused = ends.find((value) => reasonAt(design, value) !== null);
    if (refused === undefined) return [];
    const message = `reaches ${numberText(refused, 4)}, which the plan cannot have: ${reasonAt(design, refused) ?? ''} Choose a narrower distribution${boundsText(input)}; rows with such draws would have no figures.`;
    return [{ path: `${path}.distribution`, rule: 'values that the plan can have', message }];
  });
}

const boundsText = ({ distribution: { kind } }: UncertainInput): string =>
  kind === 'normal' ? ', or bound it by least and most' : '';

/** The most extreme probabilities of a draw. */
const EXTREMES = [2 ** -53, 1 - 2 ** -53] as const;

/** Probabilities of the outermost draws: those of the ends where the distribution has bounds, else those that the number of draws reaches. */
function endsOf({ distribution }: UncertainInput, { draws }: StudyDocument): readonly number[] {
  if (draws?.method === 'one-at-a-time') return oneAtATimeEnds;
  const outside = 1 / (2 * Math.max(1, draws?.count ?? 1));
  const { least, most } = boundedEnds(distribution);
  return [least ? EXTREMES[0] : outside, most ? EXTREMES[1] : 1 - outside];
}

function boundedEnds(distribution: Distribution): { readonly least: boolean; readonly most: boolean } {
  if (distribution.kind === 'lognormal') return { least: false, most: false };
  if (distribution.kind !== 'normal') return { least: true, most: true };
  return { least: distribution.least !== undefined, most: distribution.most !== undefined };
}
