import type { JSX } from 'preact';
import type { AxisSection } from '../../../../models/study/document/axisSchema.ts';
import type { StudyQuestion } from '../../../../models/study/document/studySchema.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { askOtherwise } from '../state/studies.ts';
import { AddAxis } from './AddAxis.tsx';
import { AxisItem } from './AxisItem.tsx';
import { openAxisPlace } from './openAxisPlace.ts';
import { axisCount } from './axisTexts.ts';
import { QuestionIssues } from './QuestionIssues.tsx';
import { QuestionSection } from './QuestionSection.tsx';
import { KeptPart } from './KeptPart.tsx';
import { questionSummary } from './questionSummary.ts';
import { UncertainPart } from './UncertainPart.tsx';

interface QuestionCardProps {
  readonly question: StudyQuestion;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** What the study asks: what varies, what is uncertain, and what is kept of it. */
export function QuestionCard({ question, isOpen, onToggle }: QuestionCardProps): JSX.Element {
  return (
    <Disclosure
      id="study-question"
      title="Question"
      hint={questionSummary(question)}
      class="card"
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <div class="study-question">
        <AxesPart axes={question.axes ?? []} />
        <UncertainPart question={question} />
        <KeptPart question={question} />
      </div>
    </Disclosure>
  );
}

interface AxesPartProps {
  readonly axes: readonly AxisSection[];
}

function AxesPart({ axes }: AxesPartProps): JSX.Element {
  const change = (next: readonly AxisSection[]): void => {
    askOtherwise({ axes: next.length === 0 ? undefined : [...next] });
  };
  return (
    <QuestionSection
      id="study-axes"
      title="What varies"
      hint={axes.length === 0 ? 'Nothing yet' : `All combinations: ${axes.map(axisCount).join(' × ')}`}
      isOpen
    >
      {axes.length > 0 && (
        <ul class="study-axes">
          {axes.map((axis, index) => (
            <AxisItem
              key={index}
              axis={axis}
              index={index}
              onChange={(next) => {
                change(axes.with(index, next));
              }}
              onRemove={() => {
                openAxisPlace.value = null;
                change(axes.toSpliced(index, 1));
              }}
            />
          ))}
        </ul>
      )}
      <QuestionIssues path="axes" except={axes.map((_, index) => `axes[${String(index)}]`)} />
      <AddAxis
        axes={axes}
        onAdd={(axis) => {
          openAxisPlace.value = axes.length;
          change([...axes, axis]);
        }}
      />
    </QuestionSection>
  );
}
