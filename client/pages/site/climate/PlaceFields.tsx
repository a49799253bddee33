import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { choosePlace } from '../../../../models/edit/commands/place.ts';
import { objectAt, textAt, type JsonObject } from '../../../../models/edit/document/json.ts';
import type { ChosenPlace } from '../../../../models/plan/prepare/chosenPlaceSchema.ts';
import type { SitePoint } from '../../../../models/places/nearestStations.ts';
import { countryName } from '../../../fields/catalogueChoices.ts';
import { NumberField } from '../../../fields/NumberField.tsx';
import { PlacePicker } from '../../../fields/PlacePicker.tsx';
import { WeatherStations } from '../../../fields/WeatherStations.tsx';
import { planDocument, run } from '../../../state/editor.ts';

/** The city of the site, and its coordinates and elevation, which a city sets and which may be stated. */
export function PlaceFields(): JSX.Element {
  const chosen = useSignal<ChosenPlace | null>(null);
  const site = objectAt(planDocument.value, ['site']);
  const value = chosen.value !== null && isAt(site, chosen.value) ? chosen.value : null;
  const point = pointOf(site);
  return (
    <>
      <PlacePicker
        id="site-city"
        value={value}
        shown={placeName(site)}
        onChoose={(place) => {
          chosen.value = place;
          run(choosePlace(planDocument.value, place));
        }}
      />
      <div class="place-coordinates">
        <NumberField path={['site', 'latitude_deg']} label="Latitude" unit="°" step={0.01} />
        <NumberField path={['site', 'longitude_deg']} label="Longitude" unit="°" step={0.01} />
        <NumberField path={['site', 'elevation_m']} label="Elevation" unit="m" step={1} />
      </div>
      {value === null && point !== null && <WeatherStations site={point} />}
    </>
  );
}

/** Whether the site is still where the city is: undo and other fields move it. */
const isAt = (site: JsonObject, { name, latitude_deg, longitude_deg }: ChosenPlace): boolean =>
  site['name'] === name && site['latitude_deg'] === latitude_deg && site['longitude_deg'] === longitude_deg;

/** The place of an opened plan, which states no more than a name and a country. */
function placeName(site: JsonObject): string {
  const name = textAt(site, ['name']);
  const country = textAt(site, ['country']);
  return [name, country === undefined ? undefined : countryName(country)].filter(Boolean).join(', ');
}

function pointOf(site: JsonObject): SitePoint | null {
  const { latitude_deg, longitude_deg, elevation_m } = site;
  if (typeof latitude_deg !== 'number' || typeof longitude_deg !== 'number') return null;
  return { latitude_deg, longitude_deg, ...(typeof elevation_m === 'number' ? { elevation_m } : {}) };
}
