import type { JSX } from 'preact';
import { chooseDesignBasis } from '../../../../models/edit/commands/cooling.ts';
import { NumberField } from '../../../fields/NumberField.tsx';
import { SelectField } from '../../../fields/SelectField.tsx';
import { textAt } from '../../../../models/edit/document/json.ts';
import { forms } from '../../../state/details.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { defaultAt } from '../../../fields/defaults.ts';

const choices = [
  { value: 'extreme-20-year', label: '20-year extreme' },
  { value: 'annual-0p4', label: '0.4 % annual' },
  { value: 'own', label: 'Custom values' },
];

/** Initial values of a custom basis without a climate: a hot day of the temperate zone. */
const START = { dryBulb_C: 35, wetBulb_C: 25 };

/** Design weather that plants are sized for: a value of the climate, or two custom ones. */
export function DesignBasisFields(): JSX.Element {
  const path = ['site', 'designBasis', 'kind'];
  const usual = choices.find(({ value }) => value === defaultAt(['site', 'designBasis']))?.label;
  const facts = forms.value?.climate ?? null;
  return (
    <div class="basis-fields">
      <SelectField
        path={path}
        label="Design weather"
        choices={choices}
        whenEmpty={usual === undefined ? 'Default' : `${usual} (default)`}
        onChoose={(kind) => {
          const own = {
            dryBulb_C: facts?.dryBulb_0p4_C ?? START.dryBulb_C,
            wetBulb_C: facts?.wetBulb_0p4_C ?? START.wetBulb_C,
          };
          run(chooseDesignBasis(planDocument.value, kind, own));
        }}
      />
      {textAt(planDocument.value, path) === 'own' && (
        <>
          <NumberField
            path={['site', 'designBasis', 'dryBulb_C']}
            label="Design dry bulb"
            unit="°C"
            step={0.5}
          />
          <NumberField
            path={['site', 'designBasis', 'wetBulb_C']}
            label="Design wet bulb"
            unit="°C"
            step={0.5}
            placeholder="0.4 %"
          />
        </>
      )}
    </div>
  );
}
