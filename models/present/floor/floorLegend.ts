import { countText } from '../../units/text.ts';
import type { Scene } from './floorItem.ts';
import { floorThemeOf, type FloorTheme } from './floorTheme.ts';
import type { Overlay } from './overlay.ts';
import { partColour, partKindLabels } from './partStyle.ts';
import type { RackColours } from './rackColours.ts';
import { rackKindColour, type RackStyle } from './rackStyle.ts';

/** One entry of a legend: a colour, or several from low to high, and what they stand for. */
export interface LegendEntry {
  readonly colours: readonly string[];
  readonly mark: 'fill' | 'hatch' | 'corner' | 'edge';
  readonly label: string;
}

const filled = (colour: string, label: string): LegendEntry => ({ colours: [colour], mark: 'fill', label });

/** What the colours and marks of a floor plan stand for, those that occur in it. */
export function floorLegend(scene: Scene, look: RackStyle, theme: FloorTheme): LegendEntry[] {
  const kinds = new Set(scene.items.map(({ kind }) => kind));
  const parts = Object.entries(partKindLabels).filter(
    ([kind]) => kinds.has(kind) && !['rack', 'wall', 'door'].includes(kind),
  );
  const hasFronts = scene.items.some(({ facing_deg }) => facing_deg !== undefined);
  const found = new Set([...look.severities.values(), ...look.rackSeverities.values()]);
  return [
    ...(look.overlay === null ? rackEntries(look.colours, theme) : overlayEntries(look.overlay, theme)),
    ...parts.map(([kind, label]) => filled(partColour(theme, kind), label)),
    ...(hasFronts ? [filled(theme.front, 'Front')] : []),
    ...(found.has('error') ? [{ colours: [theme.error], mark: 'edge', label: 'Error' } as const] : []),
    ...(found.has('warning') ? [{ colours: [theme.warning], mark: 'edge', label: 'Warning' } as const] : []),
  ];
}

const rackEntries = ({ entries }: RackColours, theme: FloorTheme): LegendEntry[] =>
  entries.map(({ place, label, placedCount }) =>
    filled(rackKindColour(place, theme), `${label}: ${countText(placedCount, 'rack')}`),
  );

function overlayEntries({ title, scale, categories, legend }: Overlay, theme: FloorTheme): LegendEntry[] {
  const unknown: LegendEntry = { colours: [theme.unknown], mark: 'hatch', label: legend.unknown };
  if (categories !== undefined) {
    const colours = categories.map((label, place) =>
      filled(theme.categories[place % theme.categories.length] ?? theme.unknown, label),
    );
    return [{ colours: [], mark: 'fill', label: `${title}:` }, ...colours, unknown];
  }
  const ramp: LegendEntry = {
    colours: floorThemeOf(theme, scale),
    mark: 'fill',
    label: `${title}, ${legend.from} to ${legend.to}`,
  };
  const over: LegendEntry = { colours: [theme.over], mark: 'corner', label: legend.over ?? 'above limit' };
  return scale === 'limit' ? [ramp, over, unknown] : [ramp, unknown];
}
