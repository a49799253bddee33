import type { JSX } from 'preact';
import { changeEntries, type Entries } from '../../../../models/edit/commands/entries.ts';
import { FieldFrame } from '../../../fields/FieldFrame.tsx';
import { fieldId } from '../../../fields/fieldId.ts';
import { NumberField } from '../../../fields/NumberField.tsx';
import { editableNumber } from '../../../fields/editableNumber.ts';
import { parameterScale, rangeText } from '../../../fields/parameterScale.ts';
import { TextField } from '../../../fields/TextField.tsx';
import type { Command } from '../../../../models/edit/document/command.ts';
import { isObject, type Json, type JsonObject, type Path } from '../../../../models/edit/document/json.ts';
import { designSection } from '../../../state/designSection.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import type { FormField, FormList } from '../../../worker/protocol/formTypes.ts';

interface EntriesFieldProps {
  readonly list: FormList;
  readonly optionId: string | undefined;
}

/** A list of the tariff: its entries with their fields, and buttons to add and remove entries. An option that changes one entry states the whole list. */
export function EntriesField({ list, optionId }: EntriesFieldProps): JSX.Element {
  const { title, description, entry, leastCount, mostCount } = list;
  const entries = entriesOf(list, optionId);
  const listPath = listPathOf(list, optionId);
  const change = (next: readonly Json[], what: Omit<Entries, 'entries'>): Command =>
    changeEntries(planDocument.value, list, { ...what, entries: next, optionId });
  return (
    <fieldset class="entries" id={fieldId(listPath)} tabIndex={-1}>
      <legend class="field-label">{title}</legend>
      {description !== undefined && <p class="field-note">{description}</p>}
      <FieldFrame path={listPath}>
        {entries.map((values, index) => (
          <div key={index} class="entry">
            <div class="entry-fields">
              {list.fields.map((field) => (
                <EntryField
                  key={field.path.join('.')}
                  field={field}
                  path={[...listPath, String(index), ...field.path]}
                  inherited={values[field.path[0] ?? '']}
                  commandOf={(value, mergeKey) =>
                    change(entries.with(index, withValue(values, field, value)), {
                      label: `change ${field.label}`,
                      mergeKey,
                    })
                  }
                />
              ))}
            </div>
            <IconButton
              icon="trash"
              label={`Remove ${entry} ${String(index + 1)}`}
              disabled={entries.length <= leastCount}
              onPress={() => {
                run(change(entries.toSpliced(index, 1), { label: `remove a ${entry}` }));
              }}
            />
          </div>
        ))}
      </FieldFrame>
      {entries.length < mostCount && (
        <button
          type="button"
          class="button entries-add"
          onClick={() => {
            const first = list.fields[0]?.path[0] ?? '';
            const focus = [...listPath, String(entries.length), first];
            run(change([...entries, {}], { label: `add a ${entry}`, focus }));
          }}
        >
          <Icon name="add" />
          Add a {entry}
        </button>
      )}
    </fieldset>
  );
}

function listPathOf({ path }: FormList, optionId: string | undefined): Path {
  return optionId === undefined ? path : ['options', optionId, 'changes', ...path];
}

/** The effective entries: an option without entries uses those of the base plan. */
function entriesOf({ path }: FormList, optionId: string | undefined): JsonObject[] {
  const value = designSection('tariff', optionId)[path.at(-1) ?? ''];
  return Array.isArray(value) ? value.map((entry: Json) => (isObject(entry) ? entry : {})) : [];
}

function withValue(values: JsonObject, { path }: FormField, value: Json | undefined): JsonObject {
  const key = path[0] ?? '';
  if (value !== undefined) return { ...values, [key]: value };
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
}

interface EntryFieldProps {
  readonly field: FormField;
  readonly path: Path;
  /** The effective value if the column does not state the entries. */
  readonly inherited: Json | undefined;
  readonly commandOf: (value: Json | undefined, mergeKey: string) => Command;
}

function EntryField({ field, path, inherited, commandOf }: EntryFieldProps): JSX.Element {
  const { label, unit, min, max, isText = false } = field;
  const { factor, step } = parameterScale(unit, min, max);
  const placeholder = typeof inherited === 'number' || typeof inherited === 'string' ? inherited : undefined;
  if (isText) {
    return (
      <TextField path={path} label={label} placeholder={editableNumber(placeholder)} commandOf={commandOf} />
    );
  }
  return (
    <NumberField
      path={path}
      label={label}
      {...(unit === '' ? {} : { unit })}
      factor={factor}
      step={step}
      {...(factor === 1 ? {} : { rule: `Must be from ${rangeText(unit, min, max) ?? '0 to 100 %'}.` })}
      placeholder={placeholder}
      commandOf={commandOf}
    />
  );
}
