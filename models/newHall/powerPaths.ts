import { topologyOfForm } from '../power/topology/topologyOfForm.ts';
import type { StatedTopology, TopologyNode } from '../power/topology/topologySchema.ts';
import type { HallFeed } from './answersSchema.ts';
import { PAIRS, topologyEfficiencies, type HallForm } from './formOfHall.ts';
import type { RackSides } from './rackSides.ts';
import { withStandardRatings } from './standardPlant.ts';

type Nodes = Record<string, TopologyNode>;

/** One way of the racks through the topology. */
export interface PowerWay {
  /** Names of the sides of its racks. */
  readonly sideNames: readonly string[];
  /** Side that feeds state, by side: the feeds that are lost together. */
  readonly lostTogether: readonly string[];
  /** Node that feeds the busways of each side. */
  readonly nodeOfSide: readonly string[];
}

/** The topology of a hall above its busways. */
export interface PowerPaths {
  readonly stated: StatedTopology;
  readonly ways: readonly PowerWay[];
}

const letters = (count: number): string[] =>
  Array.from({ length: count }, (_, side) => String.fromCharCode('A'.charCodeAt(0) + side));

/**
 * The power topology of a hall down to the distribution of each side of its racks.
 *
 * Two sides of two paths are the paths themselves. Where the devices require more sides than there are paths, each side is a
 * distribution of its own behind a static transfer switch between the paths: then the loss of a path drops no side, and the loss
 * of a side leaves each device the power supplies that it requires.
 */
export function powerPaths(feed: HallFeed, hallForm: HallForm, sides: RackSides): PowerPaths {
  const { stated } = topologyOfForm(hallForm.form);
  const rated = withStandardRatings(feed, stated.nodes);
  const { sideCount } = sides;
  const isDirect = sideCount === 2 ? feed !== 'n+1' : sideCount === 1 && feed === 'n';
  if (isDirect) {
    const nodes = withEfficiency(rated);
    return { stated: { ...stated, nodes }, ways: directWays(feed, hallForm.wayCount) };
  }
  const upstream = Object.fromEntries(
    Object.entries(rated).filter(([id]) => !id.startsWith('pdu-') && !id.startsWith('sts-')),
  );
  const legs = Array.from({ length: hallForm.wayCount }, (_, way) =>
    legsOf(wayOf(feed, way), hallForm.ways_kW[way] ?? 0, sides),
  );
  const nodes = withEfficiency(Object.assign({}, upstream, ...legs.map((leg) => leg.nodes)) as Nodes);
  return { stated: { ...stated, nodes }, ways: legs.map((leg) => leg.way) };
}

function withEfficiency(nodes: Readonly<Nodes>): Nodes {
  const efficiency = topologyEfficiencies.distribution;
  return Object.fromEntries(
    Object.entries(nodes).map(([id, node]) => [id, node.kind === 'pdu' ? { ...node, efficiency } : node]),
  );
}

function directWays(feed: HallFeed, wayCount: number): PowerWay[] {
  return Array.from({ length: wayCount }, (_, way): PowerWay => {
    if (feed === '4n3') {
      const paths = PAIRS[way] ?? [];
      const names = paths.map((path) => path.toUpperCase());
      return { sideNames: names, lostTogether: names, nodeOfSide: paths.map((path) => `pdu-${path}`) };
    }
    const names = feed === 'n' ? ['A'] : ['A', 'B'];
    const prefix = feed === 'block' ? `pdu-${String(way + 1)}-` : 'pdu-';
    const nodeOfSide = names.map((name) => `${prefix}${name.toLowerCase()}`);
    return { sideNames: names, lostTogether: names, nodeOfSide };
  });
}

/** UPS systems of a way, the preferred one first, and its name in ids. */
interface LegSource {
  readonly id: string;
  readonly ups: readonly string[];
  /** Whether the sides prefer the paths in turn; otherwise all prefer the first. */
  readonly isShared: boolean;
}

function wayOf(feed: HallFeed, way: number): LegSource {
  switch (feed) {
    case 'n':
    case 'n+1':
      return { id: '', ups: ['ups-a'], isShared: false };
    case '2n':
      return { id: '', ups: ['ups-a', 'ups-b'], isShared: true };
    case '4n3': {
      const pair = PAIRS[way] ?? [];
      return { id: `${pair.join('')}-`, ups: pair.map((path) => `ups-${path}`), isShared: true };
    }
    case 'block': {
      const block = String(way + 1);
      return { id: `${block}-`, ups: [`ups-${block}`, 'ups-catcher'], isShared: false };
    }
  }
}

function legsOf(
  { id, ups, isShared }: LegSource,
  load_kW: number,
  { sideCount, worstShare }: RackSides,
): { readonly way: PowerWay; readonly nodes: Nodes } {
  const nodes: Nodes = {};
  const names = letters(sideCount);
  const unitRating_kW = roundedUp(load_kW * worstShare, 10);
  names.forEach((side, index) => {
    // A small hall has no racks on some ways.
    if (load_kW === 0) return;
    const name = `${id.toUpperCase()}${side}`;
    const key = `${id}${side.toLowerCase()}`;
    const from = isShared && index % 2 === 1 ? [...ups].reverse() : [...ups];
    if (ups.length > 1) {
      const switchRating_kW = roundedUp(unitRating_kW / topologyEfficiencies.distribution, 10);
      nodes[`sts-${key}`] = {
        kind: 'transfer-switch',
        name: `Static transfer switch ${name}`,
        side,
        from,
        unitRating_kW: switchRating_kW,
      };
    }
    const source = ups.length > 1 ? [`sts-${key}`] : from;
    nodes[`pdu-${key}`] = { kind: 'pdu', name: `PDU ${name}`, side, from: source, unitRating_kW };
  });
  const way: PowerWay = {
    sideNames: names,
    lostTogether: names.map((side) => `${id.toUpperCase()}${side}`),
    nodeOfSide: names.map((side) => `pdu-${id}${side.toLowerCase()}`),
  };
  return { way, nodes };
}

const roundedUp = (value: number, step: number): number => Math.ceil(value / step - 1e-9) * step;
