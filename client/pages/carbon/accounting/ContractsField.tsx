import type { JSX } from 'preact';
import { changeEntries, type Entries } from '../../../../models/edit/commands/entries.ts';
import { FieldFrame } from '../../../fields/FieldFrame.tsx';
import { fieldId } from '../../../fields/fieldId.ts';
import type { Command } from '../../../../models/edit/document/command.ts';
import { isObject, type Json, type JsonObject } from '../../../../models/edit/document/json.ts';
import { designSection } from '../../../state/designSection.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { shownOption } from '../../../state/shownOption.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import type { ContractsForm } from '../../../worker/protocol/sectionForms.ts';
import { CarbonContractFields } from './CarbonContractFields.tsx';
import { contractKind } from './contractKinds.ts';

interface ContractsFieldProps {
  readonly form: ContractsForm;
  readonly optionId: string | undefined;
}

/** Energy bought with its attributes: each contract by its kind. An option that changes one contract states all of them. */
export function ContractsField({ form, optionId }: ContractsFieldProps): JSX.Element {
  const { path, owners, mostCount } = form;
  const place = optionId === undefined ? path : ['options', optionId, 'changes', ...path];
  const contracts = contractsOf(optionId);
  const change = (entries: readonly Json[], what: Omit<Entries, 'entries'>): Command =>
    changeEntries(planDocument.value, { path, owners }, { ...what, entries, optionId });
  return (
    <fieldset class="entries form-section" id={fieldId(place)} tabIndex={-1}>
      <legend class="sr-only">Contracts</legend>
      <h3>Contracts</h3>
      {contracts.length === 0 && (
        <p class="field-note">Energy bought with its attributes (PPA, EAC); none stated.</p>
      )}
      {contracts.length > 0 && (
        <FieldFrame path={place}>
          {contracts.map((contract, index) => (
            <div key={index} class="contract">
              <CarbonContractFields
                contract={contract}
                fields={form.fields[contractKind(contract)] ?? []}
                place={[...place, String(index)]}
                commandOf={(next, label, mergeKey) =>
                  change(contracts.with(index, next), {
                    label,
                    ...(mergeKey === undefined ? {} : { mergeKey }),
                  })
                }
              />
              <IconButton
                icon="trash"
                label={`Remove contract ${String(index + 1)}`}
                onPress={() => {
                  run(change(contracts.toSpliced(index, 1), { label: 'remove a contract' }));
                }}
              />
            </div>
          ))}
        </FieldFrame>
      )}
      {contracts.length < mostCount && (
        <button
          type="button"
          class="button entries-add"
          onClick={() => {
            const focus = [...place, String(contracts.length), 'energy_kWh'];
            run(change([...contracts, firstContract()], { label: 'add a contract', focus }));
          }}
        >
          <Icon name="add" />
          Add a contract
        </button>
      )}
    </fieldset>
  );
}

/** The effective contracts: an option without contracts uses those of the base plan. */
function contractsOf(optionId: string | undefined): JsonObject[] {
  const { contracts } = designSection('carbon', optionId);
  return Array.isArray(contracts) ? contracts.map((entry: Json) => (isObject(entry) ? entry : {})) : [];
}

/** The first contract: solar, for the annual energy of the shown option. */
function firstContract(): JsonObject {
  const used_kWh = shownOption.peek()?.annual.facilityEnergy_kWh;
  const start: JsonObject = { kind: 'profile', shape: 'solar' };
  return used_kWh === undefined ? start : { ...start, energy_kWh: Number(used_kWh.toPrecision(3)) };
}
