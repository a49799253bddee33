import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { NumberField } from '../../../fields/NumberField.tsx';
import { SelectField } from '../../../fields/SelectField.tsx';
import { kindLabel } from '../../../../models/present/words/kindLabel.ts';
import { parameterScale } from '../../../fields/parameterScale.ts';
import { TextField } from '../../../fields/TextField.tsx';
import { YesNoField } from '../../../fields/YesNoField.tsx';
import type { Command } from '../../../../models/edit/document/command.ts';
import type { Json, JsonObject, Path } from '../../../../models/edit/document/json.ts';
import { run } from '../../../state/editor.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { FormField } from '../../../worker/protocol/formTypes.ts';
import { asKind, chosenKind, contractKinds } from './contractKinds.ts';

interface CarbonContractFieldsProps {
  readonly contract: JsonObject;
  readonly fields: readonly FormField[];
  /** Path of the contract in the document. */
  readonly place: Path;
  readonly commandOf: (next: JsonObject, label: string, mergeKey?: string) => Command;
}

/** Contract fields that are rarely stated. */
const rarelyStated: ReadonlySet<string> = new Set(['latitude_deg', 'basis']);

/** The fields of one contract; rarely stated ones are collapsed. */
export function CarbonContractFields({
  contract,
  fields,
  place,
  commandOf,
}: CarbonContractFieldsProps): JSX.Element {
  const kind = chosenKind(contract);
  const isOpen = useSignal(false);
  const shown = fields.filter(({ path }) => path[0] !== 'latitude_deg' || kind === 'solar');
  const rare = shown.filter(({ path }) => rarelyStated.has(path[0] ?? ''));
  const fieldOf = (field: FormField): JSX.Element => (
    <ContractField
      key={field.path[0]}
      field={field}
      path={[...place, ...field.path]}
      commandOf={(value, mergeKey) =>
        commandOf(withValue(contract, field.path[0] ?? '', value), `change ${field.label}`, mergeKey)
      }
    />
  );
  return (
    <div class="contract-fields">
      <KindChoice
        kind={kind}
        onChoose={(chosen) => {
          run(commandOf(asKind(contract, chosen), 'change kind of contract'));
        }}
      />
      <div class="form-grid">{shown.filter((field) => !rare.includes(field)).map(fieldOf)}</div>
      <button
        type="button"
        class="text-button contract-more"
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <Icon name={isOpen.value ? 'down' : 'right'} />
        Basis
      </button>
      {isOpen.value && (
        <div class="form-grid">
          {rare.map(fieldOf)}
          <YesNoField
            path={[...place, 'isClean']}
            label="Carbon-free"
            whenEmpty="≤ 100 g/kWh"
            onChoose={(value) => {
              run(commandOf(withValue(contract, 'isClean', value), 'change carbon-free'));
            }}
          />
        </div>
      )}
    </div>
  );
}

function withValue(contract: JsonObject, name: string, value: Json | undefined): JsonObject {
  if (value !== undefined) return { ...contract, [name]: value };
  return Object.fromEntries(Object.entries(contract).filter(([key]) => key !== name));
}

interface KindChoiceProps {
  readonly kind: string;
  readonly onChoose: (kind: string) => void;
}

function KindChoice({ kind, onChoose }: KindChoiceProps): JSX.Element {
  return (
    <label class="field">
      <span class="field-label">Kind</span>
      <span class="control">
        <select
          class="input select"
          value={kind}
          onChange={({ currentTarget }) => {
            onChoose(currentTarget.value);
          }}
        >
          {contractKinds.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
          {kind === 'hourly' && <option value="hourly">Hourly, from the plan file</option>}
        </select>
        <Icon name="down" />
      </span>
    </label>
  );
}

interface ContractFieldProps {
  readonly field: FormField;
  readonly path: Path;
  readonly commandOf: (value: Json | undefined, mergeKey?: string) => Command;
}

function ContractField({ field, path, commandOf }: ContractFieldProps): JSX.Element {
  const { label, unit, min, max, choices, fallback, isText = false } = field;
  if (isText) return <TextField path={path} label={label} commandOf={commandOf} />;
  if (choices !== undefined) {
    return (
      <SelectField
        path={path}
        label={label}
        choices={choices.map((value) => ({ value, label: kindLabel(value) }))}
        whenEmpty="Same as grid"
        onChoose={(value) => {
          run(commandOf(value));
        }}
      />
    );
  }
  const { factor, step } = parameterScale(unit, min, max);
  return (
    <NumberField
      path={path}
      label={label}
      unit={unit}
      factor={factor}
      step={step}
      placeholder={typeof fallback === 'number' ? fallback : undefined}
      commandOf={commandOf}
    />
  );
}
