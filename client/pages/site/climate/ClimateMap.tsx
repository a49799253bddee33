import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { mapPoint, worldMap } from '../../../../models/present/charts/worldMap.ts';
import { chartTheme } from '../../../ui/chartColours.ts';
import { Drawing } from '../../../ui/Drawing.tsx';
import { useWidth } from '../../../ui/useWidth.ts';
import type { ClimateChoice } from '../../../worker/protocol/protocol.ts';
import { countryName } from '../../../fields/catalogueChoices.ts';
import { nearestCity } from '../../../../models/present/charts/nearestCity.ts';

interface ClimateMapProps {
  readonly choices: readonly ClimateChoice[];
  /** Id of the climate in the plan. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** The cities of the catalogue on a map. Tab reaches one of them, arrow keys the others; the list has the same cities. */
export function ClimateMap({ choices, chosen, onChoose }: ClimateMapProps): JSX.Element {
  const { ref, width } = useWidth();
  const dots = useRef<HTMLDivElement>(null);
  const named = useSignal<string | null>(null);
  const size = { width };
  const points = choices.map(({ longitude_deg, latitude_deg }) =>
    mapPoint(longitude_deg, latitude_deg, size),
  );
  const chosenIndex = Math.max(
    0,
    choices.findIndex(({ id }) => id === chosen),
  );
  const shown = choices.find(({ id }) => id === (named.value ?? chosen));
  return (
    <div class="climate-map">
      <div ref={ref}>
        {width > 0 && (
          <div class="map-ground">
            <div class="chart" aria-hidden="true">
              <Drawing drawing={worldMap(size, chartTheme.value)} />
            </div>
            <div ref={dots} role="group" aria-label="Cities of the catalogue on a map">
              {choices.map(({ id, city, country }, index) => (
                <button
                  key={id}
                  type="button"
                  class="map-dot"
                  aria-label={`${city}, ${countryName(country)}`}
                  aria-pressed={id === chosen}
                  tabIndex={index === chosenIndex ? 0 : -1}
                  style={{
                    left: `${String(points[index]?.x ?? 0)}px`,
                    top: `${String(points[index]?.y ?? 0)}px`,
                  }}
                  onClick={() => {
                    onChoose(id);
                  }}
                  onPointerEnter={() => {
                    named.value = id;
                  }}
                  onPointerLeave={() => {
                    named.value = null;
                  }}
                  onFocus={() => {
                    named.value = id;
                  }}
                  onBlur={() => {
                    named.value = null;
                  }}
                  onKeyDown={(event) => {
                    const next = nearestCity(points, index, event.key);
                    if (next === undefined) return;
                    event.preventDefault();
                    dots.current?.querySelectorAll('button')[next]?.focus();
                  }}
                />
              ))}
            </div>
          </div>
        )}
      </div>
      <p class="field-note" aria-hidden="true">
        {shown === undefined ? 'Choose a city' : `${shown.city}, ${countryName(shown.country)}`}
      </p>
    </div>
  );
}
