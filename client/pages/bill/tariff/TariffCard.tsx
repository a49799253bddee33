import { useSignal, type Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { DesignSwitch } from '../../../fields/DesignSwitch.tsx';
import { useAwaitedField } from '../../../fields/useAwaitedField.ts';
import { textAt, valueAt } from '../../../../models/edit/document/json.ts';
import { forms } from '../../../state/details.ts';
import { shownDesign, requestedDesign } from '../../../state/detailsShown.ts';
import { planDocument } from '../../../state/editor.ts';
import { shownOption } from '../../../state/shownOption.ts';
import type { TariffForm } from '../../../worker/protocol/protocol.ts';
import { TariffContractFields } from './TariffContractFields.tsx';
import { OnePriceFields } from './OnePriceFields.tsx';
import { TariffKindField } from './TariffKindField.tsx';
import { UtilityRate } from './UtilityRate.tsx';
import { WaterFields } from './WaterFields.tsx';

/** The tariff of electricity and water: its kind and its fields. */
export function TariffCard(): JSX.Element {
  const optionId = shownDesign.value;
  const known = forms.value;
  const form = known?.optionId === (optionId ?? '') ? known.tariff : undefined;
  useAwaitedField(['tariff'], form !== undefined);
  return (
    <section class="card" aria-labelledby="tariff-title">
      <div class="card-head">
        <h2 id="tariff-title">Tariff</h2>
      </div>
      <div class="tariff">
        <DesignSwitch label="Tariff of" />
        <OwnTariffHint />
        {form === undefined ? (
          <p class="field-note">Loading…</p>
        ) : (
          <TariffFields key={optionId ?? ''} form={form} optionId={optionId} />
        )}
      </div>
    </section>
  );
}

interface TariffFieldsProps {
  readonly form: TariffForm;
  readonly optionId: string | undefined;
}

function TariffFields({ form, optionId }: TariffFieldsProps): JSX.Element {
  const isRecordWanted = useSignal(false);
  const kind = isRecordWanted.value ? 'urdb' : form.kind;
  return (
    <>
      <TariffKindField form={form} optionId={optionId} isRecordWanted={isRecordWanted} />
      <KindFields kind={kind} form={form} optionId={optionId} isRecordWanted={isRecordWanted} />
      <WaterFields form={form} optionId={optionId} />
    </>
  );
}

interface KindFieldsProps extends TariffFieldsProps {
  readonly kind: string;
  readonly isRecordWanted: Signal<boolean>;
}

function KindFields({ kind, form, optionId, isRecordWanted }: KindFieldsProps): JSX.Element {
  switch (kind) {
    case 'flat':
      return <OnePriceFields optionId={optionId} />;
    case 'urdb':
      return <UtilityRate form={form} optionId={optionId} isRecordWanted={isRecordWanted} />;
    default:
      return <TariffContractFields form={form} optionId={optionId} />;
  }
}

/** Edits of the base plan's tariff do not affect the bill of an option that overrides the tariff. */
function OwnTariffHint(): JSX.Element | null {
  const option = shownOption.value;
  if (option === undefined || shownDesign.value === option.id) return null;
  const stated = valueAt(planDocument.value, ['options', option.id, 'changes', 'tariff']);
  if (stated === undefined) return null;
  const name = textAt(planDocument.value, ['options', option.id, 'name']) ?? option.id;
  return (
    <p class="field-note">
      The bill is shown for {name}, which overrides the tariff.{' '}
      <button
        type="button"
        class="text-button"
        onClick={() => {
          requestedDesign.value = option.id;
        }}
      >
        Edit there
      </button>
    </p>
  );
}
