import type { JSX } from 'preact';
import { rangeAround } from '../../../../models/study/axes/rangeAround.ts';
import type { AxisSection } from '../../../../models/study/document/axisSchema.ts';
import { unitOfName } from '../../../../models/units/suffixes.ts';
import { Segments } from '../../../ui/Segments.tsx';
import type { LocatedField } from '../../../worker/protocol/studyProtocol.ts';
import { fieldScaleOf } from './fieldScaleOf.ts';
import { NumberList } from './NumberList.tsx';
import { QuestionNumber } from './QuestionNumber.tsx';

type ValuesSection = Extract<AxisSection, { readonly kind: 'values' | 'range' }>;

interface NumberAxisProps {
  readonly axis: ValuesSection;
  readonly index: number;
  readonly field: LocatedField | undefined;
  readonly onChange: (axis: AxisSection) => void;
}

const kinds = [
  { value: 'range', label: 'Range' },
  { value: 'values', label: 'List' },
] as const;

/** The values of a number: from, to and how many, or a list. */
export function NumberAxis({ axis, index, field, onChange }: NumberAxisProps): JSX.Element {
  const id = `study-axis-${String(index)}`;
  const path = `axes[${String(index)}]`;
  // A field that the plan does not state is not among those of the plan; its name has its unit.
  const scale = fieldScaleOf(
    field ?? { path: axis.path, unit: unitOfName(axis.path.split('.').at(-1) ?? '') },
  );
  return (
    <>
      <div class="study-axis-line">
        <Segments
          label="Values as"
          choices={kinds}
          value={axis.kind}
          onChoose={(kind) => {
            if (kind !== axis.kind) onChange(converted(axis, field));
          }}
        />
        {field !== undefined && <PresentValue field={field} />}
      </div>
      {axis.kind === 'range' ? (
        <div class="study-axis-line">
          {(['from', 'to'] as const).map((end) => (
            <QuestionNumber
              key={end}
              id={`${id}-${end}`}
              label={end === 'from' ? 'From' : 'To'}
              value={axis[end]}
              scale={scale}
              path={`${path}.${end}`}
              onChange={(value) => {
                if (value !== undefined) onChange({ ...axis, [end]: value });
              }}
            />
          ))}
          <QuestionNumber
            id={`${id}-count`}
            label="Number of values"
            value={axis.valueCount}
            path={`${path}.valueCount`}
            onChange={(valueCount) => {
              if (valueCount !== undefined) onChange({ ...axis, valueCount });
            }}
          />
        </div>
      ) : (
        <NumberList
          id={`${id}-list`}
          label={scale.unit === '' ? 'Values' : `Values, ${scale.unit}`}
          values={axis.values.filter((value) => typeof value === 'number')}
          scale={scale}
          onChange={(values) => {
            onChange({ ...axis, values });
          }}
        />
      )}
    </>
  );
}

function PresentValue({ field }: { readonly field: LocatedField }): JSX.Element {
  const { unit, toShown } = fieldScaleOf(field);
  const value = typeof field.value === 'number' ? String(toShown(field.value)) : String(field.value);
  return (
    <span class="field-note">
      Now {value}
      {unit === '' ? '' : ` ${unit}`}
      {field.origin === 'plan' ? '' : ', not stated in the plan'}
    </span>
  );
}

/** A range becomes its values, a list the range between its ends. */
function converted(axis: ValuesSection, field: LocatedField | undefined): AxisSection {
  const named = axis.name === undefined ? {} : { name: axis.name };
  if (axis.kind === 'range') {
    const step = (axis.to - axis.from) / Math.max(1, axis.valueCount - 1);
    const values = Array.from({ length: axis.valueCount }, (_, place) =>
      Number((axis.from + place * step).toPrecision(12)),
    );
    return { ...named, kind: 'values', path: axis.path, values };
  }
  const numbers = axis.values.filter((value) => typeof value === 'number');
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const range = least < most ? { from: least, to: most, valueCount: numbers.length } : rangeAround(field);
  return { ...named, kind: 'range', path: axis.path, ...range };
}
