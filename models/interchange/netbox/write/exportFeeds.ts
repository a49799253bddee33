import { defaults } from '../../../plan/prepare/defaults.ts';
import type { Scenario } from '../../../plan/document/planSchema.ts';
import type { Feed } from '../../../power/feedSchema.ts';
import { finding, type Finding } from '../../../problems/Finding.ts';
import { normalisedName, unique } from '../ids.ts';
import { UsedNames } from '../UsedNames.ts';
import { sideDescription } from '../import/feedOf.ts';
import type { CsvRow } from './csvText.ts';
import type { NamedRack } from './expandRacks.ts';
import { NO_NODE } from './panels.ts';
import { compareText } from './rackDevices.ts';

/** Maximum length of a feed or panel name in NetBox. */
const MAX_NAME = 100;

/** Feeds and their panels. */
interface ExportedFeeds {
  readonly panels: readonly CsvRow[];
  readonly feeds: readonly CsvRow[];
}

/**
 * Feeds of racks as rows, each from a panel: its source node in the topology, or a panel for its side.
 *
 * @param racks - with the name of their location, in the order of rows
 */
export function exportFeeds(
  racks: readonly { readonly named: NamedRack; readonly location: string }[],
  site: string,
  { powerTopology }: Pick<Scenario, 'powerTopology'>,
  review: Finding[],
): ExportedFeeds {
  const panels = new Map<string, CsvRow>();
  const panelNames = new UsedNames();
  const feedNames = new UsedNames();
  const panelOf = (node: string | undefined, side: string): string => {
    const key = node === undefined ? `side ${side}` : `node ${node}`;
    const found = panels.get(key)?.['name'];
    if (found !== undefined) return found;
    const known = powerTopology?.nodes ?? {};
    const nodeName =
      node === undefined ? undefined : Object.hasOwn(known, node) ? known[node]?.name : undefined;
    const preferredName = normalisedName(nodeName ?? node ?? '');
    const name = unique(preferredName === '' ? `Panel ${side}` : preferredName, panelNames, MAX_NAME);
    panels.set(key, { site, name, description: node === undefined ? NO_NODE : '' });
    return name;
  };
  const feeds = racks.flatMap(({ named, location }): CsvRow[] => {
    const stated = Object.entries(named.rack.feeds ?? {}).sort(([a], [b]) => compareText(a, b));
    const sides = stated.map(([id, feed]) => sideOf(id, feed));
    const primary = sides.includes('A') ? 'A' : [...sides].sort(compareText)[0];
    return stated.map(([id, feed], index) => {
      const side = sides[index] ?? '';
      const type = side === primary ? 'primary' : 'redundant';
      const node = named.place?.from?.[id] ?? feed.from;
      noteRounded(feed, `racks.${named.id}.feeds.${id}`, review);
      return {
        site,
        power_panel: panelOf(node, side),
        location,
        rack: named.name,
        name: unique(`${named.name}-${id}`, feedNames, MAX_NAME),
        status: 'planned',
        type,
        supply: 'ac',
        phase: feed.phaseCount === 3 ? 'three-phase' : 'single-phase',
        voltage: String(Math.round(feed.voltage_V)),
        amperage: String(Math.floor(feed.current_A)),
        max_utilization: String(
          Math.round((feed.deratingFraction ?? defaults['racks.feeds.deratingFraction'].value) * 100),
        ),
        description: sideDescription(side, type),
      };
    });
  });
  const sorted = [...panels.values()].sort((a, b) => compareText(a['name'] ?? '', b['name'] ?? ''));
  return { panels: sorted, feeds };
}

/** A feed without a side is lost alone: it is its own side. */
function sideOf(id: string, { side }: Feed): string {
  return side ?? (id.replaceAll(/[^A-Za-z0-9-]/g, '').slice(0, 16) || 'X');
}

function noteRounded({ voltage_V, current_A }: Feed, path: string, review: Finding[]): void {
  if (Number.isInteger(voltage_V) && Number.isInteger(current_A)) return;
  const message = `${String(voltage_V)} V and ${String(current_A)} A were rounded: NetBox stores whole volts and amperes.`;
  review.push(finding('netbox-limit', path, message));
}
