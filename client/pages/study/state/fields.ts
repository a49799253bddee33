import { signal } from '@preact/signals';
import type { StudyFields } from '../../../worker/protocol/studyProtocol.ts';
import { call } from '../../../state/call.ts';
import { planJournal, documentId } from '../../../state/editor.ts';

/** The fields of the design that studies begin with; null until they are known, without fields if it cannot be computed. */
export const studyFields = signal<StudyFields | null>(null);

let readFor = '';

/**
 * Reads the fields of a design of the open plan, once for each state of it.
 *
 * @param optionId - null for the first option
 */
export async function readStudyFields(optionId: string | null): Promise<void> {
  const key = JSON.stringify([documentId.peek(), planJournal.peek().head, optionId]);
  if (key === readFor) return;
  readFor = key;
  const outcome = await call('studyFields', optionId);
  if (key === readFor) studyFields.value = outcome.isDone ? outcome.value : NOTHING;
}

/** Of a plan that is not valid. */
const NOTHING: StudyFields = { fields: [], currency: null, figures: [], usualFigures: [] };
