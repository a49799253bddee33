import type { JSX } from 'preact';
import { countEnergyOnly } from '../../../../models/edit/commands/finance.ts';
import { DesignSwitch } from '../../../fields/DesignSwitch.tsx';
import { useAwaitedField } from '../../../fields/useAwaitedField.ts';
import { forms } from '../../../state/details.ts';
import { shownDesign } from '../../../state/detailsShown.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { OptionOverrideHint } from '../../OptionOverrideHint.tsx';
import { FinanceFields } from './FinanceFields.tsx';

/** The financial assumptions of a design, each with its default. */
export function FinanceCard(): JSX.Element {
  const optionId = shownDesign.value;
  const known = forms.value;
  const form = known?.optionId === (optionId ?? '') ? known.finance : undefined;
  useAwaitedField(['finance'], form !== undefined);
  return (
    <section class="card" aria-labelledby="finance-title">
      <div class="card-head">
        <h2 id="finance-title">Financial assumptions</h2>
      </div>
      <div class="form-card">
        <DesignSwitch label="Cost of" />
        <OptionOverrideHint section="finance" name="Cost" />
        {form === undefined && <p class="field-note">Loading…</p>}
        {form?.isCounted === false && <p class="field-note">This option has energy cost only.</p>}
        {form?.isCounted === true && <FinanceFields key={optionId ?? ''} form={form} optionId={optionId} />}
        <button
          type="button"
          class="button form-foot"
          onClick={() => {
            run(countEnergyOnly(planDocument.value));
          }}
        >
          Energy cost only
        </button>
      </div>
    </section>
  );
}
