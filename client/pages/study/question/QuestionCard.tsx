import type { FunctionComponent, JSX } from 'preact';
import { useSignal } from '@preact/signals';
import type { AxisSection } from '../../../../models/study/document/axisSchema.ts';
import type { StudyQuestion } from '../../../../models/study/document/studySchema.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { askOtherwise } from '../state/studies.ts';
import { AddAxis } from './AddAxis.tsx';
import { AxisItem } from './AxisItem.tsx';
import { openAxis } from './openAxis.ts';
import { QuestionIssues } from './QuestionIssues.tsx';
import { questionSummary } from './questionSummary.ts';

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
    <section aria-labelledby="study-axes-title">
      <h3 id="study-axes-title">What varies</h3>
      <p class="card-hint">All combinations are computed</p>
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
                openAxis.value = null;
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
          openAxis.value = axes.length;
          change([...axes, axis]);
        }}
      />
    </section>
  );
}
