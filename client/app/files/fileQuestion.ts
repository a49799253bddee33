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

/** True while files are recognised and read. */
export const areFilesOpening = signal(false);

/** True while files are dragged over the page. */
export const isDragging = signal(false);
