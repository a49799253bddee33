import { isAbove } from '../../power/cords/rackState.ts';
import type { TopologyReport } from '../../report/topologySchema.ts';
import { countText, numberText } from '../../units/text.ts';
import { limitPercentText } from '../figures/limitFigures.ts';
import { significant } from '../format/number.ts';
import { nodeKindLabels } from '../words/nodeKindLabels.ts';
import type { ItemGroup } from './foldGraph.ts';
import type { OneLineItem, OneLineSource } from './oneLineItems.ts';
import type { GraphItem } from './topologyGraph.ts';

type Node = TopologyReport['nodes'][number];
type Load = Node['normal'];

/** Groups of a topology with their texts, each source before what it feeds. */
export function topologyItems(groups: readonly ItemGroup[]): OneLineItem[] {
  const groupOf = new Map(
    groups.flatMap(({ members }, index) => members.map(({ id }) => [id, String(index)] as const)),
  );
  return groups.map(({ members }, index) => {
    const sources = sourcesOf(members, groupOf);
    const side = members[0]?.side ?? null;
    return { id: String(index), side, sources, ...textsOf(members) };
  });
}

function sourcesOf(members: readonly GraphItem[], groupOf: ReadonlyMap<string, string>): OneLineSource[] {
  const sources = new Map<string, boolean>();
  for (const { sources: own } of members) {
    for (const { id, isPreferred } of own) {
      const group = groupOf.get(id);
      if (group !== undefined) sources.set(group, isPreferred || sources.get(group) === true);
    }
  }
  return [...sources].map(([id, isPreferred]) => ({ id, isPreferred }));
}

type Texts = Pick<OneLineItem, 'symbol' | 'title' | 'lines' | 'alarms' | 'names'>;

function textsOf(members: readonly GraphItem[]): Texts {
  const nodes = members.flatMap((item) => (item.kind === 'node' ? [item.node] : []));
  if (nodes.length > 0) return nodeTexts(nodes);
  const racks = members.flatMap((item) => (item.kind === 'racks' ? [item.racks] : []));
  if (racks.length > 0) return rackTexts(racks);
  return otherLoadTexts(members.flatMap((item) => (item.kind === 'load' ? [item.load] : [])));
}

function nodeTexts(nodes: readonly Node[]): Texts {
  const [first] = nodes;
  const label = first === undefined ? '' : nodeKindLabels[first.kind];
  const side = first?.side === null || first === undefined ? '' : ` ${first.side}`;
  const worst = nodes.flatMap((node) => node.worst ?? []);
  const isOne = nodes.length === 1;
  return {
    symbol: first?.kind ?? 'switchgear',
    title: isOne ? (first?.name ?? '') : `${numberText(nodes.length)} × ${label}${side}`,
    lines: [
      ratingText(nodes),
      ...loadTexts(
        'normal',
        nodes.map(({ normal }) => normal),
      ),
      ...(worst.length === 0 ? ['no load after a failure'] : loadTexts('worst', worst)),
    ],
    alarms: alarmsOf(nodes),
    names: nodes.map(({ name }) => name),
  };
}

/** The rating of one, or of each of several if it is the same. */
function ratingText(nodes: readonly Node[]): string {
  const texts = new Set(nodes.map(ratingOf));
  const [only = ''] = texts;
  if (texts.size > 1) return 'different ratings';
  return nodes.length > 1 && only !== UNRATED ? `${only} each` : only;
}

const UNRATED = 'no rating stated';

function ratingOf({ unitCount, unitRating_kW, unitRating_kVA, breaker_kVA }: Node): string {
  const each = [
    ...(unitRating_kW === null ? [] : [`${significant(unitRating_kW)} kW`]),
    ...(unitRating_kVA === null || unitRating_kVA === unitRating_kW
      ? []
      : [`${significant(unitRating_kVA)} kVA`]),
  ].join(', ');
  const units = unitCount === 1 || each === '' ? each : `${numberText(unitCount)} × ${each}`;
  const breaker = breaker_kVA === null ? '' : `breaker ${significant(breaker_kVA)} kVA`;
  const texts = [units, breaker].filter((text) => text !== '');
  return texts.length === 0 ? UNRATED : texts.join(', ');
}

/** "normal 812 kVA, 27 %"; of several loads their range, and the highest share. */
function loadTexts(label: string, loads: readonly Load[]): string[] {
  const amounts = loads.map(({ load_kVA }) => load_kVA);
  const shares = loads.flatMap(({ usedFraction }) => usedFraction ?? []);
  const [least, most] = [significant(Math.min(...amounts), 3), significant(Math.max(...amounts), 3)];
  const highest = limitPercentText(Math.max(...shares));
  const isSame = limitPercentText(Math.min(...shares)) === highest;
  if (least !== most) {
    const share = shares.length === 0 ? [] : [`${isSame ? '' : 'up to '}${highest}`];
    return [`${label} ${least}–${most} kVA`, ...share];
  }
  return [`${label} ${most} kVA${shares.length === 0 ? '' : `, ${isSame ? '' : 'up to '}${highest}`}`];
}

const exceeds = ({ load_kVA, limit_kVA }: Load): boolean =>
  limit_kVA !== null && isAbove(load_kVA, limit_kVA);

function alarmsOf(nodes: readonly Node[]): string[] {
  const normally = nodes.filter(({ normal }) => exceeds(normal)).length;
  const afterFailure = nodes.filter(
    ({ normal, worst }) => !exceeds(normal) && worst !== null && exceeds(worst),
  ).length;
  const counted = (count: number): string =>
    nodes.length === 1 ? '' : `${String(count)} of ${String(nodes.length)} `;
  return [
    ...(normally === 0 ? [] : [`${counted(normally)}above limit in normal operation`]),
    ...(afterFailure === 0 ? [] : [`${counted(afterFailure)}above limit after a failure`]),
  ];
}

function rackTexts(racks: readonly TopologyReport['racks'][number][]): Texts {
  const total = (of: (group: TopologyReport['racks'][number]) => number): number =>
    racks.reduce((sum, group) => sum + of(group), 0);
  const others = total(({ entryCount }) => entryCount) - 1;
  const name = racks[0]?.name ?? '';
  return {
    symbol: 'racks',
    title: countText(
      total(({ rackCount }) => rackCount),
      'rack',
    ),
    lines: [
      others === 0 ? name : `${name} and ${countText(others, 'more group')}`,
      `${significant(
        total(({ load_kW }) => load_kW),
        3,
      )} kW`,
    ],
    alarms: [],
    names: racks.map((group) => group.name),
  };
}

function otherLoadTexts(loads: readonly TopologyReport['loads'][number][]): Texts {
  const [first] = loads;
  const load_kW = loads.reduce((sum, load) => sum + load.load_kW, 0);
  return {
    symbol: 'load',
    title: loads.length === 1 ? (first?.name ?? '') : `${numberText(loads.length)} other loads`,
    lines: [`${significant(load_kW, 3)} kW${loads.length === 1 ? '' : ' in all'}`],
    alarms: [],
    names: loads.map(({ name }) => name),
  };
}
