import type { Library } from '../catalogue/Library.ts';
import type { ClaimResult, StatedClaim } from './Claim.ts';
import { claimModels } from './ClaimModels.ts';
import { dailyCostClaims } from './dailyCostClaims.ts';
import { everydayClaims } from './everydayClaims.ts';
import { fleetClaims } from './fleetClaims.ts';
import { growthClaims } from './growthClaims.ts';
import { hardwareClaims } from './hardwareClaims.ts';
import { modelSizeClaims } from './modelSizeClaims.ts';
import { moneyClaims } from './moneyClaims.ts';
import { rackClaims } from './rackClaims.ts';
import { trainingComputeClaims } from './trainingComputeClaims.ts';
import { trainingCostClaims } from './trainingCostClaims.ts';
import { trainingEnergyClaims } from './trainingEnergyClaims.ts';
import { verdictOf } from './verdictOf.ts';

/**
 * Every figure of five articles on AI computing, A0 to A4: the claim, the result of the models or a public figure, and the verdict.
 * Rows whose figure stands in no article, but follows from it, are marked as derived.
 *
 * @returns by article and number
 * @throws ModelError `plan-not-computable` if the library lacks a row that a claim needs
 */
export function checkClaims(library: Library): ClaimResult[] {
  const models = claimModels(library);
  return [
    ...everydayClaims(),
    ...trainingEnergyClaims(),
    ...trainingComputeClaims(models),
    ...trainingCostClaims(models),
    ...growthClaims(),
    ...modelSizeClaims(),
    ...rackClaims(models),
    ...dailyCostClaims(models),
    ...fleetClaims(models),
    ...moneyClaims(models),
    ...hardwareClaims(models),
  ]
    .map(resultOf)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function resultOf(stated: StatedClaim): ClaimResult {
  const { id, claim, formula, inputs, claimed, answer, answerSpan, unit, reason } = stated;
  return {
    id,
    article: id.slice(0, 2),
    claim,
    formula,
    inputs,
    claimed: claimed === null ? null : { low: claimed.low, high: claimed.high },
    claimedUnit: claimed?.unit ?? unit,
    claimedIsImplied: claimed?.isImplied === true,
    answer,
    answerSpan: answerSpan ?? null,
    unit,
    verdict: verdictOf(stated),
    isDerived: stated.isDerived === true,
    reason,
  };
}
