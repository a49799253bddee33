import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { changeRacks } from '../../../../models/edit/commands/rackChanges.ts';
import { objectAt, textAt } from '../../../../models/edit/document/json.ts';
import { deviceShape } from '../../../../models/edit/elevation.ts';
import { countText } from '../../../../models/units/text.ts';
import { deviceChoices, rackTypeChoices } from '../../../fields/catalogueChoices.ts';
import { planDocument, run, undo } from '../../../state/editor.ts';
import { catalogue } from '../../../state/models.ts';
import { notify } from '../../../state/notices.ts';
import { Combobox, type ComboboxItem } from '../../../ui/Combobox.tsx';
import { Field } from '../../../ui/Field.tsx';
import { LocalNumberField } from '../../../ui/LocalNumberField.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { selectedRackIds } from '../rackList.ts';
import {
  bulkMessage,
  bulkNumbers,
  bulkTexts,
  noTexts,
  setBulkText,
  statedChanges,
  type BulkNumberKey,
  type BulkTexts,
} from './bulkFields.ts';
import { BulkPreview } from './BulkPreview.tsx';

const AS_THEY_ARE = 'As they are';

/** Fields that all selected entries get in one step, with what that changes. */
export function BulkPanel(): JSX.Element {
  const command = useComputed(() => {
    const changes = statedChanges(bulkTexts.value);
    return changes === undefined
      ? undefined
      : changeRacks(planDocument.value, selectedRackIds.value, changes);
  });
  const edits = command.value?.edits ?? [];
  const changedCount = new Set(edits.map(({ path }) => path[1])).size;
  return (
    <form
      class="bulk-panel"
      aria-label="Change fields of the selected racks"
      onSubmit={(event) => {
        event.preventDefault();
        if (command.value === undefined || edits.length === 0) return;
        run(command.value);
        bulkTexts.value = noTexts;
        notify(`Changed ${countText(changedCount, 'rack entry', 'rack entries')}.`, {
          label: 'Undo',
          run: undo,
        });
      }}
    >
      <p class="card-hint">Empty fields stay as they are in each row.</p>
      <div class="bulk-fields">
        <TextBox
          name="namePattern"
          label="Name"
          hint="{n} is the number, {name} the present name"
          placeholder="Rack {n}"
        />
        {bulkTexts.value.namePattern.includes('{n}') && <NumberBox name="firstNumber" placeholder="1" />}
        <HallBox />
        <RowBox name="rackType" label="Rack type" choices={rackTypeChoices.value} />
        <NumberBox name="rackCount" />
        <NumberBox name="utilisation" />
        <NumberBox name="coolingCapacity_kW" />
        <TextBox name="tenant" label="Tenant" />
        <DeviceBoxes />
        <FeedBoxes />
      </div>
      <BulkPreview edits={edits} changedCount={changedCount} />
      <button type="submit" class="button button-main" disabled={edits.length === 0}>
        {edits.length === 0 ? 'Nothing to change' : `Change ${countText(changedCount, 'row')}`}
      </button>
    </form>
  );
}

interface TextBoxProps {
  readonly name: keyof BulkTexts;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
}

function TextBox({ name, label, hint, placeholder = AS_THEY_ARE }: TextBoxProps): JSX.Element {
  const id = `bulk-${name}`;
  return (
    <Field id={id} label={label}>
      <input
        id={id}
        class="input"
        autocomplete="off"
        maxLength={200}
        placeholder={placeholder}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={bulkTexts.value[name]}
        onInput={(event) => {
          setBulkText(name, event.currentTarget.value);
        }}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} class="field-note">
          {hint}
        </p>
      )}
    </Field>
  );
}

interface NumberBoxProps {
  readonly name: BulkNumberKey;
  readonly placeholder?: string;
}

function NumberBox({ name, placeholder = AS_THEY_ARE }: NumberBoxProps): JSX.Element {
  const { label, unit } = bulkNumbers[name];
  const text = bulkTexts.value[name];
  return (
    <LocalNumberField
      id={`bulk-${name}`}
      label={label}
      {...(unit === undefined ? {} : { unit })}
      placeholder={placeholder}
      text={text}
      message={bulkMessage(name, text)}
      onInput={(typed) => {
        setBulkText(name, typed);
      }}
    />
  );
}

interface RowBoxProps {
  readonly name: keyof BulkTexts;
  readonly label: string;
  readonly choices: readonly ComboboxItem[];
}

function RowBox({ name, label, choices }: RowBoxProps): JSX.Element {
  const id = `bulk-${name}`;
  return (
    <Field id={id} label={label}>
      <Combobox
        id={id}
        label={label}
        value={bulkTexts.value[name]}
        choices={[{ value: '', label: AS_THEY_ARE }, ...choices]}
        isInherited={bulkTexts.value[name] === ''}
        onChoose={(value) => {
          setBulkText(name, value);
        }}
      />
    </Field>
  );
}

function HallBox(): JSX.Element | null {
  const halls = Object.entries(objectAt(planDocument.value, ['halls']));
  if (halls.length < 2) return null;
  return (
    <SelectBox
      id="bulk-hall"
      label="Hall"
      choices={[
        { value: '', label: AS_THEY_ARE },
        ...halls.map(([id, hall]) => ({ value: id, label: textAt(hall, ['name']) ?? id })),
      ]}
      value={bulkTexts.value.hall}
      onChoose={(value) => {
        setBulkText('hall', value);
      }}
    />
  );
}

/** A device that is in some of the racks, and what takes its place. */
function DeviceBoxes(): JSX.Element {
  const { devices = {} } = catalogue.value ?? {};
  const racks = objectAt(planDocument.value, ['racks']);
  const ids = new Set(
    selectedRackIds.value.flatMap((id) =>
      Object.values(objectAt(racks, [id, 'contents'])).flatMap((one) => textAt(one, ['device']) ?? []),
    ),
  );
  const { device } = bulkTexts.value;
  return (
    <>
      <SelectBox
        id="bulk-device"
        label="Device in the racks"
        choices={[
          { value: '', label: AS_THEY_ARE },
          ...[...ids].map((id) => ({
            value: id,
            label: deviceShape(planDocument.value, id, { devices })?.name ?? id,
          })),
        ]}
        value={ids.has(device) ? device : ''}
        onChoose={(value) => {
          setBulkText('device', value);
        }}
      />
      {ids.has(device) && (
        <>
          <RowBox name="newDevice" label="Replace it with" choices={deviceChoices.value} />
          <NumberBox name="deviceCount" />
        </>
      )}
    </>
  );
}

/** Circuits of the feeds, if some of the racks have feeds. */
function FeedBoxes(): JSX.Element | null {
  const racks = objectAt(planDocument.value, ['racks']);
  const haveFeeds = selectedRackIds.value.some(
    (id) => Object.keys(objectAt(racks, [id, 'feeds'])).length > 0,
  );
  if (!haveFeeds) return null;
  return (
    <>
      <NumberBox name="current_A" />
      <NumberBox name="voltage_V" />
      <SelectBox
        id="bulk-phaseCount"
        label="Phases of each feed"
        choices={[
          { value: '', label: AS_THEY_ARE },
          { value: '1', label: '1' },
          { value: '3', label: '3' },
        ]}
        value={bulkTexts.value.phaseCount}
        onChoose={(value) => {
          setBulkText('phaseCount', value);
        }}
      />
    </>
  );
}
