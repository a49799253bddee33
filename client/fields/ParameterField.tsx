import type { JSX } from 'preact';
import { changeParameter } from '../../models/edit/commands/parameters.ts';
import { fieldId } from './fieldId.ts';
import { NumberField } from './NumberField.tsx';
import { editableNumber } from './editableNumber.ts';
import { parameterScale, rangeText } from './parameterScale.ts';
import { usedScale } from './usedScale.ts';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';
import { valueAt, type Json } from '../../models/edit/document/json.ts';
import type { Command } from '../../models/edit/document/command.ts';
import { planDocument, run } from '../state/editor.ts';
import { inShownUnits } from '../state/inShownUnits.ts';
import { IconButton } from '../ui/IconButton.tsx';
import type { FormField, FormOwner } from '../worker/protocol/formTypes.ts';
import { kindLabel } from '../../models/present/words/kindLabel.ts';

interface ParameterFieldProps {
  readonly field: FormField;
  readonly owners: readonly FormOwner[];
  readonly optionId: string | undefined;
}

/** One parameter: an empty field shows the default, with its source below; a stated value can be reset to it. */
export function ParameterField({ field, owners, optionId }: ParameterFieldProps): JSX.Element {
  const {
    path,
    label,
    description,
    unit,
    min,
    max,
    choices,
    fallback,
    source,
    isText = false,
    choiceLabels,
  } = field;
  const place = optionId === undefined ? path : ['options', optionId, 'changes', ...path];
  const { factor, step } = parameterScale(unit, min, max);
  const scale = usedScale(path, unit, factor);
  const isStated = (valueAt(planDocument.value, place) ?? null) !== null;
  const shownFallback =
    typeof fallback === 'number'
      ? editableNumber(fallback, scale)
      : fallback === undefined
        ? undefined
        : kindLabel(fallback);
  const inUnit =
    shownFallback === undefined
      ? undefined
      : [shownFallback, choices === undefined ? scale.unit : ''].join(' ').trim();
  const notesId = `${fieldId(place)}-notes`;
  const commandOf = (value: Json | undefined, mergeKey?: string): Command =>
    changeParameter(planDocument.value, {
      path,
      owners,
      value,
      label,
      optionId,
      ...(mergeKey === undefined ? {} : { mergeKey }),
    });
  return (
    <div class={`parameter ${isStated ? 'is-own' : ''}`}>
      {isText && (
        <TextField
          path={place}
          label={label}
          placeholder={shownFallback}
          notes={notesId}
          commandOf={commandOf}
        />
      )}
      {!isText && choices === undefined && (
        <NumberField
          path={place}
          label={label}
          {...(unit === '' ? {} : { unit })}
          factor={factor}
          step={step}
          {...(factor === 1 ? {} : { rule: `Must be from ${rangeText(unit, min, max) ?? '0 to 100 %'}.` })}
          placeholder={typeof fallback === 'number' ? fallback : shownFallback}
          notes={notesId}
          commandOf={commandOf}
        />
      )}
      {choices !== undefined && (
        <SelectField
          path={place}
          label={label}
          choices={choices.map((value, index) => ({
            value,
            label: inShownUnits(choiceLabels?.[index] ?? kindLabel(value)),
          }))}
          whenEmpty={shownFallback ?? 'Not stated'}
          onChoose={(value) => {
            run(commandOf(value));
          }}
        />
      )}
      {isStated && (
        <span class="parameter-reset">
          <IconButton
            icon="undo"
            label={`Reset ${label} to ${inUnit ?? 'not stated'}`}
            onPress={() => {
              run(commandOf(undefined));
              document.getElementById(fieldId(place))?.focus();
            }}
          />
        </span>
      )}
      <div id={notesId}>
        {description !== undefined && <p class="field-note">{inShownUnits(description)}</p>}
        <p
          class="field-note parameter-source"
          title={source === undefined ? undefined : inShownUnits(source)}
        >
          {isStated ? `Stated value; default: ${inUnit ?? 'none'}` : inShownUnits(source ?? 'Not stated')}
        </p>
      </div>
    </div>
  );
}
