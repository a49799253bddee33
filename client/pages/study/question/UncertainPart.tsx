import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { StudyQuestion } from '../../../../models/study/document/studySchema.ts';
import { countText } from '../../../../models/units/text.ts';
import type { LocatedField } from '../../../worker/protocol/studyProtocol.ts';
import { studyFields } from '../state/fields.ts';
import { askOtherwise } from '../state/studies.ts';
import { assumptionsOf, usualDraws } from '../starters.ts';
import { CorrelationFields } from './CorrelationFields.tsx';
import { DrawsFields } from './DrawsFields.tsx';
import { distributionOf } from './distributionTexts.ts';
import { FieldPicker } from './FieldPicker.tsx';
import { QuestionIssues } from './QuestionIssues.tsx';
import { QuestionSection } from './QuestionSection.tsx';
import { UncertainItem } from './UncertainItem.tsx';

type Uncertain = NonNullable<StudyQuestion['uncertain']>[number];

/** The place of the input whose distribution is open; null if none is. */
const openInput = signal<number | null>(null);

interface UncertainPartProps {
  readonly question: StudyQuestion;
}

/** What is not known for certain, and how its values are drawn. */
export function UncertainPart({
  question: { uncertain = [], draws, correlations },
}: UncertainPartProps): JSX.Element {
  const change = (next: readonly Uncertain[]): void => {
    const isEmpty = next.length === 0;
    const paths = new Set(next.map(({ path }) => path));
    const kept = correlations?.filter(({ between }) => between.every((path) => paths.has(path))) ?? [];
    askOtherwise({
      uncertain: isEmpty ? undefined : [...next],
      draws: isEmpty ? undefined : (draws ?? usualDraws),
      correlations: kept.length === 0 ? undefined : kept,
    });
  };
  const paths = uncertain.map(({ path }) => path);
  const assumptions = assumptionsOf(studyFields.value?.fields ?? []);
  const further = assumptions.filter(({ path }) => !paths.includes(path));
  return (
    <QuestionSection
      id="study-uncertain"
      title="What is uncertain"
      hint={uncertain.length === 0 ? 'Nothing' : countText(uncertain.length, 'input')}
      isOpen={uncertain.length > 0}
    >
      {uncertain.length > 0 && (
        <ul class="study-axes">
          {uncertain.map((input, index) => (
            <UncertainItem
              key={input.path}
              input={input}
              index={index}
              isOpen={openInput.value === index}
              onToggle={(isOpen) => {
                openInput.value = isOpen ? index : null;
              }}
              onChange={(next) => {
                change(uncertain.with(index, next));
              }}
              onRemove={() => {
                openInput.value = null;
                change(uncertain.toSpliced(index, 1));
              }}
            />
          ))}
        </ul>
      )}
      <QuestionIssues path="uncertain" except={uncertain.map((_, index) => `uncertain[${String(index)}]`)} />
      <div class="study-add">
        <FieldPicker
          id="study-add-uncertain"
          label="Add an uncertain input"
          without={paths}
          isOffered={isNumber}
          onChoose={(field) => {
            openInput.value = uncertain.length;
            change([
              ...uncertain,
              { path: field.path, distribution: mutable(distributionOf('triangular', undefined, field)) },
            ]);
          }}
        />
        {further.length > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => {
              change([...uncertain, ...further]);
            }}
          >
            Add all {further.length} assumptions with known bounds
          </button>
        )}
      </div>
      <CorrelationFields inputs={paths} correlations={correlations ?? []} method={draws?.method} />
      {draws !== undefined && <DrawsFields draws={draws} />}
    </QuestionSection>
  );
}

const isNumber = ({ allowed }: LocatedField): boolean => allowed.kind === 'number';

/** As a study has it, whose lists are its own. */
const mutable = (distribution: ReturnType<typeof distributionOf>): Uncertain['distribution'] =>
  distribution as Uncertain['distribution'];
