import type { JSX } from 'preact';
import { GoToField } from '../fields/GoToField.tsx';
import { messageText } from '../fields/messageText.ts';
import { fieldLocation } from '../../models/present/design/fieldLocation.ts';
import { planDocument } from '../state/editor.ts';
import { blocker } from '../state/findings.ts';
import { areNumbersStale, isCancelled, known, report } from '../state/models.ts';
import { Icon } from '../ui/Icon.tsx';

interface NumbersStateProps {
  /** Text while the results are those of the current plan. Default: none. */
  readonly whenFresh?: string;
}

/** States whether the results are those of the current plan or from before the last change, with the reason and the field to correct. */
export function NumbersState({ whenFresh }: NumbersStateProps): JSX.Element | null {
  const problem = blocker.value;
  if (isCancelled.value) return <p class="numbers-state">The calculation was cancelled.</p>;
  if (known.value.revision === 0) return <p class="numbers-state">Computing…</p>;
  if (problem === undefined || (report.value !== null && !areNumbersStale.value)) {
    return whenFresh === undefined ? null : <p class="numbers-state">{whenFresh}</p>;
  }
  const { path, message } = problem;
  const { name, hasField } = fieldLocation(planDocument.value, path);
  return (
    <div class="banner">
      <Icon name="warning" />
      <p>
        <strong>{report.value === null ? 'No results yet.' : 'Results before the last change.'}</strong>{' '}
        {path !== '' && <span class="place">{name}</span>} {messageText(path, message)}
      </p>
      {hasField && <GoToField path={path} />}
    </div>
  );
}
