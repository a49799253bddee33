import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { studyWarnings } from '../../../../models/present/figures/studies/studyWarnings.ts';
import { inShownUnits } from '../../../state/inShownUnits.ts';
import { SeverityMark } from '../../../ui/SeverityMark.tsx';
import { askedStudy } from '../state/description.ts';

/** Warnings that are shown at once. */
const SHOWN = 4;

/** What the plan cannot have of the study, told before it runs. */
export function RunWarnings(): JSX.Element | null {
  const hasAll = useSignal(false);
  const { description = null } = askedStudy.value ?? {};
  if (description === null) return null;
  const warnings = studyWarnings(description);
  if (warnings.length === 0) return null;
  const shown = hasAll.value ? warnings : warnings.slice(0, SHOWN);
  return (
    <div class="study-warnings">
      <ul>
        {shown.map((text) => (
          <li key={text}>
            <SeverityMark severity="warning" />
            <span>{inShownUnits(text)}</span>
          </li>
        ))}
      </ul>
      {shown.length < warnings.length && (
        <button
          type="button"
          class="link-button"
          onClick={() => {
            hasAll.value = true;
          }}
        >
          {warnings.length - shown.length} more
        </button>
      )}
    </div>
  );
}
