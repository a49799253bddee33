import type { JSX } from 'preact';
import { parsePath } from '../../models/edit/document/path.ts';
import { showField } from '../state/shownField.ts';
import { Icon } from '../ui/Icon.tsx';

interface GoToFieldProps {
  /** Path of a finding or an issue. */
  readonly path: string;
  /** Option of the field, if it is not a field of the base plan. */
  readonly optionId?: string | undefined;
  /** Accessible name, if a page has several such buttons. */
  readonly label?: string;
}

/** A button that leads to the field of a finding or an issue. */
export function GoToField({ path, optionId, label }: GoToFieldProps): JSX.Element {
  return (
    <button
      type="button"
      class="button"
      aria-label={label}
      onClick={() => {
        showField(parsePath(path), optionId);
      }}
    >
      Go to field
      <Icon name="goTo" />
    </button>
  );
}
