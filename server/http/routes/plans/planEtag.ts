import { ModelError } from '../../../../models/problems/ModelError.ts';
import type { KeptPlan } from '../../../store/Store.ts';

/** The ETag of a revision of a plan: no other plan and no other revision has it. */
export const planEtag = ({ id, revision }: Pick<KeptPlan, 'id' | 'revision'>): string =>
  `"${id}-${String(revision)}"`;

/**
 * The revision that a request was made from.
 *
 * @param id - of the plan
 * @param ifMatch - the header: one ETag
 * @throws ModelError `revision-not-stated` without the header, `etag-of-other-plan` for an ETag that is not of the plan
 */
export function statedRevision(id: string, ifMatch: string | undefined): number {
  if (ifMatch === undefined) {
    const message = 'If-Match must have the ETag of the revision that is changed; read the plan for it';
    throw new ModelError('revision-not-stated', message, [
      { path: 'If-Match', rule: 'revision-not-stated', message },
    ]);
  }
  const [, stated, revision] = /^"(.+)-(\d{1,15})"$/.exec(ifMatch.trim()) ?? [];
  if (stated !== id) {
    const message = `If-Match must be an ETag of the plan ${id}, such as ${planEtag({ id, revision: 1 })}; given: ${ifMatch}`;
    throw new ModelError('etag-of-other-plan', message, [
      { path: 'If-Match', rule: 'etag-of-other-plan', message },
    ]);
  }
  return Number(revision);
}
