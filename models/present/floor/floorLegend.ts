import { countText } from '../../units/text.ts';
import type { Scene } from './floorItem.ts';
import { floorThemeOf, type FloorTheme } from './floorTheme.ts';
import type { Overlay } from './overlay.ts';
import { partColour, partKindLabels } from './partStyle.ts';
import { rackColour, type RackStyle } from './rackStyle.ts';

/** One entry of a legend: a colour, or several from low to high, and what they stand for. */
export interface LegendEntry {
  readonly colours: readonly string[];
  readonly mark: 'fill' | 'hatch' | 'corner' | 'edge';
  readonly label: string;
}

/** More entries of racks are counted. */
const MAX_RACK_ENTRIES = 12;

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
    ...(look.overlay === null ? rackEntries(scene, look, theme) : overlayEntries(look.overlay, theme)),
    ...parts.map(([kind, label]) => filled(partColour(theme, kind), label)),
    ...(hasFronts ? [filled(theme.front, 'Front')] : []),
    ...(found.has('error') ? [{ colours: [theme.error], mark: 'edge', label: 'Error' } as const] : []),
    ...(found.has('warning') ? [{ colours: [theme.warning], mark: 'edge', label: 'Warning' } as const] : []),
  ];
}

function rackEntries(scene: Scene, look: RackStyle, theme: FloorTheme): LegendEntry[] {
  const placed = scene.kinds.filter(({ placedCount }) => placedCount > 0);
  const shown = placed.slice(0, MAX_RACK_ENTRIES).map(({ rackId, name, placedCount }) => {
    const colour = rackColour({ key: '', rackId }, look, theme);
    return filled(colour, `${name}: ${countText(placedCount, 'rack')}`);
  });
  const otherCount = placed.length - shown.length;
  if (otherCount === 0) return shown;
  return [...shown, { colours: [], mark: 'fill', label: `and ${String(otherCount)} more kinds of racks` }];
}

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
