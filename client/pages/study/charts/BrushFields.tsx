import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { valueInUnit } from '../../../../models/present/charts/figureAxis.ts';
import type { BrushRange } from '../../../../models/present/charts/parallelBrushing.ts';
import type { ParallelAxis } from '../../../../models/present/charts/parallelDesigns.ts';
import { editableNumber } from '../../../fields/editableNumber.ts';
import { readLargeNumber } from '../../../fields/largeNumber.ts';
import { LocalNumberField } from '../../../ui/LocalNumberField.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';

interface BrushFieldsProps<Axis extends ParallelAxis = ParallelAxis> {
  readonly axis: Axis;
  /** Least and largest value of the designs, or indices of the first and the last choice. */
  readonly bounds: BrushRange;
  readonly range: BrushRange | undefined;
  /** Called with another range; null for none. */
  readonly onRange: (range: BrushRange | null) => void;
}

/** The range of an axis as two fields. */
export function BrushFields({ axis, ...rest }: BrushFieldsProps): JSX.Element {
  return (
    <fieldset class="brush-fields">
      <legend>{axis.label}</legend>
      {axis.kind === 'figure' ? <FigureRange axis={axis} {...rest} /> : <ChoiceRange axis={axis} {...rest} />}
    </fieldset>
  );
}

type FigureAxisOf = Extract<ParallelAxis, { kind: 'figure' }>;
type ChoiceAxisOf = Extract<ParallelAxis, { kind: 'choice' }>;

/** Numbers as typed; those that the range does not have are kept with a message. */
function FigureRange({ axis, bounds, range, onRange }: BrushFieldsProps<FigureAxisOf>): JSX.Element {
  const typed = useSignal<{
    readonly low?: string | undefined;
    readonly high?: string | undefined;
    readonly of: BrushRange | undefined;
  }>({
    of: range,
  });
  // What was typed belongs to the range that it made; a range of the pointer replaces it.
  const draft = isSameRange(typed.value.of, range) ? typed.value : { of: range };
  const texts = {
    low: draft.low ?? editableNumber(range?.[0]),
    high: draft.high ?? editableNumber(range?.[1]),
  };
  const values = { low: readLargeNumber(texts.low), high: readLargeNumber(texts.high) };
  const messages = messagesOf(values);
  const onInput = (end: 'low' | 'high', text: string): void => {
    const next = { ...values, [end]: readLargeNumber(text) };
    const isValid = Object.values(messagesOf(next)).every((message) => message === undefined);
    const made = isValid ? rangeOf(next, bounds) : range;
    typed.value = { ...texts, [end]: text, of: made };
    if (isValid && !isSameRange(made, range)) onRange(made ?? null);
  };
  const ends = { low: bounds[0], high: bounds[1] };
  return (
    <>
      {(['low', 'high'] as const).map((end) => (
        <LocalNumberField
          key={end}
          id={`range-${axis.id}-${end}`}
          label={end === 'low' ? 'From' : 'To'}
          unit={axis.unit}
          placeholder={valueInUnit(ends[end], '')}
          text={texts[end]}
          message={messages[end]}
          onInput={(text) => {
            onInput(end, text);
          }}
        />
      ))}
    </>
  );
}

type Typed = number | string | undefined;

interface Ends<Value> {
  readonly low: Value;
  readonly high: Value;
}

function messagesOf({ low, high }: Ends<Typed>): Ends<string | undefined> {
  const notNumber = (value: Typed): string | undefined =>
    typeof value === 'string' ? `“${value}” is not a number` : undefined;
  const isCrossed = typeof low === 'number' && typeof high === 'number' && low > high;
  return {
    low: notNumber(low),
    high: notNumber(high) ?? (isCrossed ? 'Less than the lower end' : undefined),
  };
}

/** An end without a number is that of the designs; no range if both are. */
function rangeOf({ low, high }: Ends<Typed>, [least, most]: BrushRange): BrushRange | undefined {
  if (typeof low !== 'number' && typeof high !== 'number') return undefined;
  const [from, to] = [typeof low === 'number' ? low : least, typeof high === 'number' ? high : most];
  // Beyond the designs: the range is that value, and no design is within it.
  return typeof low === 'number' ? [from, Math.max(from, to)] : [Math.min(from, to), to];
}

const isSameRange = (one: BrushRange | undefined, other: BrushRange | undefined): boolean =>
  one?.[0] === other?.[0] && one?.[1] === other?.[1];

/** All choices are no range. */
function ChoiceRange({ axis, bounds, range, onRange }: BrushFieldsProps<ChoiceAxisOf>): JSX.Element {
  const [low, high] = range ?? bounds;
  const choices = axis.choices.map((label, index) => ({ value: String(index), label }));
  const choose = (from: number, to: number): void => {
    onRange(from === bounds[0] && to === bounds[1] ? null : [from, to]);
  };
  return (
    <>
      <SelectBox
        id={`range-${axis.id}-low`}
        label="From"
        choices={choices.slice(0, high + 1)}
        value={String(low)}
        onChoose={(value) => {
          choose(Number(value), high);
        }}
      />
      <SelectBox
        id={`range-${axis.id}-high`}
        label="To"
        choices={choices.slice(low)}
        value={String(high)}
        onChoose={(value) => {
          choose(low, Number(value));
        }}
      />
    </>
  );
}
