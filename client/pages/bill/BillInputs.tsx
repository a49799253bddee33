import type { JSX } from 'preact';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { InputRows } from '../InputRows.tsx';

interface BillInputsProps {
  readonly option: OptionReport;
}

/** The inputs of a bill in addition to its load, with their sources. */
export function BillInputs({ option }: BillInputsProps): JSX.Element | null {
  const inputs = option.inputs.filter(({ path }) =>
    /^(tariff|site\.timeZone|site\.calendarYear|energyBasis|power\.powerFactor)\b/.test(path),
  );
  if (inputs.length === 0) return null;
  return (
    <section class="card" aria-labelledby="bill-inputs-title">
      <div class="card-head">
        <h2 id="bill-inputs-title">Bill inputs</h2>
        <p class="card-hint">{option.name}</p>
      </div>
      <InputRows label={`Bill inputs of ${option.name}`} inputs={inputs} />
    </section>
  );
}
