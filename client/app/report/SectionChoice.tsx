import type { JSX } from 'preact';
import { sectionChoices, type SectionId } from '../../../models/present/printed/sectionChoices.ts';

interface SectionChoiceProps {
  readonly chosen: readonly SectionId[];
  readonly onChoose: (chosen: readonly SectionId[]) => void;
}

/** A tick for each section of the report. */
export function SectionChoice({ chosen, onChoose }: SectionChoiceProps): JSX.Element {
  const isAll = chosen.length === sectionChoices.length;
  return (
    <fieldset class="report-sections">
      <legend>Sections</legend>
      <button
        type="button"
        class="text-button"
        onClick={() => {
          onChoose(isAll ? ['summary'] : sectionChoices.map(({ id }) => id));
        }}
      >
        {isAll ? 'Only the summary' : 'All sections'}
      </button>
      <div class="report-ticks">
        {sectionChoices.map(({ id, title }) => (
          <label key={id} class="check">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) => {
                const isChosen = event.currentTarget.checked;
                onChoose(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
              }}
            />
            {title}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
