import type { JSX } from 'preact';
import { textAt } from '../../models/edit/document/json.ts';
import { planDocument } from '../state/editor.ts';
import { Tooltip } from '../ui/Tooltip.tsx';
import { SaveStatusButton } from './together/SaveStatusButton.tsx';

/** The name of the plan: on two lines, and in full with the description on hover, focus and touch. */
export function PlanName(): JSX.Element {
  const name = textAt(planDocument.value, ['name']) ?? '';
  const description = textAt(planDocument.value, ['description']);
  const shown = name === '' ? 'Untitled plan' : name;
  return (
    <div class="header-plan">
      <Tooltip
        class="header-plan-button"
        explanation={
          <>
            <strong>{shown}</strong>
            {description !== undefined && <span>{description}</span>}
          </>
        }
      >
        <span class="header-plan-name">{shown}</span>
      </Tooltip>
      <SaveStatusButton />
    </div>
  );
}
