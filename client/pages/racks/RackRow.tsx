import type { JSX } from 'preact';
import {
  addContents,
  duplicateRack,
  removeContents,
  removeRack,
} from '../../../models/edit/commands/racks.ts';
import { fieldId } from '../../fields/fieldId.ts';
import { NumberField } from '../../fields/NumberField.tsx';
import { RowField } from '../../fields/RowField.tsx';
import { SelectField } from '../../fields/SelectField.tsx';
import { TextField } from '../../fields/TextField.tsx';
import { editableNumber } from '../../fields/editableNumber.ts';
import { planDocument, run } from '../../state/editor.ts';
import { objectAt, textAt, valueAt } from '../../../models/edit/document/json.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { deviceChoices, rackTypeChoices } from '../../fields/catalogueChoices.ts';
import { allRackIds, isSelected, selectRack } from './rackList.ts';
import { RackFiguresCell } from './RackFiguresCell.tsx';
import { RackFindings } from './RackFindings.tsx';

interface RackRowProps {
  readonly rackId: string;
  /** Among the rows of a table of which not all are on the page, its head included. */
  readonly rowIndex?: number;
}

/** One row of the racks table: an entry of identical racks. */
export function RackRow({ rackId, rowIndex }: RackRowProps): JSX.Element {
  const plan = planDocument.value;
  const path = ['racks', rackId];
  const name = textAt(plan, [...path, 'name']) ?? rackId;
  const halls = Object.entries(objectAt(plan, ['halls']));
  const isInOnlyHall = halls.length === 1 && halls[0]?.[0] === textAt(plan, [...path, 'hall']);
  const contents = Object.keys(objectAt(plan, [...path, 'contents']));
  const inPlan = editableNumber(valueAt(plan, ['workload', 'utilisationFraction']), 100);
  return (
    <tr
      id={fieldId(path)}
      tabIndex={-1}
      aria-label={name}
      aria-rowindex={rowIndex}
      class={isSelected.value.has(rackId) ? 'is-selected' : ''}
    >
      <td data-label="Rack">
        <div class="rack-name">
          {allRackIds.value.length > 1 && (
            <input
              type="checkbox"
              class="rack-check"
              aria-label={`Select ${name}`}
              checked={isSelected.value.has(rackId)}
              onClick={(event) => {
                selectRack(rackId, event.currentTarget.checked, event.shiftKey);
              }}
            />
          )}
          <TextField path={[...path, 'name']} label={`Name of ${name}`} isLabelHidden placeholder={rackId} />
        </div>
        {!isInOnlyHall && (
          <SelectField
            path={[...path, 'hall']}
            label={`Hall of ${name}`}
            isLabelHidden
            choices={halls.map(([id, hall]) => ({ value: id, label: textAt(hall, ['name']) ?? id }))}
          />
        )}
        <RowField
          path={[...path, 'rackType']}
          label={`Rack type of ${name}`}
          isLabelHidden
          choices={rackTypeChoices.value}
        />
      </td>
      <td data-label="Devices per rack">
        <ul
          class="rack-contents"
          id={fieldId([...path, 'contents'])}
          tabIndex={-1}
          aria-label={`Devices in ${name}`}
        >
          {contents.map((id) => (
            <ContentsLine key={id} rackId={rackId} rackName={name} contentsId={id} />
          ))}
        </ul>
        <button
          type="button"
          class="text-button"
          aria-label={`Add a device to ${name}`}
          onClick={() => {
            run(addContents(planDocument.value, rackId));
          }}
        >
          <Icon name="add" />
          Device
        </button>
      </td>
      <td data-label="Racks">
        <NumberField path={[...path, 'count']} label={`Number of ${name}`} isLabelHidden placeholder="1" />
      </td>
      <td data-label="Utilisation">
        <NumberField
          path={[...path, 'workload', 'utilisationFraction']}
          label={`Utilisation of ${name}`}
          isLabelHidden
          unit="%"
          factor={100}
          rule="Must be from 0 to 100 %."
          placeholder={inPlan}
        />
      </td>
      <td data-label="Per rack">
        <RackFiguresCell rackId={rackId} />
      </td>
      <td class="rack-actions">
        <RackFindings rackId={rackId} name={name} />
        <span class="button-row">
          <IconButton
            icon="copy"
            label={`Duplicate ${name}`}
            onPress={() => {
              run(duplicateRack(planDocument.value, rackId));
            }}
          />
          <IconButton
            icon="trash"
            label={`Remove ${name}`}
            onPress={() => {
              run(removeRack(planDocument.value, rackId));
            }}
          />
        </span>
      </td>
    </tr>
  );
}

interface ContentsLineProps {
  readonly rackId: string;
  readonly rackName: string;
  readonly contentsId: string;
}

function ContentsLine({ rackId, rackName, contentsId }: ContentsLineProps): JSX.Element {
  const path = ['racks', rackId, 'contents', contentsId];
  const device = textAt(planDocument.value, [...path, 'device']) ?? contentsId;
  return (
    <li class="contents-line" id={fieldId(path)} tabIndex={-1}>
      <NumberField
        path={[...path, 'count']}
        label={`Number of ${device} in ${rackName}`}
        isLabelHidden
        placeholder="1"
      />
      <span class="contents-times" aria-hidden="true">
        ×
      </span>
      <RowField
        path={[...path, 'device']}
        label={`Device in ${rackName}`}
        isLabelHidden
        choices={deviceChoices.value}
      />
      <IconButton
        icon="remove"
        label={`Remove ${device} from ${rackName}`}
        onPress={() => {
          run(removeContents(planDocument.value, rackId, contentsId));
        }}
      />
    </li>
  );
}
