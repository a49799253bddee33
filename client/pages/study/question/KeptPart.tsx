import type { JSX } from 'preact';
import { objectAt, textAt } from '../../../../models/edit/document/json.ts';
import type { StudyQuestion } from '../../../../models/study/document/studySchema.ts';
import { countText } from '../../../../models/units/text.ts';
import { planDocument } from '../../../state/editor.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { studyFields } from '../state/fields.ts';
import { askOtherwise } from '../state/studies.ts';
import { ChosenList } from './ChosenList.tsx';
import { figureItems, figureLabel } from './figureItems.ts';
import { LimitFields } from './LimitFields.tsx';
import { ObjectiveFields } from './ObjectiveFields.tsx';
import { QuestionIssues } from './QuestionIssues.tsx';
import { QuestionSection } from './QuestionSection.tsx';
import { SearchFields } from './SearchFields.tsx';

interface KeptPartProps {
  readonly question: StudyQuestion;
}

/** The figures that are kept, the limits that designs have to meet, and what is best. */
export function KeptPart({ question }: KeptPartProps): JSX.Element {
  const { limits = [], objectives = [] } = question;
  const kept = question.figures ?? studyFields.value?.usualFigures ?? [];
  const change = (figures: readonly string[]): void => {
    askOtherwise({ figures: figures.length === 0 ? undefined : [...figures] });
  };
  return (
    <>
      <QuestionSection
        id="study-figures"
        title="What is kept"
        hint={countText(kept.length, 'figure')}
        isOpen={question.figures !== undefined}
      >
        <p class="field-note">
          Figures of limits and goals are kept too. Figures of a whole report take longer.
        </p>
        <ChosenList
          label="Figures that are kept"
          items={kept.map((path) => ({ key: path, label: figureLabel(path) }))}
          onRemove={(path) => {
            change(kept.filter((other) => other !== path));
          }}
        />
        <QuestionIssues path="figures" />
        <div class="study-add">
          <div class="field study-field-picker">
            <label class="field-label" for="study-add-figure">
              Add a figure
            </label>
            <Combobox
              id="study-add-figure"
              label="Add a figure"
              value=""
              placeholder="Search figures of the report"
              choices={figureItems(kept)}
              onChoose={(path) => {
                change([...kept, path]);
              }}
            />
          </div>
          {question.figures !== undefined && (
            <button
              type="button"
              class="button"
              onClick={() => {
                change([]);
              }}
            >
              The usual figures
            </button>
          )}
        </div>
      </QuestionSection>
      <QuestionSection
        id="study-limits"
        title="Limits and goals"
        hint={`${countText(limits.length, 'limit')}, ${countText(objectives.length, 'goal')}`}
        isOpen={limits.length + objectives.length > 0}
      >
        <LimitFields limits={limits} />
        <ObjectiveFields objectives={objectives} />
        <SearchFields search={question.search} hasObjective={objectives.length > 0} />
        <StartOption optionId={question.option} />
      </QuestionSection>
    </>
  );
}

/** The option of the plan that the study begins with. */
function StartOption({ optionId }: { readonly optionId: string | undefined }): JSX.Element | null {
  const options = objectAt(planDocument.value, ['options']);
  const ids = Object.keys(options);
  const isKnown = optionId === undefined || ids.includes(optionId);
  if (ids.length < 2 && isKnown) return null;
  const choices = ids.map((id) => ({ value: id, label: textAt(options, [id, 'name']) ?? id }));
  return (
    <div class="study-axis-line">
      <SelectBox
        id="study-option"
        label="The study begins with the option"
        choices={isKnown ? choices : [{ value: optionId, label: optionId }, ...choices]}
        value={optionId ?? ids[0] ?? ''}
        onChoose={(id) => {
          askOtherwise({ option: id === ids[0] ? undefined : id });
        }}
      />
      <QuestionIssues path="option" />
    </div>
  );
}
