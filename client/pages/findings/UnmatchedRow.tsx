import type { JSX } from 'preact';
import { withdrawDecisions } from '../../../models/edit/commands/findingDecisions.ts';
import { textAt } from '../../../models/edit/document/json.ts';
import { fieldLocation } from '../../../models/present/design/fieldLocation.ts';
import type { GroupedFinding } from '../../../models/present/figures/groupFindings.ts';
import { decisionLabels } from '../../../models/present/words/decisionWords.ts';
import { decisionNames } from '../../../models/problems/decisions.ts';
import type { FindingCode } from '../../../models/problems/findingCodes.ts';
import { planDocument, run } from '../../state/editor.ts';
import { findingTexts } from '../../state/findingTexts.ts';
import { readOnlySource } from '../../state/readOnlyPlan.ts';

interface UnmatchedRowProps {
  readonly group: GroupedFinding;
}

/** A decision that matches no finding: what it was on, its reason, and the button that removes it. */
export function UnmatchedRow({ group }: UnmatchedRowProps): JSX.Element {
  const [list = '', id = ''] = group.finding.path.split('.');
  const plan = planDocument.value;
  const stated = (key: string): string => textAt(plan, [list, id, key]) ?? '';
  const decision = decisionNames.find((name) => name === stated('decision'));
  // The code may be of no finding: its words are then the title.
  const { title } = findingTexts(stated('code') as FindingCode);
  const option = stated('option');
  return (
    <li class="finding-row">
      <div class="finding-body">
        <p class="finding-message">
          <strong>{title}.</strong> {decision !== undefined && `${decisionLabels[decision]}: `}
          {stated('reason')}
        </p>
        <p class="finding-foot">
          <span class="place">{fieldLocation(plan, stated('path')).name}</span>
          {option !== '' && <span>{textAt(plan, ['options', option, 'name']) ?? option}</span>}
        </p>
      </div>
      {readOnlySource.value === null && (
        <button
          type="button"
          class="link-button"
          aria-label={`Remove the decision: ${title}`}
          onClick={() => {
            run(withdrawDecisions(planDocument.value, [id]));
          }}
        >
          Remove the decision
        </button>
      )}
    </li>
  );
}
