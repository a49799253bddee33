import type { JSX } from 'preact';
import { catalogue, wantClimates } from '../../state/models.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { Field } from '../../ui/Field.tsx';
import { answer, answers } from './answers.ts';

/** Where the hall stands: a city of the catalogue's climates. */
export function PlaceQuestion(): JSX.Element {
  const climates = catalogue.value?.climates ?? [];
  return (
    <div class="new-fields">
      <Field id="new-city" label="City">
        <Combobox
          id="new-city"
          label="City"
          value={answers.value.place?.climate.id ?? ''}
          choices={climates.map(({ id, city, country }) => ({ value: id, label: city, detail: country }))}
          placeholder="Type a city"
          waiting={catalogue.value?.climates === null ? 'Loading…' : undefined}
          onOpen={wantClimates}
          onChoose={(id) => {
            const row = climates.find((climate) => climate.id === id);
            if (row === undefined) return;
            const { city: name, country, latitude_deg, longitude_deg, elevation_m } = row;
            answer({
              place: {
                name,
                country,
                latitude_deg,
                longitude_deg,
                elevation_m,
                timeZone: 'UTC',
                climate: { id, distance_km: 0, heightDifference_m: 0 },
              },
            });
          }}
        />
      </Field>
    </div>
  );
}
