import type { JSX } from 'preact';
import { changeParameter } from '../../../../models/edit/commands/parameters.ts';
import { fieldId } from '../../../fields/fieldId.ts';
import { FormDisclosure } from '../../../fields/FormDisclosure.tsx';
import { GroupFields } from '../../../fields/GroupFields.tsx';
import { overrideCountText } from '../../../fields/overrideCount.ts';
import { YesNoField } from '../../../fields/YesNoField.tsx';
import type { Json } from '../../../../models/edit/document/json.ts';
import { planDocument, run } from '../../../state/editor.ts';
import type { RegulationForm, RuleSetChoice } from '../../../worker/protocol/sectionForms.ts';

interface RegulationFieldsProps {
  readonly form: RegulationForm;
  readonly optionId: string | undefined;
}

const PATH = ['carbon', 'regulation'];

/** The regulations that apply to a site, and the inputs that they require beyond the simulation. */
export function RegulationFields({ form, optionId }: RegulationFieldsProps): JSX.Element {
  const { group, ruleSets, areStated } = form;
  const count = ruleSets.filter(({ counts }) => counts).length;
  const change = (name: string, value: Json | undefined, label: string): void => {
    const path = [...PATH, name];
    run(changeParameter(planDocument.value, { path, owners: group.owners, value, label, optionId }));
  };
  const state = (ids: readonly string[] | undefined): void => {
    change('ruleSets', ids, 'Regulations');
  };
  const idsWith = (changed: RuleSetChoice): string[] =>
    ruleSets.filter((one) => (one === changed ? !one.counts : one.counts)).map(({ id }) => id);
  const within = optionId === undefined ? [] : ['options', optionId, 'changes'];
  const overrides = overrideCountText(group.fields, optionId);
  const checked =
    count === 1 ? '1 regulation checked' : `${count === 0 ? 'no' : String(count)} regulations checked`;
  return (
    <FormDisclosure
      id="regulation"
      title="Regulation"
      hint={overrides === undefined ? checked : `${checked} · ${overrides}`}
    >
      <fieldset class="rule-sets" id={fieldId([...within, ...PATH, 'ruleSets'])} tabIndex={-1}>
        <legend class="field-label">Regulations and drafts to check</legend>
        {ruleSets.map((ruleSet) => (
          <label key={ruleSet.id} class="rule-set">
            <input
              type="checkbox"
              checked={ruleSet.counts}
              onChange={() => {
                state(idsWith(ruleSet));
              }}
            />
            <span>
              {ruleSet.name}
              <span class="row-detail">
                {ruleSet.isDraft ? 'draft, not in force, ' : ''}
                {ruleSet.date}
              </span>
            </span>
          </label>
        ))}
        <p class="field-note">
          {areStated ? 'Stated.' : 'Default: those in force in the country below.'}{' '}
          {areStated && (
            <button
              type="button"
              class="text-button"
              onClick={() => {
                state(undefined);
              }}
            >
              Use default
            </button>
          )}
        </p>
      </fieldset>
      <GroupFields group={group} optionId={optionId} />
      <YesNoField
        path={[...within, ...PATH, 'isHeatNetworkNear']}
        label="Heat network within 5 km"
        onChoose={(value) => {
          change('isHeatNetworkNear', value, 'Heat network');
        }}
      />
    </FormDisclosure>
  );
}
