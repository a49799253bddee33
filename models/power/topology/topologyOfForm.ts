import { ModelError } from '../../problems/ModelError.ts';
import { numberText } from '../../units/text.ts';
import { fourPaths, pairsOfFour } from './fourPaths.ts';
import { topologyLimits, type StatedTopology, type TopologyNode } from './topologySchema.ts';

/** Parameters of a standard topology. */
export interface TopologyForm {
  readonly form: NonNullable<StatedTopology['redundancy']>;
  /** Total rack load; above 0. */
  readonly itLoad_kW: number;
  /** Rating of a UPS module, or of a whole block for block redundancy. Above 0. */
  readonly blockRating_kW: number;
  /** Cooling and controls, fed from the switchgear. Default: none. */
  readonly mechanicalLoad_kW?: number;
  /** Output over input power; stated in the topology if given. */
  readonly upsEfficiency?: number;
  readonly transformerEfficiency?: number;
}

/** A topology, and the source nodes of rack feeds. */
export interface FormedTopology {
  readonly stated: StatedTopology;
  /** Source nodes of the feeds of a rack. Racks are assigned to these in turn, so that the load is even. */
  readonly ways: readonly (readonly string[])[];
}

type Nodes = Record<string, TopologyNode>;

/**
 * A standard topology as a starting point, with every node rated for its load after the failures that the configuration must
 * tolerate.
 *
 * - `n`: one path, with the UPS modules required for the load. `n+1`: one additional module.
 * - `2n`: two paths, each rated for the whole load; each rack has a feed from both.
 * - `4n3`: four paths, each rated for a third of the load; racks are distributed over the six pairs of them.
 * - `block`: blocks for the whole load and a catcher as shared reserve, to which static transfer switches transfer; each rack
 *   has two feeds, from two switches of one block.
 *
 * @throws ModelError `out-of-range` for loads that are not above 0, or if there would be too many blocks
 */
export function topologyOfForm(form: TopologyForm): FormedTopology {
  refuse(form);
  switch (form.form) {
    case 'n':
    case 'n+1':
      return onePath(form);
    case '2n':
      return ofPaths(form, ['a', 'b'], form.itLoad_kW);
    case '4n3':
      return ofPaths(form, fourPaths, form.itLoad_kW / 3);
    case 'block':
      return ofBlocks(form);
  }
}

const NODES_OF_BLOCK = 9;

function refuse({ itLoad_kW, blockRating_kW, mechanicalLoad_kW = 0 }: TopologyForm): void {
  const isPositive = itLoad_kW > 0 && blockRating_kW > 0 && mechanicalLoad_kW >= 0;
  const maxCount = Math.min(200, topologyLimits.nodes / NODES_OF_BLOCK, topologyLimits.sources);
  const blockCount = Math.ceil(itLoad_kW / blockRating_kW);
  if (isPositive && Number.isFinite(itLoad_kW + mechanicalLoad_kW) && blockCount < maxCount) return;
  throw new ModelError(
    'out-of-range',
    `A topology requires a load and a block rating above 0 kW, and fewer than ${numberText(maxCount)} blocks; given: ${String(itLoad_kW)} kW with blocks of ${String(blockRating_kW)} kW.`,
  );
}

/** A path from its transformer to its PDU. */
interface PathRating {
  /** Its side, where the path belongs to one. */
  readonly side?: string;
  /** UPS modules of the path. */
  readonly upsUnitCount: number;
  readonly upsUnitRating_kW: number;
  /** Worst-case load: racks, and loads without UPS. */
  readonly racks_kW: number;
  readonly mechanical_kW: number;
}

function onePath(form: TopologyForm): FormedTopology {
  const { itLoad_kW, blockRating_kW, mechanicalLoad_kW = 0 } = form;
  const needed = Math.ceil(itLoad_kW / blockRating_kW);
  const nodes: Nodes = { utility: { kind: 'utility', name: 'Utility' } };
  addPath(nodes, 'a', form, {
    side: 'A',
    upsUnitCount: form.form === 'n+1' ? needed + 1 : needed,
    upsUnitRating_kW: blockRating_kW,
    racks_kW: itLoad_kW,
    mechanical_kW: mechanicalLoad_kW,
  });
  addPdu(nodes, { id: 'pdu-a', side: 'A', from: ['ups-a'], rating_kW: itLoad_kW });
  return { stated: state(form, nodes, ['a']), ways: [['pdu-a']] };
}

