import type { JSX } from 'preact';
import { obstacle } from '../state/findings.ts';
import { areNumbersStale, known, report } from '../state/models.ts';
import { parsePath } from '../state/path.ts';
import { showField } from '../state/shownField.ts';
import { Icon } from './Icon.tsx';

/** Says that the plan as it stands gives no numbers, why, and where to mend it; nothing where it gives them. */
export function NoNumbers(): JSX.Element | null {
  const problem = obstacle.value;
  if (known.value.revision === 0) return <p class="empty">Computing…</p>;
  if (problem === undefined || (report.value !== null && !areNumbersStale.value)) return null;
  return (
    <div class="banner">
      <Icon name="warning" />
      <p>
        <strong>{report.value === null ? 'No numbers yet.' : 'Numbers from before the last change.'}</strong>{' '}
        {problem.path !== '' && <code>{problem.path}</code>} {problem.message}
      </p>
      {problem.path !== '' && (
        <button
          type="button"
          class="button"
          onClick={() => {
            showField(parsePath(problem.path));
          }}
        >
          Go to the field
        </button>
      )}
    </div>
  );
}
