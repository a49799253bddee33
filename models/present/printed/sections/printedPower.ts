import type { TopologyReport } from '../../../report/topologySchema.ts';
import type { OptionReport } from '../../../report/reportSchema.ts';
import { countText, listText } from '../../../units/text.ts';
import { printDiagram } from '../../diagrams/diagramTheme.ts';
import { missingOneLineText, oneLine } from '../../diagrams/oneLine.ts';
import { redundancyProof } from '../../diagrams/redundancyProof.ts';
import { fixed, significant } from '../../format/number.ts';
import { percentFigure } from '../../format/figure.ts';
import { nodeKindLabels } from '../../words/nodeKindLabels.ts';
import { cited, derived, type Cited } from '../document/Cited.ts';
import { placeIfAny, placesOf, type Located } from '../document/Located.ts';
import { numberColumn, textColumn } from '../document/printedNumber.ts';
import type { PrintedBlock } from '../document/PrintedDocument.ts';
import type { PrintedTable } from '../document/PrintedTable.ts';
import type { PrintedOption, PrintedSource } from '../printedSource.ts';
import { CHART_px } from './chartSize.ts';
import { distinctOptions } from './distinctOptions.ts';

type Node = TopologyReport['nodes'][number];

const MAX_NODES = 60;
const MAX_FAILURES = 20;

/** The one-line diagram of each option, and the proof of its redundancy: what every failure does to it. */
export function printedPower(source: PrintedSource): PrintedBlock[] {
  return distinctOptions(
    source,
    ({ report: { value } }) => [
      value.topology,
      value.plant?.energy,
      value.racks.map(({ name, rackCount }) => [name, rackCount]),
    ],
    powerBlocks,
  );
}

function powerBlocks({ report }: PrintedOption): PrintedBlock[] {
  const topology = placeIfAny(report.at('topology'));
  const diagram = diagramBlocks(report.value);
  if (topology === null) {
    const text =
      'The plan states no power topology: its redundancy is not verified, and no failure is simulated.';
    return [{ kind: 'paragraph', text }, ...diagram];
  }
  return [
    ...proofBlocks(topology.value),
    ...diagram,
    nodesTable(placesOf<Node>(topology.at('nodes'))),
    ...failuresBlocks(topology),
    ...pairsBlocks(topology),
  ];
}

function diagramBlocks(option: OptionReport): PrintedBlock[] {
  const pages = oneLine(option, { width: CHART_px, theme: printDiagram });
  if (pages.length === 0) return [{ kind: 'paragraph', text: missingOneLineText }];
  return pages.map((drawing, index) => ({
    kind: 'drawing',
    drawing,
    caption:
      pages.length === 1
        ? 'One-line diagram'
        : `One-line diagram, ${String(index + 1)} of ${String(pages.length)}`,
    alternative:
      'From the utility to the racks: every node with its load and rating, as the tables list them',
    legend: [],
  }));
}

function proofBlocks(topology: TopologyReport): PrintedBlock[] {
  const { text, isProved, summary } = redundancyProof(topology);
  return [
    {
      kind: 'note',
      severity: isProved === false ? 'error' : isProved === null ? 'warning' : 'info',
      title: 'Redundancy',
      items: [text, summary],
    },
  ];
}

