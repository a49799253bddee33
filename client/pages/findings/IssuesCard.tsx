import type { JSX } from 'preact';
import type { InputIssue } from '../../../models/index.ts';
import { parsePath } from '../../state/path.ts';
import { showField } from '../../state/shownField.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';

interface IssuesCardProps {
  readonly issues: readonly InputIssue[];
}

/** What keeps the document from being a plan; until it is mended there is nothing to compute and to check. */
export function IssuesCard({ issues }: IssuesCardProps): JSX.Element {
  return (
    <section class="card" aria-labelledby="issues-title">
      <div class="card-head">
        <h2 id="issues-title">Values that a plan cannot have</h2>
        <p class="card-hint">Limits and risks are checked once these are mended.</p>
      </div>
      <ul class="issues">
        {issues.map(({ path, message }, index) => (
          <li key={index} class="issue">
            <SeverityMark severity="error" />
            <p>
              {path !== '' && <code>{path}</code>} {message}
            </p>
            {path !== '' && (
              <button
                type="button"
                class="button"
                aria-label={`Go to the field ${path}`}
                onClick={() => {
                  showField(parsePath(path));
                }}
              >
                Go to the field
                <Icon name="goTo" />
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
