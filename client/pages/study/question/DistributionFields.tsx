import type { JSX } from 'preact';
import type { StudyQuestion } from '../../../../models/study/document/studySchema.ts';
import type { LocatedField } from '../../../worker/protocol/studyProtocol.ts';
import { distributionNumbers } from './distributionTexts.ts';
import { fieldScaleOf } from './fieldScaleOf.ts';
import { NumberList } from './NumberList.tsx';
import { QuestionNumber } from './QuestionNumber.tsx';

type Stated = NonNullable<StudyQuestion['uncertain']>[number]['distribution'];

interface DistributionFieldsProps {
  readonly id: string;
  /** Of the distribution in the question. */
  readonly path: string;
  readonly distribution: Stated;
  readonly field: LocatedField | undefined;
  readonly onChange: (distribution: Stated) => void;
}

/** The numbers of a distribution, in the chosen units. */
export function DistributionFields({
  id,
  path,
  distribution,
  field,
  onChange,
}: DistributionFieldsProps): JSX.Element {
  const scale = fieldScaleOf(field);
  const { unit, toShown, toStored } = scale;
  const withUnit = (label: string): string => (unit === '' ? label : `${label}, ${unit}`);
  if (distribution.kind === 'empirical') {
    return (
      <NumberList
        id={`${id}-values`}
        label={withUnit('Observed values')}
        values={distribution.values}
        scale={scale}
        onChange={(values) => {
          onChange({ kind: 'empirical', values });
        }}
      />
    );
  }
  if (distribution.kind === 'discrete') {
    return (
      <>
        <NumberList
          id={`${id}-values`}
          label={withUnit('Values')}
          values={distribution.values}
          scale={scale}
          onChange={(values) => {
            onChange({ ...distribution, values });
          }}
        />
        <NumberList
          id={`${id}-probabilities`}
          label="Probabilities, 1 in all"
          values={distribution.probabilities}
          onChange={(probabilities) => {
            onChange({ ...distribution, probabilities });
          }}
        />
      </>
    );
  }
  // A difference is not moved by the zero of the unit.
  const zero = toShown(0);
  const difference = {
    unit,
    toShown: (value: number): number => Number((toShown(value) - zero).toPrecision(12)),
    toStored: (shown: number): number => toStored(shown + zero),
  };
  const numbers: Readonly<Record<string, unknown>> = distribution;
  return (
    <>
      {distributionNumbers[distribution.kind].map(({ key, label, isOptional, isDifference, isRatio }) => (
        <QuestionNumber
          key={key}
          id={`${id}-${key}`}
          label={label}
          value={typeof numbers[key] === 'number' ? numbers[key] : undefined}
          {...(isRatio === true ? {} : { scale: isDifference === true ? difference : scale })}
          path={`${path}.${key}`}
          isOptional={isOptional === true}
          onChange={(value) => {
            const others = Object.entries(distribution).filter(([other]) => other !== key);
            const next = value === undefined ? others : [...others, [key, value]];
            // The keys are those of its kind.
            onChange(Object.fromEntries(next) as Stated);
          }}
        />
      ))}
    </>
  );
}
