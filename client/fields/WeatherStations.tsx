import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { StationItem } from '../../models/places/nearStationSchema.ts';
import type { SitePoint } from '../../models/places/nearestStations.ts';
import { measureText } from '../../models/present/format/measure.ts';
import { heightText } from '../../models/present/words/heightText.ts';
import { displayUnits } from '../state/displayUnits.ts';
import { call } from '../state/call.ts';

/** The weather stations nearest to a site, with the address of their free file of hourly weather, which the page can open. */
export function WeatherStations({ site }: { readonly site: SitePoint }): JSX.Element {
  const stations = useSignal<readonly StationItem[] | null>(null);
  const failure = useSignal<string | null>(null);
  const { latitude_deg, longitude_deg, elevation_m } = site;
  useEffect(() => {
    let isWanted = true;
    stations.value = null;
    failure.value = null;
    void call('findStations', { latitude_deg, longitude_deg, elevation_m }).then((outcome) => {
      if (!isWanted) return;
      if (outcome.isDone) stations.value = outcome.value;
      else failure.value = outcome.message;
    });
    return () => {
      isWanted = false;
    };
  }, [latitude_deg, longitude_deg, elevation_m]);
  return (
    <section class="weather-stations" aria-label="Nearest weather stations">
      <h3>Nearest weather stations</h3>
      {failure.value !== null && <p class="field-message">They could not be loaded: {failure.value}</p>}
      {failure.value === null && stations.value === null && <p class="field-note">Loading…</p>}
      <ul class="station-list">
        {(stations.value ?? []).map((station) => (
          <StationLine key={station.file} station={station} />
        ))}
      </ul>
      <p class="field-note">
        Each has a free typical year of hourly weather at Climate.OneBuilding.Org. Download the zip file and
        drop it on the weather file field.
      </p>
    </section>
  );
}

function StationLine({ station }: { readonly station: StationItem }): JSX.Element {
  const { name, distance_km, heightDifference_m, period, file, address } = station;
  const height = heightDifference_m === undefined ? [] : [heightText(heightDifference_m, displayUnits.value)];
  return (
    <li>
      <a href={address ?? 'https://climate.onebuilding.org'} target="_blank" rel="noreferrer">
        {name}
      </a>
      <span class="field-note">
        {[
          measureText(distance_km, 'km', displayUnits.value, { decimals: 0 }),
          ...height,
          period,
          ...(address === undefined ? [file] : []),
        ].join(' · ')}
      </span>
    </li>
  );
}
