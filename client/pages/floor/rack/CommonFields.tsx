import { batch, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import {
  commonOfFeeds,
  commonOfRacks,
  feedFieldEdits,
  feedSides,
  firstFeedEdits,
  rackFieldEdits,
  type CommonValue,
} from '../../../../models/edit/commands/rackFields.ts';
import { changeChosenRacks, type ChosenRacks } from '../../../../models/edit/commands/splitRacks.ts';
import type { Edit } from '../../../../models/edit/document/edit.ts';
import {
  objectAt,
  textAt,
  type Json,
  type JsonObject,
  type Path,
} from '../../../../models/edit/document/json.ts';
import type { Facing } from '../../../../models/floor/pointSchema.ts';
import { countText } from '../../../../models/units/text.ts';
import { rackTypeChoices } from '../../../fields/catalogueChoices.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { Field } from '../../../ui/Field.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { faceSelection } from '../floorActions.ts';
import { announcement, select, selectedItems } from '../floorState.ts';
import { CommonNumber } from './CommonNumber.tsx';

interface CommonFieldsProps {
  readonly chosen: readonly ChosenRacks[];
}

/** A choice that no field of the plan has. */
const MIXED = ' mixed';

type EditsOf = (document: JsonObject, rackId: string) => readonly Edit[];

/** Changes a field of all selected racks, and of no others, in one undo step. */
export function CommonFields({ chosen }: CommonFieldsProps): JSX.Element {
  const refused = useSignal('');
  const rackIds = chosen.map(({ rackId }) => rackId);
  const document = planDocument.value;
  const sides = feedSides(document, rackIds);
  const rackCount = chosen.reduce((sum, { labels }) => sum + labels.length, 0);
  const unfed = rackIds.filter((id) => firstFeedEdits(document, id).length > 0);
  const change = (what: string, editsOf: EditsOf): void => {
    const label = `change ${what} of ${countText(rackCount, 'rack')}`;
    const changed = changeChosenRacks(planDocument.value, chosen, { label, editsOf });
    refused.value = changed.refusal ?? '';
    if (changed.refusal !== null || changed.command.edits.length === 0) return;
    batch(() => {
      run(changed.command);
      select(changed.keys);
      announcement.value = `Changed ${what} of ${countText(rackCount, 'rack')}.`;
    });
  };
  const changeField = (field: Path, what: string, value: Json | undefined): void => {
    change(what, (present, rackId) => rackFieldEdits(present, rackId, { field, value }));
  };
  const utilisation = ['workload', 'utilisationFraction'];
  return (
    <div class="rack-common">
      <p class="rack-note">
        Other racks stay as they are: an entry of which only some racks are selected is divided.
      </p>
      <FacingField />
      <RackTypeField common={commonOfRacks(document, rackIds, ['rackType'])} onChoose={changeField} />
      <div class="rack-feed-fields">
        <CommonNumber
          id="common-cooling"
          label="Cooling capacity"
          unit="kW"
          placeholder="no limit"
          common={commonOfRacks(document, rackIds, ['coolingCapacity_kW'])}
          onEnter={(value) => {
            changeField(['coolingCapacity_kW'], 'cooling capacity', value);
          }}
        />
        <CommonNumber
          id="common-utilisation"
          label="Utilisation"
          unit="%"
          factor={100}
          placeholder="as the plan"
          common={commonOfRacks(document, rackIds, utilisation)}
          onEnter={(value) => {
            changeField(utilisation, 'utilisation', value);
          }}
        />
      </div>
      {sides.map((side) => (
        <SideFields key={side} side={side} rackIds={rackIds} change={change} />
      ))}
      {unfed.length > 0 && (
        <button
          type="button"
          class="button"
          onClick={() => {
            change('feeds', firstFeedEdits);
          }}
        >
          Feeds on two sides where there are none
        </button>
      )}
      {refused.value !== '' && (
        <p class="field-message" role="alert">
          {refused.value}
        </p>
      )}
    </div>
  );
}

/** The side that the fronts of the selected racks face. */
function FacingField(): JSX.Element {
  const facings = new Set(selectedItems.value.map(({ facing_deg }) => facing_deg));
  const [facing] = facings;
  return (
    <SelectBox
      id="common-facing"
      label="Facing"
      value={facings.size === 1 ? String(facing) : MIXED}
      choices={[
        ...(facings.size === 1 ? [] : [{ value: MIXED, label: 'mixed' }]),
        { value: '0', label: 'North' },
        { value: '90', label: 'East' },
        { value: '180', label: 'South' },
        { value: '270', label: 'West' },
      ]}
      onChoose={(value) => {
        if (value !== MIXED) faceSelection(Number(value) as Facing);
      }}
    />
  );
}

interface RackTypeFieldProps {
  readonly common: CommonValue;
  readonly onChoose: (field: Path, what: string, value: Json | undefined) => void;
}

function RackTypeField({ common, onChoose }: RackTypeFieldProps): JSX.Element {
  return (
    <Field id="common-rack-type" label="Rack type">
      <Combobox
        id="common-rack-type"
        label="Rack type of the selected racks"
        value={typeof common.value === 'string' ? common.value : ''}
        placeholder={common.isMixed ? 'mixed' : 'Choose…'}
        choices={rackTypeChoices.value}
        onChoose={(value) => {
          onChoose(['rackType'], 'rack type', value);
        }}
      />
    </Field>
  );
}

interface SideFieldsProps {
  readonly side: string;
  readonly rackIds: readonly string[];
  readonly change: (what: string, editsOf: EditsOf) => void;
}

const numbers = [
  { field: 'voltage_V', label: 'Voltage', unit: 'V', factor: 1, placeholder: '' },
  { field: 'current_A', label: 'Breaker', unit: 'A', factor: 1, placeholder: '' },
  { field: 'deratingFraction', label: 'Derating', unit: '%', factor: 100, placeholder: '80' },
] as const;

/** The fields of all feeds on one side. */
function SideFields({ side, rackIds, change }: SideFieldsProps): JSX.Element {
  const document = planDocument.value;
  const nodes = Object.entries(objectAt(document, ['powerTopology', 'nodes']));
  const from = commonOfFeeds(document, rackIds, { side, field: 'from' });
  const enter = (field: string, label: string, value: Json | undefined): void => {
    change(`${label.toLowerCase()} on side ${side}`, (present, rackId) =>
      feedFieldEdits(present, rackId, { side, field, value }),
    );
  };
  return (
    <div role="group" aria-label={`Feeds of side ${side}`} class="rack-side-feeds">
      <h4 class="rack-side-name">Feeds, side {side}</h4>
      <div class="rack-feed-fields">
        {numbers.map(({ field, label, unit, factor, placeholder }) => (
          <CommonNumber
            key={field}
            id={`common-${side}-${field}`}
            label={label}
            unit={unit}
            factor={factor}
            placeholder={placeholder}
            isRequired={field !== 'deratingFraction'}
            common={commonOfFeeds(document, rackIds, { side, field })}
            onEnter={(value) => {
              enter(field, label, value);
            }}
          />
        ))}
        {nodes.length > 0 && (
          <SelectBox
            id={`common-${side}-from`}
            label="Fed from"
            value={from.isMixed ? MIXED : typeof from.value === 'string' ? from.value : ''}
            choices={[
              ...(from.isMixed ? [{ value: MIXED, label: 'mixed' }] : []),
              { value: '', label: 'not stated' },
              ...nodes.map(([id, node]) => ({ value: id, label: textAt(node, ['name']) ?? id })),
            ]}
            onChoose={(value) => {
              if (value !== MIXED) enter('from', 'source', value === '' ? undefined : value);
            }}
          />
        )}
      </div>
    </div>
  );
}
