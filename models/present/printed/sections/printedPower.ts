import type { TopologyReport } from '../../../report/topologySchema.ts';
import { countText } from '../../../units/text.ts';
import { fixed, significant } from '../../format/number.ts';
import { percentFigure } from '../../format/figure.ts';
import { nodeKindLabels } from '../../words/nodeKindLabels.ts';
import { proofText } from '../../words/topologyText.ts';
import { cited, derived, type Cited } from '../document/Cited.ts';
import { placeIfAny, placesOf, type Located } from '../document/Located.ts';
import { numberColumn, textColumn } from '../document/printedNumber.ts';
import type { PrintedBlock } from '../document/PrintedDocument.ts';
import type { PrintedTable } from '../document/PrintedTable.ts';
import type { PrintedOption, PrintedSource } from '../printedSource.ts';
import { distinctOptions } from './distinctOptions.ts';

type Node = TopologyReport['nodes'][number];

const MAX_NODES = 60;
const MAX_FAILURES = 20;

/** The power topology of each option, and what every failure does to it. */
export function printedPower(source: PrintedSource): PrintedBlock[] {
  return distinctOptions(source, ({ report }) => report.value.topology, topologyBlocks);
}

function topologyBlocks({ report }: PrintedOption): PrintedBlock[] {
  const topology = placeIfAny(report.at('topology'));
  if (topology === null) {
    const text =
      'The plan states no power topology: its redundancy is not verified, and no failure is simulated.';
    return [{ kind: 'paragraph', text }];
  }
  return [
    ...proofBlocks(topology.value),
    nodesTable(placesOf<Node>(topology.at('nodes'))),
    ...failuresBlocks(topology),
  ];
}

function proofBlocks(topology: TopologyReport): PrintedBlock[] {
  const { text, isProved } = proofText(topology);
  const { singleFailureCount, maintenancePairCount, harmfulPairCount } = topology;
  return [
    {
      kind: 'note',
      severity: isProved === false ? 'error' : isProved === null ? 'warning' : 'info',
      title: 'Redundancy',
      text,
    },
    {
      kind: 'list',
      items: [
        `Every failure is simulated: ${countText(singleFailureCount, 'single failure')}.`,
        ...(maintenancePairCount === null || harmfulPairCount === null
          ? []
          : [
              `During maintenance: ${countText(harmfulPairCount, 'pair')} of ${countText(maintenancePairCount, 'pair')} of an outage and a failure ${harmfulPairCount === 1 ? 'has' : 'have'} an impact.`,
            ]),
      ],
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

/** What failures drop or overload; none if all are tolerated. */
function failuresBlocks(topology: Located<TopologyReport>): PrintedBlock[] {
  const harmful = placesOf(topology.at('failures')).filter(({ value }) => !value.isSurvived);
  if (harmful.length === 0) return [];
  const shown = harmful.slice(0, MAX_FAILURES);
  return [
    {
      kind: 'table',
      title: 'Failures with impact, the worst first',
      isWrapped: true,
      columns: [
        textColumn(
          'Failure',
          shown.map(({ value }) => value.failure.name),
        ),
        numberColumn(
          { label: 'Dropped load', unit: 'kW' },
          shown.map((failure) => cited(failure.at('dropped_kW'))),
          (value) => fixed(value, 1),
        ),
        numberColumn(
          { label: 'Overloads', unit: '' },
          shown.map(({ value }) =>
            derived(value.overloads.length, 'number of the overloads that are listed'),
          ),
          (value) => fixed(value, 0),
        ),
        textColumn(
          'Cause',
          shown.map(({ value }) => value.cause ?? ''),
        ),
      ],
      ...(harmful.length > shown.length
        ? { note: `${countText(harmful.length - shown.length, 'more failure')} with impact.` }
        : {}),
    },
  ];
}
