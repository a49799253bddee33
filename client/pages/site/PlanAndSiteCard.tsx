import type { JSX } from 'preact';
import { TextField } from '../../fields/TextField.tsx';
import { NumberField } from '../../fields/NumberField.tsx';
import { RowField } from '../../fields/RowField.tsx';
import { editableNumber } from '../../fields/editableNumber.ts';
import { timeZoneChoices } from '../../fields/catalogueChoices.ts';
import { defaultAt, followedAt } from '../../fields/defaults.ts';

/** Name and description of the plan, and the place of its site. */
export function PlanAndSiteCard(): JSX.Element {
  const year = defaultAt(['site', 'calendarYear']);
  return (
    <section class="card" aria-labelledby="about-title">
      <div class="card-head">
        <h2 id="about-title">Plan and site</h2>
      </div>
      <div class="about-fields">
        <TextField path={['name']} label="Plan name" isRequired />
        <TextField path={['site', 'name']} label="Site" />
        <RowField
          path={['site', 'timeZone']}
          label="Time zone"
          choices={timeZoneChoices}
          whenEmpty={zoneWhenEmpty()}
        />
        <NumberField
          path={['site', 'calendarYear']}
          label="Calendar year"
          placeholder={year === undefined ? undefined : editableNumber(year)}
        />
        <TextField
          path={['site', 'country']}
          label="Country"
          placeholder={textOf(followedAt(['site', 'country'])?.value)}
        />
        <TextField
          path={['site', 'region']}
          label="Region"
          placeholder={textOf(followedAt(['site', 'region'])?.value) ?? 'such as US-VA'}
        />
        <div class="about-description">
          <TextField path={['description']} label="Description" lines={2} />
        </div>
      </div>
    </section>
  );
}

const textOf = (value: number | string | undefined): string | undefined =>
  value === undefined ? undefined : String(value);

/** "Europe/Berlin (follows the climate Frankfurt)", or what counts if the plan states no place. */
function zoneWhenEmpty(): string {
  const path = ['site', 'timeZone'];
  const followed = followedAt(path);
  if (followed !== undefined) return `${String(followed.value)} (follows ${followed.follows ?? ''})`;
  return textOf(defaultAt(path)) ?? 'Not stated';
}
