import type { JSX } from 'preact';
import type { StudyObjective } from '../../../../models/study/document/studySchema.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { askOtherwise } from '../state/studies.ts';
import { figureItems, figureLabel } from './figureItems.ts';
import { QuestionIssues } from './QuestionIssues.tsx';

interface ObjectiveFieldsProps {
  readonly objectives: readonly StudyObjective[];
}

const goals = [
  { value: 'least', label: 'Less is better' },
  { value: 'most', label: 'More is better' },
] as const;

/** A front is drawn between two goals. */
const MAX_GOALS = 2;

/** One figure to optimise, or two that a front is drawn between. */
export function ObjectiveFields({ objectives }: ObjectiveFieldsProps): JSX.Element {
  const change = (next: readonly StudyObjective[]): void => {
    askOtherwise({ objectives: next.length === 0 ? undefined : [...next] });
  };
  return (
    <>
      {objectives.map(({ figure, goal }, index) => (
        <div
          key={figure}
          class="study-axis-line study-limit"
          role="group"
          aria-label={`Goal: ${figureLabel(figure)}`}
        >
          <span class="study-limit-name">{figureLabel(figure)}</span>
          <Segments
            label={`What is better of ${figureLabel(figure)}`}
            choices={goals}
            value={goal}
            onChoose={(next) => {
              change(objectives.with(index, { figure, goal: next }));
            }}
          />
          <IconButton
            icon="remove"
            label={`Remove the goal ${figureLabel(figure)}`}
            onPress={() => {
              change(objectives.toSpliced(index, 1));
            }}
          />
          <QuestionIssues path={`objectives[${String(index)}]`} />
        </div>
      ))}
      {objectives.length < MAX_GOALS && (
        <div class="study-add">
          <div class="field study-field-picker">
            <label class="field-label" for="study-add-goal">
              {objectives.length === 0 ? 'Add a goal' : 'Add a second goal'}
            </label>
            <Combobox
              id="study-add-goal"
              label={objectives.length === 0 ? 'Add a goal' : 'Add a second goal'}
              value=""
              placeholder="Search figures of the report"
              choices={figureItems(objectives.map(({ figure }) => figure))}
              onChoose={(figure) => {
                change([...objectives, { figure, goal: 'least' }]);
              }}
            />
          </div>
        </div>
      )}
    </>
  );
}
