import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import type { InputIssue } from '../../../models/problems/ModelError.ts';

/** A choice in a question about a file. */
export interface FileChoice {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
}

/** What is asked or told about files. */
export type FileQuestion =
  | {
      readonly kind: 'choice';
      readonly title: string;
      readonly text: string;
      readonly choices: readonly FileChoice[];
      /** Label of the button. */
      readonly action: string;
      /** Null if the user cancels. */
      readonly answer: (value: string | null) => void;
    }
  | {
      readonly kind: 'refusals';
      readonly refusals: readonly RefusedUpload[];
    };

/** A file that was not opened, and why. */
export interface RefusedUpload {
  readonly name: string;
  readonly message: string;
  readonly issues?: readonly InputIssue[];
}

/** The open question, with the component that shows it, whose code is loaded with the first question. */
export const fileQuestion = signal<{ readonly View: FunctionComponent; readonly asked: FileQuestion } | null>(
  null,
);

/** True while files are dragged over the page. */
export const isDragging = signal(false);

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
