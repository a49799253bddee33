import type { JSX } from 'preact';
import { heatLegend, LEGEND } from '../../../../models/present/charts/heatLegend.ts';
import type { HeatQuantity } from '../../../../models/present/charts/heatScale.ts';
import { drawing } from '../../../../models/present/charts/mark.ts';
import { chartTheme } from '../../../ui/chartColours.ts';
import { Drawing } from '../../../ui/Drawing.tsx';

interface MapLegendProps {
  readonly quantity: HeatQuantity;
  readonly width: number;
}

/** The colours of the cities, what the cross is, and whose outlines the map has. */
export function MapLegend({ quantity, width }: MapLegendProps): JSX.Element {
  const marks = heatLegend(quantity, { top: 4, left: 0, right: width }, chartTheme.value);
  return (
    <div class="map-legend">
      <div role="img" aria-label={`Colours of the cities: ${quantity.label}, darker is higher.`}>
        <Drawing drawing={drawing(width, LEGEND, marks)} />
      </div>
      <p class="field-note">
        Colours: {quantity.label}; the framed city is the climate of the plan, the cross its site. Outlines:
        Natural Earth, public domain.
      </p>
    </div>
  );
}
