import type { JSX } from 'preact';
import { GoToField } from '../fields/GoToField.tsx';
import { messageText } from '../fields/messageText.ts';
import { placeOf } from '../fields/placeOf.ts';
import { planDocument } from '../state/editor.ts';
import { obstacle } from '../state/findings.ts';
import { areNumbersStale, known, report } from '../state/models.ts';
import { Icon } from '../ui/Icon.tsx';

interface NumbersStateProps {
  /** Said while the numbers are those of the plan as it stands; nothing is said unless given. */
  readonly whenFresh?: string;
}

/** Whose numbers the page shows: of the plan as it stands, or of before the last change, with why and where to mend it. */
export function NumbersState({ whenFresh }: NumbersStateProps): JSX.Element | null {
  const problem = obstacle.value;
  if (known.value.revision === 0) return <p class="numbers-state">Computing…</p>;
  if (problem === undefined || (report.value !== null && !areNumbersStale.value)) {
    return whenFresh === undefined ? null : <p class="numbers-state">{whenFresh}</p>;
  }
  const { path, message } = problem;
  const { name, hasField } = placeOf(planDocument.value, path);
  return (
    <div class="banner">
      <Icon name="warning" />
      <p>
        <strong>{report.value === null ? 'No numbers yet.' : 'Numbers from before the last change.'}</strong>{' '}
        {path !== '' && <span class="place">{name}</span>} {messageText(path, message)}
      </p>
      {hasField && <GoToField path={path} />}
    </div>
  );
}
