import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { qualityLabels } from '../../../../../models/present/words/qualityLabels.ts';
import { Field } from '../../../../ui/Field.tsx';
import { Icon } from '../../../../ui/Icon.tsx';
import { DeviceFieldBox, deviceIssueOf } from './DeviceFieldBox.tsx';
import { enter, openDeviceForm, saveDeviceForm, type DeviceFormState } from './deviceFormState.ts';
import { ownDialog } from './ownDialog.ts';
import { OwnDialogFrame } from './OwnDialogFrame.tsx';

/** The form of a custom device: every figure with its unit and plausible range, its quality and its source. */
export function OwnDeviceDialog(): JSX.Element {
  const form = useSignal<DeviceFormState | null>(null);
  const shown = ownDialog.value;
  const id = shown?.kind === 'change' ? shown.id : undefined;
  useEffect(() => {
    void openDeviceForm(id).then((opened) => {
      form.value = opened;
    });
  }, [id]);
  const opened = form.value;
  return (
    <OwnDialogFrame title={id === undefined ? 'New device' : 'Change the device'}>
      {opened === null ? <p class="empty">Loading…</p> : <DeviceForm form={opened} />}
    </OwnDialogFrame>
  );
}

interface DeviceFormProps {
  readonly form: DeviceFormState;
}

function DeviceForm({ form }: DeviceFormProps): JSX.Element {
  const failed = useSignal(false);
  const between = deviceIssueOf(form, '');
  return (
    <form
      class="own-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const { currentTarget } = event;
        void saveDeviceForm(form).then((isSaved) => {
          failed.value = !isSaved;
          if (isSaved) ownDialog.value = null;
          else currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
        });
      }}
    >
      <p class="field-note">
        An empty figure is unknown, not zero. What is stated needs a quality and a source. * required
      </p>
      {form.groups.map(({ title, fields }, index) => (
        <fieldset key={title} class="own-group">
          <legend>{title}</legend>
          <div class="own-fields">
            {index === 0 && <TextBox form={form} name="name" label="Name *" />}
            {fields.map((field) => (
              <DeviceFieldBox key={field.path.join('.')} form={form} field={field} />
            ))}
          </div>
        </fieldset>
      ))}
      <SourceFields form={form} />
      {between !== undefined && (
        <p class="field-message" role="alert">
          {between}
        </p>
      )}
      {failed.value && (
        <p class="field-message" role="alert">
          Not saved: some fields are missing or wrong.
        </p>
      )}
      <div class="dialog-actions own-actions">
        <button
          type="button"
          class="button"
          onClick={() => {
            ownDialog.value = null;
          }}
        >
          Cancel
        </button>
        <button type="submit" class="button button-main">
          Save device
        </button>
      </div>
    </form>
  );
}

interface TextBoxProps extends DeviceFormProps {
  readonly name: string;
  readonly label: string;
}

function TextBox({ form, name, label }: TextBoxProps): JSX.Element {
  const message = deviceIssueOf(form, name);
  return (
    <Field id={`own-${name}`} label={label} message={message}>
      <input
        id={`own-${name}`}
        class="input"
        autocomplete="off"
        aria-invalid={message !== undefined}
        value={form.draft.value.values[name] ?? ''}
        onInput={(event) => {
          enter(form, { values: { ...form.draft.value.values, [name]: event.currentTarget.value } });
        }}
      />
    </Field>
  );
}

const sourceLabels = [
  ['title', 'Title *', 'Data sheet of …'],
  ['publisher', 'Publisher *', 'The manufacturer'],
  ['year', 'Year of the source', ''],
  ['link', 'Link', 'https://…'],
  ['licence', 'Licence *', 'not stated'],
] as const;

function SourceFields({ form }: DeviceFormProps): JSX.Element {
  const { draft } = form;
  const message = deviceIssueOf(form, 'quality');
  return (
    <fieldset class="own-group">
      <legend>Source and quality</legend>
      <div class="own-fields">
        <Field id="own-quality" label="Quality of the figures *" message={message}>
          <span class="control">
            <select
              id="own-quality"
              class="input select"
              aria-invalid={message !== undefined}
              value={draft.value.quality}
              onChange={(event) => {
                enter(form, { quality: event.currentTarget.value });
              }}
            >
              <option value="">Choose…</option>
              {Object.entries(qualityLabels).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
            <Icon name="down" />
          </span>
        </Field>
        {sourceLabels.map(([name, label, placeholder]) => {
          const wrong = deviceIssueOf(form, `source.${name}`);
          return (
            <Field key={name} id={`own-source-${name}`} label={label} message={wrong}>
              <input
                id={`own-source-${name}`}
                class="input"
                autocomplete="off"
                placeholder={placeholder}
                aria-invalid={wrong !== undefined}
                value={draft.value.source[name]}
                onInput={(event) => {
                  enter(form, { source: { ...draft.value.source, [name]: event.currentTarget.value } });
                }}
              />
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
}
