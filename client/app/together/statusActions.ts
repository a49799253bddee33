import { documentId } from '../../state/editor.ts';
import { isSignInOpen } from '../../state/person.ts';
import { saveNow } from '../../state/saving.ts';
import { syncNow } from '../../sync/planSync.ts';
import { savePlan } from '../documents.ts';
import { showDialog } from '../wantedDialog.ts';
import { putBackOpenPlan } from './keepOpenPlan.ts';
import type { StatusAction } from './saveStatus.ts';

/** What the buttons say. */
export const actionLabels: Readonly<Record<StatusAction, string>> = {
  'save-file': 'Save file',
  'try-again': 'Try again',
  'sign-in': 'Sign in',
  'put-back': 'Put it back',
  conflicts: 'Show both values',
};

/** Does what a state of saving offers. */
export function actOnStatus(action: StatusAction): void {
  switch (action) {
    case 'save-file':
      savePlan();
      return;
    case 'try-again':
      saveNow();
      syncNow(documentId.peek());
      return;
    case 'sign-in':
      isSignInOpen.value = true;
      return;
    case 'put-back':
      putBackOpenPlan();
      return;
    case 'conflicts':
      showDialog('conflicts');
  }
}
