import type { JSX } from 'preact';
import { textAt, valueAt } from '../../models/edit/document/json.ts';
import { shownDesign, wantedDesign } from '../state/detailsShown.ts';
import { planDocument } from '../state/editor.ts';
import { shownOption } from '../state/shownOption.ts';

interface OwnSectionHintProps {
  readonly section: string;
  /** What is edited, as the sentence begins: "Carbon". */
  readonly name: string;
}

/** Edits of the base plan are not all seen in the numbers of an option that changes the section itself. */
export function OwnSectionHint({ section, name }: OwnSectionHintProps): JSX.Element | null {
  const option = shownOption.value;
  if (option === undefined || shownDesign.value === option.id) return null;
  const plan = planDocument.value;
  if (valueAt(plan, ['options', option.id, 'changes', section]) === undefined) return null;
  return (
    <p class="field-note">
      {name} is shown for {textAt(plan, ['options', option.id, 'name']) ?? option.id}, which changes some of
      this.{' '}
      <button
        type="button"
        class="text-button"
        onClick={() => {
          wantedDesign.value = option.id;
        }}
      >
        Edit that
      </button>
    </p>
  );
}
