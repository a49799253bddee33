import type { z } from 'zod';
import type { Library } from '../../models/catalogue/Library.ts';
import type { Json, JsonObject } from '../../models/edit/document/json.ts';
import { hallAnswersSchema } from '../../models/newHall/answersSchema.ts';
import type { NewHall } from '../../models/newHall/newHallSchema.ts';
import { proposeHall } from '../../models/newHall/proposeHall.ts';
import { whatFits } from '../../models/newHall/whatFits.ts';
import { whatFitsRequestSchema, type WhatFits } from '../../models/newHall/whatFitsSchema.ts';
import { parseWithIssues } from '../../models/plan/document/parseWithIssues.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import type { Thumbnail } from '../../models/present/charts/Thumbnail.ts';
import { planThumbnail } from '../../models/present/figures/planThumbnail.ts';
import { reviewPlan } from '../../models/report/reportPlan.ts';
import type { Review } from '../../models/report/reviewOptions.ts';

/** A proposed hall with the results of its plan. */
export interface HallProposal {
  readonly hall: NewHall;
  readonly review: Review;
  /** The limits, if the question was what fits in a power and an area; else null. */
  readonly limits: WhatFits['limits'] | null;
  /** The drawn hall in small. */
  readonly thumbnail: Thumbnail;
}

/** What the page asks: a hall for what runs, or what fits in a power and an area. */
export interface HallQuestion {
  readonly kind: 'hall' | 'fits';
  /** As stated on the page. */
  readonly answers: Json;
}

/**
 * Plans a hall from the answers of the page, and computes it. The open plan is not changed.
 *
 * @throws ModelError `body-invalid` if an answer is out of range; the errors of `proposeHall` and `whatFits`
 */
export function proposeHallTask({ kind, answers }: HallQuestion, library: Library): HallProposal {
  if (kind === 'fits') {
    const { hall, limits } = whatFits(valid(whatFitsRequestSchema, answers), library);
    return computed(hall, limits, library);
  }
  return computed(proposeHall(valid(hallAnswersSchema, answers), library), null, library);
}

function valid<Value>(schema: z.ZodType<Value>, answers: Json): Value {
  const { value, issues } = parseWithIssues(schema, answers);
  if (value !== undefined) return value;
  const message = issues.map((issue) => `${issue.path} ${issue.message}`).join(' ');
  throw new ModelError('body-invalid', message, issues);
}

function computed(hall: NewHall, limits: WhatFits['limits'] | null, library: Library): HallProposal {
  const review = reviewPlan(hall.plan, library);
  const racks = review.report?.options[0]?.racks ?? [];
  // A plan is JSON.
  const document = hall.plan as unknown as JsonObject;
  return {
    hall,
    review,
    limits,
    thumbnail: planThumbnail(document, { rackTypes: library.rackTypes, racks }),
  };
}
