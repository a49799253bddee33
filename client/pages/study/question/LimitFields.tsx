import type { JSX } from 'preact';
import type { StudyLimit } from '../../../../models/study/document/studySchema.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { askOtherwise } from '../state/studies.ts';
import { figureItems, figureLabel } from './figureItems.ts';
import { figureScaleOf } from './figureScaleOf.ts';
import { QuestionIssues } from './QuestionIssues.tsx';
import { QuestionNumber } from './QuestionNumber.tsx';

interface LimitFieldsProps {
  readonly limits: readonly StudyLimit[];
}

const severities = [
  { value: 'none', label: 'Any' },
  { value: 'error', label: 'No errors' },
  { value: 'warning', label: 'No errors or warnings' },
] as const;

/** What a design has to meet: bounds of figures, and findings that it must not have. */
export function LimitFields({ limits }: LimitFieldsProps): JSX.Element {
  const change = (next: readonly StudyLimit[]): void => {
    askOtherwise({ limits: next.length === 0 ? undefined : [...next] });
  };
  const findings = limits.find(({ kind }) => kind === 'findings');
  return (
    <>
      {limits.map((limit, index) =>
        limit.kind === 'figure' ? (
          <FigureLimit
            key={`${limit.figure} ${String(index)}`}
            limit={limit}
            index={index}
            onChange={(next) => {
              change(limits.with(index, next));
            }}
            onRemove={() => {
              change(limits.toSpliced(index, 1));
            }}
          />
        ) : null,
      )}
      <QuestionIssues path="limits" except={limits.map((_, index) => `limits[${String(index)}]`)} />
      <div class="study-add">
        <div class="field study-field-picker">
          <label class="field-label" for="study-add-limit">
            Add a limit on a figure
          </label>
          <Combobox
            id="study-add-limit"
            label="Add a limit on a figure"
            value=""
            placeholder="Search figures of the report"
            choices={figureItems()}
            onChoose={(figure) => {
              change([...limits, { kind: 'figure', figure, atMost: 0 }]);
            }}
          />
        </div>
        <SelectBox
          id="study-findings"
          label="Findings"
          choices={severities}
          value={findings?.kind === 'findings' ? findings.severity : 'none'}
          onChoose={(severity) => {
            const others = limits.filter(({ kind }) => kind !== 'findings');
            change(severity === 'none' ? others : [...others, { kind: 'findings', severity }]);
          }}
        />
      </div>
    </>
  );
}

type OnFigure = Extract<StudyLimit, { readonly kind: 'figure' }>;

interface FigureLimitProps {
  readonly limit: OnFigure;
  readonly index: number;
  readonly onChange: (limit: OnFigure) => void;
  readonly onRemove: () => void;
}

const bounds = [
  { key: 'atLeast', label: 'At least' },
  { key: 'atMost', label: 'At most' },
] as const;

function FigureLimit({ limit, index, onChange, onRemove }: FigureLimitProps): JSX.Element {
  const path = `limits[${String(index)}]`;
  const label = figureLabel(limit.figure);
  const scale = figureScaleOf(limit.figure);
  return (
    <div class="study-axis-line study-limit" role="group" aria-label={`Limit on ${label}`}>
      <span class="study-limit-name">{label}</span>
      {bounds.map(({ key, label: bound }) => (
        <QuestionNumber
          key={key}
          id={`study-limit-${String(index)}-${key}`}
          label={bound}
          value={limit[key]}
          scale={scale}
          path={`${path}.${key}`}
          isOptional
          onChange={(value) => {
            const { [key]: _before, ...rest } = limit;
            onChange(value === undefined ? rest : { ...rest, [key]: value });
          }}
        />
      ))}
      <IconButton icon="remove" label={`Remove the limit on ${label}`} onPress={onRemove} />
      <QuestionIssues path={path} except={bounds.map(({ key }) => `${path}.${key}`)} />
    </div>
  );
}
