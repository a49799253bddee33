import type { JSX } from 'preact';
import { parsePath } from '../../models/edit/document/path.ts';
import { showField } from '../state/shownField.ts';
import { Icon } from '../ui/Icon.tsx';

interface GoToFieldProps {
  /** Path of a finding or an issue. */
  readonly path: string;
  /** Option whose field it is, where it is not the base plan's. */
  readonly optionId?: string | undefined;
  /** Said aloud in place of the button's words, where several such buttons stand on a page. */
  readonly label?: string;
}

/** A button that leads to the field which a finding or an issue talks about. */
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
      Go to the field
      <Icon name="goTo" />
    </button>
  );
}
