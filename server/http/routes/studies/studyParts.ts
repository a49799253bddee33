import { z } from 'zod';
import type { ErrorCode } from '../../../../models/problems/errorCodes.ts';
import { ModelError } from '../../../../models/problems/ModelError.ts';
import { inlineTables, type TableStreams } from '../../../compute/study/tableStreams.ts';
import type { StudyJobs } from '../../../jobs/StudyJobs.ts';
import type { Context } from '../../Route.ts';
import { planProblems } from '../bodies.ts';
import { storeProblems } from '../plans/planParts.ts';

export const STUDIES_PATH = '/api/v1/studies';
export const STUDY_PATH = `${STUDIES_PATH}/{id}`;

export const studyParams = z.object({ id: z.string().max(64).meta({ description: 'Id of the study' }) });

/** Errors of every operation on the studies of the server. */
export const studiesProblems: readonly ErrorCode[] = [...storeProblems];

/** Errors of an operation on one study. */
export const oneStudyProblems: readonly ErrorCode[] = [...studiesProblems, 'study-unknown'];

/** Errors of a study in a request. */
export const studyBodyProblems: readonly ErrorCode[] = [
  ...planProblems,
  'study-invalid',
  'sample-impossible',
];

/**
 * The studies of the server.
 *
 * @throws ModelError `store-absent` where the server runs without a store
 */
export function studiesOf({ studies }: Pick<Context, 'studies'>): StudyJobs {
  if (studies !== undefined) return studies;
  throw new ModelError('store-absent', 'this server runs without a store of plans and studies');
}

/** What writes rows of studies. */
export const tableStreamsOf = ({ tables = inlineTables }: Pick<Context, 'tables'>): TableStreams => tables;
