import type { JSX } from 'preact';
import { significant } from '../../../../../models/present/format/number.ts';
import { kindLabel } from '../../../../../models/present/words/kindLabel.ts';
import { qualityLabels } from '../../../../../models/present/words/qualityLabels.ts';
import { messageText } from '../../../../fields/messageText.ts';
import { Field } from '../../../../ui/Field.tsx';
import { Icon } from '../../../../ui/Icon.tsx';
import type { DeviceField } from '../../../../worker/forms/deviceForm.ts';
import { enter, type DeviceFormState } from './deviceFormState.ts';

interface DeviceFieldBoxProps {
  readonly form: DeviceFormState;
  readonly field: DeviceField;
}

/** The message of a field: what is wrong with a typed value at once, what is missing once saving was tried. */
export function deviceIssueOf(form: DeviceFormState, name: string): string | undefined {
  const issue = form.checked.value?.issues[name];
  if (issue === undefined) return undefined;
  const isMissing = issue.startsWith('is missing');
  if (isMissing && !form.isTried.value) return undefined;
  const text = isMissing ? 'Required.' : messageText(name, issue);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A field of a custom device, with its unit, its plausible range, and the quality of a figure. */
export function DeviceFieldBox({ form, field }: DeviceFieldBoxProps): JSX.Element {
  const [name = ''] = field.path;
  const { label, unit, isRequired, isFigure, description } = field;
  const id = `own-${name}`;
  const text = form.draft.value.values[name] ?? '';
  const message = deviceIssueOf(form, name);
  const doubt = form.checked.value?.doubts[name];
  const change = (value: string): void => {
    enter(form, { values: { ...form.draft.value.values, [name]: value } });
  };
  const notes = [
    description === undefined || description === label ? '' : `${id}-note`,
    doubt === undefined ? '' : `${id}-doubt`,
  ]
    .filter(Boolean)
    .join(' ');
  const attributes = {
    id,
    'aria-invalid': message !== undefined,
    'aria-describedby': [message === undefined ? '' : `${id}-message`, notes].filter(Boolean).join(' '),
  };
  return (
    <div class="own-field">
      <Field id={id} label={`${label}${isRequired ? ' *' : ''}`} message={message}>
        {field.choices === undefined ? (
          <span class="control">
            <input
              {...attributes}
              class="input number-input"
              inputMode={field.isText === true ? 'text' : 'decimal'}
              autocomplete="off"
              placeholder={placeholderOf(field)}
              value={text}
              onInput={(event) => {
                change(event.currentTarget.value);
              }}
            />
            {unit !== '' && <span class="control-unit">{unit}</span>}
          </span>
        ) : (
          <span class="control">
            <select
              {...attributes}
              class="input select"
              value={text}
              onChange={(event) => {
                change(event.currentTarget.value);
              }}
            >
              <option value="">{isRequired ? 'Choose…' : 'not stated'}</option>
              {field.choices.map((choice, index) => (
                <option key={choice} value={choice}>
                  {field.choiceLabels?.[index] ?? kindLabel(choice)}
                </option>
              ))}
            </select>
            <Icon name="down" />
          </span>
        )}
      </Field>
      {isFigure && text !== '' && <FigureQuality form={form} name={name} label={label} />}
      {doubt !== undefined && (
        <p id={`${id}-doubt`} class="own-doubt" role="status">
          {doubt}
        </p>
      )}
      {description !== undefined && description !== label && (
        <p id={`${id}-note`} class="field-note">
          {description}
        </p>
      )}
    </div>
  );
}

/** "0.01 to 200": the plausible range, else the allowed one. */
function placeholderOf({ path, plausible, min, max, unit, isText }: DeviceField): string {
  if (isText === true) return '';
  if (path.at(-1) === 'year') return 'such as 2025';
  const factor = unit === '%' ? 100 : 1;
  const [least, most] = plausible === undefined ? [min, max] : [plausible.least, plausible.most];
  if (least === undefined || most === undefined) return '';
  return `${significant(least * factor)} to ${significant(most * factor)}`;
}

interface FigureQualityProps {
  readonly form: DeviceFormState;
  readonly name: string;
  readonly label: string;
}

function FigureQuality({ form, name, label }: FigureQualityProps): JSX.Element {
  const { draft } = form;
  return (
    <select
      class="own-quality"
      aria-label={`Quality of ${label}`}
      value={draft.value.qualities[name] ?? ''}
      onChange={(event) => {
        enter(form, { qualities: { ...draft.value.qualities, [name]: event.currentTarget.value } });
      }}
    >
      <option value="">quality as below</option>
      {Object.entries(qualityLabels).map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}
