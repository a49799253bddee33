import type { JSX } from 'preact';
import { correlationRemedy } from '../../../../models/math/sampling/rankCorrelation.ts';
import type { DrawMethod, StudyQuestion } from '../../../../models/study/document/studySchema.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { studyFields } from '../state/fields.ts';
import { askOtherwise } from '../state/studies.ts';
import { issuesAt, QuestionIssues } from './QuestionIssues.tsx';
import { QuestionNumber } from './QuestionNumber.tsx';

type Correlations = NonNullable<StudyQuestion['correlations']>;
type Pair = Correlations[number]['between'];

interface CorrelationFieldsProps {
  /** Paths of the uncertain inputs. */
  readonly inputs: readonly string[];
  readonly correlations: Correlations;
}

interface CorrelationPartProps extends CorrelationFieldsProps {
  readonly method: DrawMethod | undefined;
}

const RULE = 'correlations without contradiction (positive semidefinite)';

/** Which uncertain inputs rise together, or one as the other falls: pairs with their rank correlation. */
export function CorrelationFields({
  inputs,
  correlations,
  method,
}: CorrelationPartProps): JSX.Element | null {
  const change = (next: Correlations): void => {
    askOtherwise({ correlations: next.length === 0 ? undefined : next });
  };
  if (inputs.length < 2 && correlations.length === 0) return null;
  const free = freePair(inputs, correlations);
  return (
    <div class="study-correlations" role="group" aria-label="Correlations of uncertain inputs">
      <p class="field-note">
        {correlations.length === 0
          ? 'The inputs are independent of each other. '
          : 'Pairs that are not listed are independent. '}
        A rank correlation of 1: both rise together; −1: one falls as the other rises.
        {method === 'one-at-a-time' &&
          ' One at a time leaves the others at their medians, so that none counts.'}
      </p>
      {correlations.map((one, index) => (
        <CorrelationRow
          key={index}
          inputs={inputs}
          correlations={correlations}
          index={index}
          onChange={(next) => {
            change(correlations.with(index, next));
          }}
          onRemove={() => {
            change(correlations.toSpliced(index, 1));
          }}
        />
      ))}
      <QuestionIssues
        path="correlations"
        except={correlations.map((_, index) => `correlations[${String(index)}]`)}
        named={labelOf}
      />
      <Remedy inputs={inputs} correlations={correlations} onChange={change} />
      {free !== undefined && (
        <button
          type="button"
          class="button"
          onClick={() => {
            change([...correlations, { between: free, rankCorrelation: 0 }]);
          }}
        >
          Add a correlation
        </button>
      )}
    </div>
  );
}

/** The first pair whose correlation is not stated. */
function freePair(inputs: readonly string[], correlations: Correlations): Pair | undefined {
  for (const [place, one] of inputs.entries()) {
    for (const other of inputs.slice(place + 1)) {
      const isStated = correlations.some(({ between }) => between.includes(one) && between.includes(other));
      if (!isStated) return [one, other];
    }
  }
  return undefined;
}

/** An uncertain input as the page names it; its path if it is not known. */
const labelOf = (path: string): string =>
  studyFields.value?.fields.find((field) => field.path === path)?.location ?? path;

interface CorrelationRowProps extends CorrelationFieldsProps {
  readonly index: number;
  readonly onChange: (correlation: Correlations[number]) => void;
  readonly onRemove: () => void;
}

function CorrelationRow({
  inputs,
  correlations,
  index,
  onChange,
  onRemove,
}: CorrelationRowProps): JSX.Element {
  const one = correlations[index] ?? { between: ['', ''], rankCorrelation: 0 };
  const [first, second] = one.between;
  const path = `correlations[${String(index)}]`;
  const id = `study-correlation-${String(index)}`;
  const choices = (other: string): { readonly value: string; readonly label: string }[] =>
    inputs.filter((input) => input !== other).map((value) => ({ value, label: labelOf(value) }));
  return (
    <div class="study-correlation">
      <div class="study-axis-line">
        <SelectBox
          id={`${id}-first`}
          label="Between"
          choices={choices(second)}
          value={first}
          onChoose={(next) => {
            onChange({ ...one, between: [next, second] });
          }}
        />
        <SelectBox
          id={`${id}-second`}
          label="And"
          choices={choices(first)}
          value={second}
          onChoose={(next) => {
            onChange({ ...one, between: [first, next] });
          }}
        />
        <QuestionNumber
          id={`${id}-value`}
          label="Rank correlation"
          value={one.rankCorrelation}
          path={`${path}.rankCorrelation`}
          onChange={(rankCorrelation) => {
            if (rankCorrelation !== undefined) onChange({ ...one, rankCorrelation });
          }}
        />
        <IconButton
          icon="remove"
          label={`Remove the correlation of ${labelOf(first)} and ${labelOf(second)}`}
          onPress={onRemove}
        />
      </div>
      <QuestionIssues path={path} except={[`${path}.rankCorrelation`]} named={labelOf} />
    </div>
  );
}

interface RemedyProps extends CorrelationFieldsProps {
  readonly onChange: (correlations: Correlations) => void;
}

/** The nearest correlation that removes a contradiction, to be taken. */
function Remedy({ inputs, correlations, onChange }: RemedyProps): JSX.Element | null {
  if (!issuesAt('correlations').some(({ rule }) => rule === RULE)) return null;
  const remedy = correlationRemedy(inputs, correlations);
  if (remedy === null) return null;
  const { between, rankCorrelation, index } = remedy;
  const changed = { between: [...between] as Pair, rankCorrelation };
  const value = String(Number(rankCorrelation.toFixed(3))).replace('-', '−');
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        onChange(index === null ? [...correlations, changed] : correlations.with(index, changed));
      }}
    >
      Use {value} between {labelOf(between[0])} and {labelOf(between[1])}
    </button>
  );
}
