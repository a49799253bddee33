import type { FormTrial } from '../../edit/formTrials.ts';
import { countText, numberText } from '../../units/text.ts';
import { significant } from '../format/number.ts';
import { nodeKindLabels } from '../words/nodeKindLabels.ts';
import { formChoices, proofText } from '../words/topologyText.ts';
import { limitPercentText } from './limitFigures.ts';

/** A standard topology before it is applied, in words. */
export interface FormTrialFigures {
  readonly label: string;
  readonly load: string;
  /** Its equipment by kind. */
  readonly ratings: readonly { readonly kind: string; readonly text: string }[];
  readonly verdict: 'verified' | 'not verified' | 'not possible' | 'not computed';
  /** What the analysis of failures finds with the racks of the plan, or why it is not possible. */
  readonly proof: string;
  /** The worst single failure that is not tolerated; empty if there is none. */
  readonly worst: string;
}

/** How a standard topology would be sized, and what the analysis of failures proves of it with the racks of the plan. */
export function formTrialFigures({ form, ratings, topology, problem }: FormTrial): FormTrialFigures {
  const label = formChoices.find(({ value }) => value === form.form)?.label ?? form.form;
  const proof = topology === null ? null : proofText(topology);
  const worst = topology?.failures.find(({ isSurvived }) => !isSurvived);
  const failures =
    topology === null
      ? ''
      : ` ${limitPercentText(topology.survivedFraction)} of ${countText(topology.singleFailureCount, 'single failure')} tolerated.`;
  return {
    label,
    load: `${significant(form.itLoad_kW)} kW`,
    ratings: ratings
      .filter(({ kind }) => kind !== 'utility')
      .map(({ kind, unitCount, unitRating_kW }) => ({
        kind: nodeKindLabels[kind],
        text: `${numberText(unitCount)} × ${unitRating_kW === null ? 'no rating' : `${significant(unitRating_kW)} kW`}`,
      })),
    verdict:
      problem !== null
        ? 'not possible'
        : proof === null
          ? 'not computed'
          : proof.isProved === true
            ? 'verified'
            : 'not verified',
    proof: problem ?? `${proof?.text ?? 'The plan cannot be computed.'}${failures}`,
    worst:
      worst === undefined
        ? ''
        : `Worst: ${worst.failure.name}${worst.cause === null ? '' : ` – ${worst.cause}`}`,
  };
}
