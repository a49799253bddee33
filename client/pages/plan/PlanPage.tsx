import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { focusField } from '../../fields/focusField.ts';
import { TextField } from '../../fields/TextField.tsx';
import { NumberField } from '../../fields/NumberField.tsx';
import { RowField } from '../../fields/RowField.tsx';
import { editableNumber } from '../../fields/editableNumber.ts';
import { planDocument } from '../../state/editor.ts';
import { objectAt } from '../../../models/edit/document/json.ts';
import { openAround } from '../../state/detailsShown.ts';
import { page } from '../../state/route.ts';
import { focusTarget } from '../../state/shownField.ts';
import { timeZoneChoices } from '../../fields/catalogueChoices.ts';
import { defaultAt, followedAt } from '../../fields/defaults.ts';
import { ClimateCard } from './ClimateCard.tsx';
import { DesignTable } from './DesignTable.tsx';
import { HallsTable } from './HallsTable.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { ParametersCard } from './ParametersCard.tsx';
import { rackPage, RACKS_PER_PAGE } from './rackPage.ts';
import { RacksTable } from './RacksTable.tsx';

/** The form of the plan, with the key figures of every option next to it. */
export function PlanPage(): JSX.Element {
  useShownField();
  const year = defaultAt(['site', 'calendarYear']);
  return (
    <>
      <h1 class="sr-only">Plan</h1>
      <div class="plan-layout">
        <div class="plan-form">
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
          <ClimateCard />
          <RacksTable />
          <DesignTable />
          <ParametersCard />
          <HallsTable />
        </div>
        <KeyFigures />
      </div>
    </>
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

/** Focuses the field that another page requested, once it is shown. */
function useShownField(): void {
  const requested = focusTarget.value;
  useEffect(() => {
    if (requested === null || page.value !== 'plan') return;
    focusTarget.value = null;
    openAround(requested);
    const rackId = requested.paths.find(([section]) => section === 'racks')?.[1];
    const place = Object.keys(objectAt(planDocument.value, ['racks'])).indexOf(rackId ?? '');
    if (place >= 0) rackPage.value = Math.floor(place / RACKS_PER_PAGE);
    requestAnimationFrame(() => {
      focusField(requested);
    });
  }, [requested]);
}
