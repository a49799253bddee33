import type { JsonObject } from '../../../models/edit/document/json.ts';
import { goTo } from '../../state/route.ts';
import { openPlan } from '../documents.ts';
import type { Job } from './answers.ts';

/** Where each job goes on. */
const nextPage: Readonly<Record<Job, string>> = { racks: '/floor', cooling: '/compare', bill: '/bill' };

/**
 * Opens a proposed hall as a new plan; the plan that was open is kept.
 *
 * @param document - the plan
 * @param job - what it was planned for
 */
export function openProposal(document: JsonObject, job: Job): void {
  openPlan(document, 'New hall');
  goTo(nextPage[job]);
}
