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

/** What is wrong with the fields of uncertain inputs. */
export interface CheckedDraws {
  /** A field that no design of the study has, or none of whose draws it can have. */
  readonly issues: readonly InputIssue[];
  /** Draws that the plan cannot have, beside others that it can. */
  readonly problems: readonly InputIssue[];
}

/**
 * Checks the fields of uncertain inputs at their medians and at their outermost draws. Rows with a draw that the plan cannot have are
 * missing from every percentile, so that a study with many of them is about another distribution than the stated one.
 *
 * @param designs - one for each point of each axis, at least one
 */
export function checkDrawnFields(
  { document, inputs }: Pick<PreparedStudy, 'document' | 'inputs'>,
  designs: readonly StudiedDesign[],
): CheckedDraws {
  const issues: InputIssue[] = [];
  const problems: InputIssue[] = [];
  for (const [place, input] of inputs.entries()) {
    const at = `uncertain[${String(place)}]`;
    const quantile = quantileFunction(input.distribution);
    const values = [1 / 2, ...endsOf(input, document)].map(quantile);
    const reasonsAt = ({ base, scenario }: StudiedDesign): (string | null)[] =>
      values.map((value) => withField(base, scenario, input.path, value).reason);
    const design = designs.find((one) => reasonsAt(one).includes(null)) ?? designs[0];
    const reasons = design === undefined ? [] : reasonsAt(design);
    const refused = reasons.findIndex((reason) => reason !== null);
    const reason = reasons[refused];
    if (reason === undefined || reason === null) continue;
    if (!reasons.includes(null))
      issues.push({ path: `${at}.path`, rule: 'a field of the plan', message: reason });
    else {
      const message = `has draws that the plan cannot have, such as ${numberText(values[refused] ?? NaN, 4)}: ${reason} Their rows have no figures, and percentiles leave them out. Choose a narrower distribution${boundsText(input)}.`;
      problems.push({ path: `${at}.distribution`, rule: 'values that the plan can have', message });
    }
  }
  return { issues, problems };
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
