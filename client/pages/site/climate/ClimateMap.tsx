import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { valueAt } from '../../../../models/edit/document/json.ts';
import { heatColours, heatStep, heatText, isMissing } from '../../../../models/present/charts/heatScale.ts';
import { mapPoint, worldView, type MapView } from '../../../../models/present/charts/mapView.ts';
import { nearestCity } from '../../../../models/present/charts/nearestCity.ts';
import { shownWetBulb, wetBulbHeat } from '../../../../models/present/charts/wetBulbHeat.ts';
import { worldMap } from '../../../../models/present/charts/worldMap.ts';
import { countryName } from '../../../fields/catalogueChoices.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import { planDocument } from '../../../state/editor.ts';
import { chartTheme } from '../../../ui/chartColours.ts';
import { Drawing } from '../../../ui/Drawing.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { useWidth } from '../../../ui/useWidth.ts';
import type { ClimateChoice } from '../../../worker/protocol/protocol.ts';
import { MapLegend } from './MapLegend.tsx';
import { useCoastlines } from './useCoastlines.ts';

interface ClimateMapProps {
  readonly choices: readonly ClimateChoice[];
  /** Id of the climate in the plan. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

const extents = [
  { value: 'world', label: 'World' },
  { value: 'region', label: 'Region' },
] as const;

/**
 * The cities of the catalogue on a map of the world or of the region of the site, coloured by their wet bulb. Tab reaches one of
 * them, arrow keys the others; the list has the same cities.
 */
export function ClimateMap({ choices, chosen, onChoose }: ClimateMapProps): JSX.Element {
  const { ref, width } = useWidth();
  const coastlines = useCoastlines();
  const extent = useSignal<'world' | 'region'>('world');
  const named = useSignal<string | null>(null);
  const theme = chartTheme.value;
  const quantity = wetBulbHeat(displayUnits.value);
  const wetBulb = ({ wetBulb_0p4_C }: ClimateChoice): number =>
    shownWetBulb(wetBulb_0p4_C, displayUnits.value);
  const colours = heatColours(quantity, theme);
  const chosenIndex = choices.findIndex(({ id }) => id === chosen);
  const site = siteOf() ?? choices[chosenIndex];
  const view: MapView =
    extent.value === 'region' && site !== undefined ? { kind: 'region', ...site } : worldView;
  const places = useMemo(
    () =>
      choices.map(({ city, longitude_deg, latitude_deg }) => ({
        name: city,
        ...mapPoint([longitude_deg, latitude_deg], { width }, view),
      })),
    [choices, width, view.kind, site?.longitude_deg, site?.latitude_deg],
  );
  const ground = useMemo(() => {
    const stated = siteOf();
    const marked =
      stated === undefined
        ? {}
        : { site: mapPoint([stated.longitude_deg, stated.latitude_deg], { width }, view) };
    const content = { view, coastlines, places, chosen: chosenIndex, ...marked };
    return <Drawing drawing={worldMap(content, { width }, theme)} />;
  }, [places, coastlines, chosenIndex, theme, width]);
  const shown = choices.find(({ id }) => id === (named.value ?? chosen));
  return (
    <div class="climate-map">
      {site !== undefined && (
        <Segments
          label="Extent of the map"
          choices={extents}
          value={extent.value}
          onChoose={(value) => {
            extent.value = value;
          }}
        />
      )}
      <div ref={ref}>
        {width > 0 && (
          <div class="map-ground">
            <div aria-hidden="true">{ground}</div>
            <Cities
              choices={choices}
              places={places}
              chosen={chosenIndex}
              colourOf={(choice) =>
                isMissing(wetBulb(choice), quantity)
                  ? theme.surface
                  : (colours[heatStep(wetBulb(choice), quantity)] ?? theme.ink)
              }
              onChoose={onChoose}
              onName={(id) => {
                named.value = id;
              }}
            />
          </div>
        )}
      </div>
      <p class="map-readout" aria-hidden="true">
        {shown === undefined
          ? 'Choose a city'
          : `${shown.city}, ${countryName(shown.country)}: ${quantity.label} ${heatText(wetBulb(shown), quantity)}`}
      </p>
      {width > 0 && <MapLegend quantity={quantity} width={width} />}
    </div>
  );
}

/** The coordinates of the site, if the plan states them. */
function siteOf(): { readonly longitude_deg: number; readonly latitude_deg: number } | undefined {
  const longitude_deg = valueAt(planDocument.value, ['site', 'longitude_deg']);
  const latitude_deg = valueAt(planDocument.value, ['site', 'latitude_deg']);
  return typeof longitude_deg === 'number' && typeof latitude_deg === 'number'
    ? { longitude_deg, latitude_deg }
    : undefined;
}

interface CitiesProps {
  readonly choices: readonly ClimateChoice[];
  readonly places: readonly { readonly x: number; readonly y: number }[];
  readonly chosen: number;
  readonly colourOf: (choice: ClimateChoice) => string;
  readonly onChoose: (id: string) => void;
  /** The city under the pointer or with the focus. */
  readonly onName: (id: string | null) => void;
}

/** The cities as buttons above the map. */
function Cities({ choices, places, chosen, colourOf, onChoose, onName }: CitiesProps): JSX.Element {
  const dots = useRef<HTMLDivElement>(null);
  const leave = (): void => {
    onName(null);
  };
  return (
    <div ref={dots} class="map-dots" role="group" aria-label="Cities of the catalogue on a map">
      {choices.map((choice, index) => {
        const enter = (): void => {
          onName(choice.id);
        };
        return (
          <button
            key={choice.id}
            type="button"
            class="map-dot"
            aria-label={`${choice.city}, ${countryName(choice.country)}`}
            aria-pressed={index === chosen}
            tabIndex={index === Math.max(0, chosen) ? 0 : -1}
            style={{
              left: `${String(places[index]?.x ?? 0)}px`,
              top: `${String(places[index]?.y ?? 0)}px`,
              background: colourOf(choice),
            }}
            onClick={() => {
              onChoose(choice.id);
            }}
            onPointerEnter={enter}
            onPointerLeave={leave}
            onFocus={enter}
            onBlur={leave}
            onKeyDown={(event) => {
              const next = nearestCity(places, index, event.key);
              if (next === undefined) return;
              event.preventDefault();
              dots.current?.querySelectorAll('button')[next]?.focus();
            }}
          />
        );
      })}
    </div>
  );
}
