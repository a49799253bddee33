import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { changeValue } from '../../models/edit/commands/values.ts';
import type { Command } from '../../models/edit/document/command.ts';
import { endTyping, planDocument, run } from '../state/editor.ts';
import { readOnlySource } from '../state/readOnlyPlan.ts';
import { entryAt, type Path } from '../../models/edit/document/json.ts';
import { pathKey } from '../../models/edit/document/path.ts';
import { fieldId } from './fieldId.ts';
import { FieldFrame, messageAttributes } from './FieldFrame.tsx';
import { editableNumber, readNumber, stepped } from './editableNumber.ts';
import { usedScale } from './usedScale.ts';

interface NumberFieldProps {
  readonly path: Path;
  /** Label of the field, visible or for screen readers. */
  readonly label: string;
  /** True if a table head shows the label. */
  readonly isLabelHidden?: boolean;
  /** Of the document's number; the field shows the unit that the user chose for it. */
  readonly unit?: string;
  /** Factor from the document's number to the number shown: 100 for percent. */
  readonly factor?: number;
  /** Step of the arrow keys, in metric units. */
  readonly step?: number;
  /** Replaces the model's message, if the unit shown is not the document's. */
  readonly rule?: string;
  /** The value used while the field is empty: a number of the document, or words. */
  readonly placeholder?: number | string | undefined;
  /** Ids of elements that describe the field. */
  readonly notes?: string;
  /** The command for a value, if it does more than set it; undefined removes the value. */
  readonly commandOf?: (value: number | string | undefined, mergeKey: string) => Command;
}

/** Room for a converted unit, whose symbol may be longer than that of the plan. */
const unitRoom = (unit = ''): string => `${String(unit.length * 7 + 16)}px`;

/** A number of the plan with its unit. Each keystroke is applied immediately; arrow keys change it in steps. */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const { path, label, isLabelHidden = false, factor = 1, step = 1, rule, notes, commandOf } = props;
  const scale = usedScale(path, props.unit, factor);
  const unit = props.unit === undefined || scale.isPlain ? props.unit : scale.unit;
  const placeholder = props.placeholder === undefined ? undefined : editableNumber(props.placeholder, scale);
  const typed = useSignal<string | null>(null);
  const value = entryAt(planDocument.value, path);
  const present = editableNumber(value, scale);
  // The text of the value is the value: a converted number has digits that its text does not show.
  const read = (text: string): number | string | undefined =>
    typeof value === 'number' && text.trim() === present ? value : readNumber(text, scale);
  const isAsTyped = typed.value !== null && read(typed.value) === (value ?? undefined);
  const shown = isAsTyped && typed.value !== null ? typed.value : present;
  const { isInvalid, describedBy } = messageAttributes(path);

  const enter = (text: string): void => {
    typed.value = text;
    const mergeKey = `type ${pathKey(path)}`;
    const entered = read(text);
    run(
      commandOf?.(entered, mergeKey) ??
        changeValue(planDocument.value, { path, value: entered, label, mergeKey }),
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (direction === 0) return;
    const current = readNumber(shown === '' ? (placeholder ?? '') : shown);
    if (typeof current !== 'number') return;
    event.preventDefault();
    enter(String(stepped(current, direction * scale.stepOf(step) * (event.shiftKey ? 10 : 1))));
  };

  return (
    <FieldFrame path={path} label={isLabelHidden ? undefined : label} rule={rule}>
      <span class="control" style={scale.isPlain ? undefined : { '--unit-room': unitRoom(unit) }}>
        <input
          id={fieldId(path)}
          class="input number-input"
          inputMode="decimal"
          autocomplete="off"
          aria-label={isLabelHidden ? (unit === undefined ? label : `${label}, ${unit}`) : undefined}
          aria-invalid={isInvalid}
          aria-describedby={[describedBy, notes].filter(Boolean).join(' ') || undefined}
          placeholder={placeholder}
          readOnly={readOnlySource.value !== null}
          value={shown}
          onInput={(event) => {
            enter(event.currentTarget.value);
          }}
          onBlur={() => {
            typed.value = null;
            endTyping();
          }}
          onKeyDown={onKeyDown}
        />
        {unit !== undefined && <span class="control-unit">{unit}</span>}
      </span>
    </FieldFrame>
  );
}