/** Paths that share the load; each rack is fed from two of them. */
function ofPaths(form: TopologyForm, paths: readonly string[], racks_kW: number): FormedTopology {
  const { blockRating_kW, mechanicalLoad_kW = 0 } = form;
  const nodes: Nodes = { utility: { kind: 'utility', name: 'Utility' } };
  for (const path of paths) {
    addPath(nodes, path, form, {
      side: path.toUpperCase(),
      upsUnitCount: Math.ceil(racks_kW / blockRating_kW),
      upsUnitRating_kW: blockRating_kW,
      racks_kW,
      mechanical_kW: mechanicalLoad_kW / (paths.length - 1),
    });
    addPdu(nodes, {
      id: `pdu-${path}`,
      side: path.toUpperCase(),
      from: [`ups-${path}`],
      rating_kW: racks_kW,
    });
  }
  const pairs = paths.length === 2 ? [[0, 1] as const] : pairsOfFour;
  const ways = pairs.map((pair) => pair.map((path) => `pdu-${paths[path] ?? ''}`));
  return { stated: state(form, nodes, paths), ways };
}

function ofBlocks(form: TopologyForm): FormedTopology {
  const { itLoad_kW, blockRating_kW, mechanicalLoad_kW = 0 } = form;
  const blockCount = Math.ceil(itLoad_kW / blockRating_kW);
  const blocks = Array.from({ length: blockCount }, (_, index) => String(index + 1));
  const nodes: Nodes = { utility: { kind: 'utility', name: 'Utility' } };
  for (const path of [...blocks, 'catcher']) {
    addPath(nodes, path, form, {
      upsUnitCount: 1,
      upsUnitRating_kW: blockRating_kW,
      racks_kW: blockRating_kW,
      mechanical_kW: mechanicalLoad_kW / blockCount,
    });
  }
  for (const block of blocks) {
    for (const side of ['A', 'B']) {
      const name = `${block}-${side.toLowerCase()}`;
      nodes[`sts-${name}`] = {
        kind: 'transfer-switch',
        name: `Static transfer switch ${block}${side}`,
        side,
        from: [`ups-${block}`, 'ups-catcher'],
        unitRating_kW: blockRating_kW,
      };
      addPdu(nodes, { id: `pdu-${name}`, side, from: [`sts-${name}`], rating_kW: blockRating_kW });
    }
  }
  const ways = blocks.map((block) => [`pdu-${block}-a`, `pdu-${block}-b`]);
  return { stated: state(form, nodes, [...blocks, 'catcher']), ways };
}

/** Transformer, generator, transfer switch, switchgear and UPS of a path, each rated for its load. */
function addPath(nodes: Nodes, path: string, form: TopologyForm, rating: PathRating): void {
  const { upsEfficiency, transformerEfficiency } = form;
  const { upsUnitCount, upsUnitRating_kW, racks_kW, mechanical_kW } = rating;
  const name = path === 'catcher' ? path : path.toUpperCase();
  const side = rating.side === undefined ? {} : { side: rating.side };
  const unitRating_kW = racks_kW / (upsEfficiency ?? 1) + mechanical_kW;
  nodes[`transformer-${path}`] = {
    kind: 'transformer',
    name: `Transformer ${name}`,
    ...side,
    from: ['utility'],
    unitRating_kW,
    ...(transformerEfficiency === undefined ? {} : { efficiency: transformerEfficiency }),
  };
  nodes[`generator-${path}`] = { kind: 'generator', name: `Generator ${name}`, ...side, unitRating_kW };
  nodes[`ats-${path}`] = {
    kind: 'transfer-switch',
    name: `Transfer switch ${name}`,
    ...side,
    from: [`transformer-${path}`, `generator-${path}`],
    unitRating_kW,
  };
  nodes[`switchgear-${path}`] = {
    kind: 'switchgear',
    name: `Switchgear ${name}`,
    ...side,
    from: [`ats-${path}`],
    unitRating_kW,
  };
  nodes[`ups-${path}`] = {
    kind: 'ups',
    name: `UPS ${name}`,
    ...side,
    from: [`switchgear-${path}`],
    unitCount: upsUnitCount,
    unitRating_kW: upsUnitRating_kW,
    ...(upsEfficiency === undefined ? {} : { efficiency: upsEfficiency }),
  };
}

interface Pdu {
  readonly id: string;
  readonly side: string;
  readonly from: string[];
  readonly rating_kW: number;
}

function addPdu(nodes: Nodes, { id, side, from, rating_kW }: Pdu): void {
  const name = `PDU ${id.slice('pdu-'.length).toUpperCase()}`;
  nodes[id] = { kind: 'pdu', name, side, from, unitRating_kW: rating_kW };
}

/** The topology, with a mechanical load shared by the switchgear of all paths. */
function state(
  { form, mechanicalLoad_kW = 0 }: TopologyForm,
  nodes: Nodes,
  paths: readonly string[],
): StatedTopology {
  if (mechanicalLoad_kW === 0) return { redundancy: form, nodes };
  const from = paths.map((path) => `switchgear-${path}`);
  const mechanical = {
    kind: 'other',
    name: 'Mechanical load',
    load_kW: mechanicalLoad_kW,
    from,
    supply: 'shared',
  } as const;
  return { redundancy: form, nodes, loads: { mechanical } };
}
