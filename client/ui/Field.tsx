import type { ComponentChildren, JSX } from 'preact';
import { explainedTerm } from '../../models/present/words/explainedTerms.ts';
import { TermMark } from './TermMark.tsx';

interface FieldProps {
  /** Id of the control inside. */
  readonly id: string;
  /** Shown above the control; if a table head shows the label, the control has it as an attribute. */
  readonly label?: string | undefined;
  /** Error message of the value; undefined if it is valid. The control refers to it as `${id}-message`. */
  readonly message?: string | undefined;
  readonly children: ComponentChildren;
}

/** The frame of a control: label above, and below it the error message of its value, if any. */
export function Field({ id, label, message, children }: FieldProps): JSX.Element {
  const term = label === undefined ? undefined : explainedTerm(label);
  return (
    <div class="field">
      {label !== undefined && (
        <span class="field-head">
          <label class="field-label" for={id}>
            {label}
          </label>
          {term !== undefined && <TermMark term={term} />}
        </span>
      )}
      {children}
      {message !== undefined && (
        <p class="field-message" id={`${id}-message`}>
          {message}
        </p>
      )}
    </div>
  );
}