/** The most used nodes first. */
function nodesTable(nodes: readonly Located<Node>[]): PrintedTable {
  const used = ({ value }: Located<Node>): number =>
    value.worst?.usedFraction ?? value.normal.usedFraction ?? -1;
  const shown = nodes.toSorted((one, other) => used(other) - used(one)).slice(0, MAX_NODES);
  const percent = (value: number): string => percentFigure(value).text;
  const worst = (key: 'load_kVA' | 'usedFraction' | 'headroom_kVA'): Cited[] =>
    shown.map((node) => {
      const place = placeIfAny(node.at('worst'));
      return place === null ? derived(null, 'no single failure loads it further') : cited(place.at(key));
    });
  return {
    kind: 'table',
    title: 'Nodes, the most used first',
    isWrapped: true,
    columns: [
      textColumn(
        'Node',
        shown.map(({ value }) => value.name),
      ),
      textColumn(
        'Kind',
        shown.map(({ value }) => nodeKindLabels[value.kind]),
      ),
      numberColumn(
        { label: 'Load', unit: 'kVA' },
        shown.map((node) => cited(node.at('normal').at('load_kVA'))),
        significant,
      ),
      numberColumn(
        { label: 'Limit', unit: 'kVA' },
        shown.map((node) => cited(node.at('normal').at('limit_kVA'))),
        significant,
      ),
      numberColumn(
        { label: 'Used', unit: '%' },
        shown.map((node) => cited(node.at('normal').at('usedFraction'))),
        percent,
      ),
      numberColumn({ label: 'After the worst failure', unit: 'kVA' }, worst('load_kVA'), significant),
      numberColumn({ label: 'Used', unit: '%' }, worst('usedFraction'), percent),
      textColumn(
        'Worst failure',
        shown.map(({ value }) => value.worst?.failure.name ?? '–'),
      ),
    ],
    note:
      nodes.length > shown.length
        ? `${countText(nodes.length - shown.length, 'less used node')} not listed. –: no limit is stated, so it is not checked.`
        : '–: no limit is stated, so it is not checked.',
  };
}

/** What every failure of a node or a side does, and failures of units and feeds with an impact. */
function failuresBlocks(topology: Located<TopologyReport>): PrintedBlock[] {
  const { failures } = redundancyProof(topology.value);
  if (failures.length === 0) return [];
  const places = placesOf(topology.at('failures'));
  const shown = failures.slice(0, MAX_FAILURES);
  const texts = (
    label: string,
    key: 'drops' | 'overloads' | 'cause' | 'tookOver',
  ): PrintedTable['columns'][number] =>
    textColumn(
      label,
      shown.map((failure) => failure[key]),
    );
  return [
    {
      kind: 'table',
      title: 'Failures, the worst first',
      isWrapped: true,
      columns: [
        textColumn(
          'Failure',
          places.slice(0, MAX_FAILURES).map(({ value }) => value.failure.name),
        ),
        textColumn(
          'Tolerated',
          places.slice(0, MAX_FAILURES).map(({ value }) => (value.isSurvived ? 'yes' : 'no')),
        ),
        numberColumn(
          { label: 'Dropped load', unit: 'kW' },
          places.slice(0, MAX_FAILURES).map((failure) => cited(failure.at('dropped_kW'))),
          (value) => fixed(value, 1),
        ),
        texts('Drops', 'drops'),
        texts('Overloads', 'overloads'),
        texts('Cause', 'cause'),
        texts('Newly loaded', 'tookOver'),
      ],
      ...(failures.length > shown.length
        ? { note: `${countText(failures.length - shown.length, 'more failure')}, none worse.` }
        : {}),
    },
  ];
}

/** The worst failures during maintenance; none if none has an impact. */
function pairsBlocks(topology: Located<TopologyReport>): PrintedBlock[] {
  const pairs = placesOf(topology.at('worstPairs'));
  if (pairs.length === 0) return [];
  return [
    {
      kind: 'table',
      title: 'Failures during maintenance, the worst first',
      isWrapped: true,
      columns: [
        textColumn(
          'Out for maintenance',
          pairs.map(({ value }) => value.outage),
        ),
        textColumn(
          'Failure',
          pairs.map(({ value }) => value.failure),
        ),
        numberColumn(
          { label: 'Dropped load', unit: 'kW' },
          pairs.map((pair) => cited(pair.at('dropped_kW'))),
          (value) => fixed(value, 1),
        ),
        textColumn(
          'Overloads',
          pairs.map(({ value }) => listText(value.overloadedNodes)),
        ),
      ],
    },
  ];
}
