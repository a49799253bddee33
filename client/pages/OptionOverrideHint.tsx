import type { JSX } from 'preact';
import { textAt, valueAt } from '../../models/edit/document/json.ts';
import { shownDesign, requestedDesign } from '../state/detailsShown.ts';
import { planDocument } from '../state/editor.ts';
import { shownOption } from '../state/shownOption.ts';

interface OptionOverrideHintProps {
  readonly section: string;
  /** What is edited, at the start of the sentence: "Carbon". */
  readonly name: string;
}

/** Edits of the base plan do not all affect the results of an option that overrides the section. */
export function OptionOverrideHint({ section, name }: OptionOverrideHintProps): JSX.Element | null {
  const option = shownOption.value;
  if (option === undefined || shownDesign.value === option.id) return null;
  const plan = planDocument.value;
  if (valueAt(plan, ['options', option.id, 'changes', section]) === undefined) return null;
  return (
    <p class="field-note">
      {name} is shown for {textAt(plan, ['options', option.id, 'name']) ?? option.id}, which overrides part of
      this.{' '}
      <button
        type="button"
        class="text-button"
        onClick={() => {
          requestedDesign.value = option.id;
        }}
      >
        Edit there
      </button>
    </p>
  );
}
