import { fileQuestion, type FileQuestion, type RefusedUpload } from './fileQuestion.ts';

async function show(asked: FileQuestion): Promise<void> {
  const { FileQuestionDialog } = await import('./FileQuestionDialog.tsx');
  fileQuestion.value = { View: FileQuestionDialog, asked };
}

/** Asks the user to choose; null if the user cancels. */
export function chooseFor(
  question: Omit<Extract<FileQuestion, { kind: 'choice' }>, 'kind' | 'answer'>,
): Promise<string | null> {
  return new Promise((resolve, reject) => {
    show({ kind: 'choice', ...question, answer: resolve }).catch(reject);
  });
}

/** Tells why files were not opened. */
export async function tellRefusals(refusals: readonly RefusedUpload[]): Promise<void> {
  if (refusals.length > 0) await show({ kind: 'refusals', refusals });
}
