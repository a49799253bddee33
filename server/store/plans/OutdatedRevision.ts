import { ModelError } from '../../../models/problems/ModelError.ts';

/** A change that was made from a revision that is not the present one of its plan. */
export class OutdatedRevision extends ModelError {
  /** The present revision. */
  readonly presentRevision: number;

  constructor(id: string, present: number, stated: number) {
    const message = `plan ${id} is at revision ${String(present)}, and the change was made from ${String(stated)}: read it again`;
    super('revision-outdated', message, [{ path: 'revision', rule: 'revision-outdated', message }]);
    this.presentRevision = present;
  }
}
