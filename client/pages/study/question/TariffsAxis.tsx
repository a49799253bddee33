import type { JSX } from 'preact';
import { objectAt, type JsonObject } from '../../../../models/edit/document/json.ts';
import type { AxisSection } from '../../../../models/study/document/axisSchema.ts';
import type { Tariff } from '../../../../models/tariff/tariffSchema.ts';
import { priceChoices } from '../../../fields/catalogueChoices.ts';
import { planDocument } from '../../../state/editor.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { ChosenList } from './ChosenList.tsx';

type TariffsSection = Extract<AxisSection, { readonly kind: 'tariffs' }>;

interface TariffsAxisProps {
  readonly axis: TariffsSection;
  readonly index: number;
  readonly onChange: (axis: AxisSection) => void;
}

/** The tariff of the plan, and flat prices of the catalogue. */
export function TariffsAxis({ axis, index, onChange }: TariffsAxisProps): JSX.Element {
  const names = axis.tariffs.map(({ name }) => name);
  const add = (name: string, tariff: Tariff): void => {
    if (!names.includes(name)) onChange({ ...axis, tariffs: [...axis.tariffs, { name, tariff }] });
  };
  return (
    <>
      <div class="study-axis-line">
        <div class="field">
          <span class="field-label">Add a price of the catalogue</span>
          <Combobox
            id={`study-axis-${String(index)}-add`}
            label="Add a price of the catalogue"
            value=""
            placeholder="Search prices"
            choices={priceChoices.value}
            onChoose={(price) => {
              const label = priceChoices.value.find(({ value }) => value === price)?.label ?? price;
              add(label, { kind: 'flat', price });
            }}
          />
        </div>
        {!names.includes(OWN_NAME) && (
          <button
            type="button"
            class="button"
            onClick={() => {
              add(OWN_NAME, tariffOfPlan(planDocument.value));
            }}
          >
            Add the tariff of the plan
          </button>
        )}
      </div>
      <ChosenList
        label="Tariffs"
        items={names.map((name) => ({ key: name, label: name }))}
        onRemove={(name) => {
          onChange({ ...axis, tariffs: axis.tariffs.filter((other) => other.name !== name) });
        }}
      />
    </>
  );
}

/** The name of the plan's own tariff among those of an axis. */
export const OWN_NAME = 'Tariff of the plan';

/** The tariff that the base plan states. */
export function tariffOfPlan(document: JsonObject): Tariff {
  // The worker checks it, like any other part of the question.
  return objectAt(document, ['tariff']) as unknown as Tariff;
}
