import type { JSX } from 'preact';
import type { InputIssue } from '../../../models/problems/ModelError.ts';
import { GoToField } from '../../fields/GoToField.tsx';
import { messageText } from '../../fields/messageText.ts';
import { fieldLocation } from '../../../models/present/design/fieldLocation.ts';
import { planDocument } from '../../state/editor.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';

interface IssuesCardProps {
  readonly issues: readonly InputIssue[];
}

/** Invalid values of the document; until they are corrected, nothing is computed and checked. */
export function IssuesCard({ issues }: IssuesCardProps): JSX.Element {
  return (
    <section class="card" aria-labelledby="issues-title">
      <div class="card-head">
        <h2 id="issues-title">Invalid values</h2>
        <p class="card-hint">Limits and risks are checked once these are corrected.</p>
      </div>
      <ul class="issues">
        {issues.map((issue, index) => (
          <IssueLine key={index} issue={issue} />
        ))}
      </ul>
    </section>
  );
}

interface IssueLineProps {
  readonly issue: InputIssue;
}

function IssueLine({ issue: { path, message } }: IssueLineProps): JSX.Element {
  const { name, hasField } = fieldLocation(planDocument.value, path);
  return (
    <li class="issue">
      <SeverityMark severity="error" />
      <p>
        {path !== '' && <span class="place">{name}</span>} {messageText(path, message)}
      </p>
      {hasField && <GoToField path={path} label={`Go to field: ${name}`} />}
    </li>
  );
}
