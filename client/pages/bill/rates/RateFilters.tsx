import type { JSX } from 'preact';
import type { LoadToFit, RateQuery } from '../../../../models/tariff/rates/searchRates.ts';
import { figureText, scaledFigure } from '../../../../models/present/format/figure.ts';
import { Field } from '../../../ui/Field.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { rateFolder, rateQuery } from './rateFolder.ts';

interface RateFiltersProps {
  readonly load: LoadToFit;
  /** First day of the year that is billed. */
  readonly since: string;
}

/** What is searched for in the folder of rates. */
export function RateFilters({ load, since }: RateFiltersProps): JSX.Element {
  const query = rateQuery.value;
  const change = (part: Partial<RateQuery>): void => {
    rateQuery.value = { ...rateQuery.value, ...part };
  };
  const states = [
    ...new Set((rateFolder.value?.rates ?? []).flatMap(({ summary }) => summary.states)),
  ].sort();
  return (
    <div class="rate-filters">
      <TextFilter
        id="rate-words"
        label="Words"
        value={query.words}
        onEnter={(words) => {
          change({ words });
        }}
      />
      <TextFilter
        id="rate-utility"
        label="Utility"
        value={query.utility}
        onEnter={(utility) => {
          change({ utility });
        }}
      />
      <SelectBox
        id="rate-state"
        label="State"
        choices={[{ value: '', label: 'All' }, ...states.map((code) => ({ value: code, label: code }))]}
        value={query.state}
        onChoose={(state) => {
          change({ state });
        }}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={query.fits !== null}
          onChange={(event) => {
            change({ fits: event.currentTarget.checked ? load : null });
          }}
        />
        <span>Fits this load: {figureText(scaledFigure('power', load.peak_kW))}</span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={query.since !== null}
          onChange={(event) => {
            change({ since: event.currentTarget.checked ? since : null });
          }}
        />
        <span>In force in {since.slice(0, 4)} or later</span>
      </label>
    </div>
  );
}

interface TextFilterProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onEnter: (text: string) => void;
}

function TextFilter({ id, label, value, onEnter }: TextFilterProps): JSX.Element {
  return (
    <Field id={id} label={label}>
      <input
        id={id}
        class="input"
        type="search"
        value={value}
        onInput={(event) => {
          onEnter(event.currentTarget.value);
        }}
      />
    </Field>
  );
}
