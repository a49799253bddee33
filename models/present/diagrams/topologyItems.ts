import { isAbove } from '../../power/cords/rackState.ts';
import type { TopologyReport } from '../../report/topologySchema.ts';
import { countText, numberText } from '../../units/text.ts';
import { limitPercentText } from '../figures/limitFigures.ts';
import { significant } from '../format/number.ts';
import { nodeKindLabels } from '../words/nodeKindLabels.ts';
import { nothingFailed, type ShownFailure } from './failureMarks.ts';
import type { ItemGroup } from './foldGraph.ts';
import type { OneLineItem, OneLineSource } from './oneLineItems.ts';
import { ratingText } from './ratingText.ts';
import type { DrawnNode, GraphItem } from './topologyGraph.ts';

type Load = NonNullable<DrawnNode['normal']>;
type Racks = TopologyReport['racks'][number];

/**
 * Groups of a topology with their texts, each source before what it feeds.
 *
 * @param failure - a failure that is shown, whose loads replace those of normal operation
 */
export function topologyItems(
  groups: readonly ItemGroup[],
  failure: ShownFailure = nothingFailed,
): OneLineItem[] {
  const groupOf = new Map(
    groups.flatMap(({ members }) => members.map(({ id }) => [id, members[0]?.id ?? ''] as const)),
  );
  return groups.map(({ members }) => {
    const sources = sourcesOf(members, groupOf);
    const [first] = members;
    const ids = members.map(({ id }) => id);
    const state = failure.stateOf(first?.id ?? '');
    const texts = textsOf(members, failure);
    return { id: first?.id ?? '', members: ids, side: first?.side ?? null, sources, state, ...texts };
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

type Texts = Pick<OneLineItem, 'symbol' | 'title' | 'lines' | 'alarms' | 'names' | 'used'>;

function textsOf(members: readonly GraphItem[], failure: ShownFailure): Texts {
  const nodes = members.flatMap((item) => (item.kind === 'node' ? [item.node] : []));
  if (nodes.length > 0) return nodeTexts(nodes, failure);
  const racks = members.flatMap((item) => (item.kind === 'racks' ? [item.racks] : []));
  const alarms = failure.alarmsOf(members.map(({ id }) => id));
  if (racks.length > 0) return { ...rackTexts(racks), alarms };
  return { ...otherLoadTexts(members.flatMap((item) => (item.kind === 'load' ? [item.load] : []))), alarms };
}

function nodeTexts(nodes: readonly DrawnNode[], failure: ShownFailure): Texts {
  const [first] = nodes;
  const label = first === undefined ? '' : nodeKindLabels[first.kind];
  const side = first?.side === null || first === undefined ? '' : ` ${first.side}`;
  const named = {
    symbol: first?.kind ?? 'switchgear',
    title: nodes.length === 1 ? (first?.name ?? '') : `${numberText(nodes.length)} × ${label}${side}`,
    names: nodes.map(({ name }) => name),
  } as const;
  return failure.isShown ? { ...named, ...failedTexts(nodes, failure) } : { ...named, ...normalTexts(nodes) };
}

function normalTexts(nodes: readonly DrawnNode[]): Pick<Texts, 'lines' | 'alarms' | 'used'> {
  const normal = nodes.flatMap((node) => node.normal ?? []);
  const worst = nodes.flatMap((node) => node.worst ?? []);
  const headroom = headroomText(worst.length === 0 ? normal : worst);
  return {
    lines: [
      ratingText(nodes),
      ...(normal.length === 0 ? ['load not computed'] : loadTexts('normal', normal)),
      ...(normal.length === 0 || worst.length > 0 ? [] : ['no load after a failure']),
      ...(worst.length === 0 ? [] : loadTexts('worst', worst)),
      ...(headroom === null ? [] : [headroom]),
    ],
    alarms: alarmsOf(nodes),
    used: normal.length === 0 ? null : { normal: highest(normal), worst: highest(worst) },
  };
}

function failedTexts(
  nodes: readonly DrawnNode[],
  failure: ShownFailure,
): Pick<Texts, 'lines' | 'alarms' | 'used'> {
  const before = nodes.flatMap((node) => node.normal ?? []);
  const after = nodes.flatMap((node) => failure.loadOf(node) ?? []);
  const isChanged = nodes.some((node) => failure.loadOf(node) !== node.normal);
  const hasPower = after.length > 0;
  return {
    lines: [
      ratingText(nodes),
      ...(before.length === 0 ? [] : loadTexts('normal', before)),
      ...(isChanged && hasPower ? loadTexts('now', after) : []),
      ...(hasPower && headroomText(after) !== null ? [headroomText(after) ?? ''] : []),
    ],
    alarms: failure.alarmsOf(nodes.map(({ id }) => `node ${id}`)),
    used: hasPower ? { normal: highest(after), worst: null } : null,
  };
}

const highest = (loads: readonly Load[]): number | null => {
  const shares = loads.flatMap(({ usedFraction }) => usedFraction ?? []);
  return shares.length === 0 ? null : Math.max(...shares);
};

/** "normal 812 kVA, 27 %"; of several loads their range, and the highest share. */
function loadTexts(label: string, loads: readonly Load[]): string[] {
  const amounts = loads.map(({ load_kVA }) => load_kVA);
  const shares = loads.flatMap(({ usedFraction }) => usedFraction ?? []);
  const [least, most] = [significant(Math.min(...amounts), 3), significant(Math.max(...amounts), 3)];
  const highestText = limitPercentText(Math.max(...shares));
  const isSame = limitPercentText(Math.min(...shares)) === highestText;
  if (least !== most) {
    const share = shares.length === 0 ? [] : [`${isSame ? '' : 'up to '}${highestText}`];
    return [`${label} ${least}–${most} kVA`, ...share];
  }
  return [`${label} ${most} kVA${shares.length === 0 ? '' : `, ${isSame ? '' : 'up to '}${highestText}`}`];
}

/** The least headroom; null where no limit is stated. */
function headroomText(loads: readonly Load[]): string | null {
  const left = loads.flatMap(({ headroom_kVA }) => headroom_kVA ?? []);
  if (left.length === 0) return null;
  const least_kVA = Math.min(...left);
  return least_kVA < 0
    ? `${significant(-least_kVA, 3)} kVA over the limit`
    : `headroom ${significant(least_kVA, 3)} kVA`;
}

const exceeds = ({ load_kVA, limit_kVA }: Load): boolean =>
  limit_kVA !== null && isAbove(load_kVA, limit_kVA);

function alarmsOf(nodes: readonly DrawnNode[]): string[] {
  const isOver = (load: Load | null): boolean => load !== null && exceeds(load);
  const normally = nodes.filter(({ normal }) => isOver(normal)).length;
  const afterFailure = nodes.filter(({ normal, worst }) => !isOver(normal) && isOver(worst)).length;
  const counted = (count: number): string =>
    nodes.length === 1 ? '' : `${String(count)} of ${String(nodes.length)} `;
  return [
    ...(normally === 0 ? [] : [`${counted(normally)}above limit in normal operation`]),
    ...(afterFailure === 0 ? [] : [`${counted(afterFailure)}above limit after a failure`]),
  ];
}

function rackTexts(racks: readonly Racks[]): Omit<Texts, 'alarms'> {
  const total = (of: (group: Racks) => number): number => racks.reduce((sum, group) => sum + of(group), 0);
  const others = total(({ entryCount }) => entryCount) - 1;
  const name = racks[0]?.name ?? '';
  const load_kW = total((group) => group.load_kW);
  return {
    symbol: 'racks',
    title: countText(
      total(({ rackCount }) => rackCount),
      'rack',
    ),
    lines: [
      others === 0 ? name : `${name} and ${countText(others, 'more group')}`,
      `${significant(load_kW, 3)} kW`,
    ],
    names: racks.map((group) => group.name),
    used: null,
  };
}

function otherLoadTexts(loads: readonly TopologyReport['loads'][number][]): Omit<Texts, 'alarms'> {
  const [first] = loads;
  const load_kW = loads.reduce((sum, load) => sum + load.load_kW, 0);
  return {
    symbol: 'load',
    title: loads.length === 1 ? (first?.name ?? '') : `${numberText(loads.length)} other loads`,
    lines: [`${significant(load_kW, 3)} kW${loads.length === 1 ? '' : ' in all'}`],
    names: loads.map(({ name }) => name),
    used: null,
  };
}
