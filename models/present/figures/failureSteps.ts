import type { ChangedNode, ChangedRackGroup, FailureDetail } from '../../report/failureDetail.ts';
import { countText, numberText } from '../../units/text.ts';
import { limitPercentText } from './limitFigures.ts';
import { significant } from '../format/number.ts';
import { nodeKindLabels } from '../words/nodeKindLabels.ts';

/** One step of what a failure does, in the order of cause and effect. */
export interface FailureStep {
  readonly text: string;
  /** Whether load is lost or a limit exceeded in it. */
  readonly isImpact: boolean;
}

const MAX_NAMED = 3;

/**
 * What a failure does in words, its cause first: what fails, what loses power, what takes over, which racks lose a side, what is overloaded, and
 * what stops.
 */
export function failureSteps(detail: FailureDetail): FailureStep[] {
  const { nodes, racks, droppedLoads, dropped_kW } = detail;
  const changed = (change: ChangedNode['change']): ChangedNode[] =>
    nodes.filter((node) => node.change === change);
  const racksWith = (change: ChangedRackGroup['change']): ChangedRackGroup[] =>
    racks.filter((group) => group.change === change);
  const steps: (FailureStep | undefined)[] = [
    step(failedText(detail)),
    step(joined(byKind(changed('no-power')), 'loses power', 'lose power')),
    step(joined(byKind(changed('takes-over')), 'takes over', 'take over')),
    step(fewerFeedsText([...racksWith('fewer-feeds'), ...racksWith('overloaded')])),
    ...changed('overloaded')
      .slice(0, MAX_NAMED)
      .map((node) => step(overloadedText(node), true)),
    step(moreOverloaded(changed('overloaded').length - MAX_NAMED), true),
    step(
      racksText(racksWith('overloaded'), 'exceed the limit of a feed', 'exceeds the limit of a feed'),
      true,
    ),
    step(racksText(racksWith('dark'), 'have no energised feed', 'has no energised feed'), true),
    step(racksText(racksWith('drops'), 'stop in part', 'stops in part'), true),
    step(
      joined(
        droppedLoads.map(({ name }) => name),
        'loses power',
        'lose power',
      ),
      true,
    ),
    step(lastText(detail), dropped_kW > 0),
  ];
  return steps.flatMap((one) => one ?? []);
}

const step = (text: string, isImpact = false): FailureStep | undefined =>
  text === '' ? undefined : { text, isImpact };

function failedText({ failures }: FailureDetail): string {
  const [first, second] = failures;
  if (first === undefined) return '';
  if (second === undefined)
    return `${startOf(first)} ${first.kind === 'node' || first.kind === 'unit' ? 'fails' : 'is lost'}`;
  return `${startOf(first)} is out for maintenance, ${second.name} fails`;
}

/** The name of a node stays as it is; other names are words. */
const startOf = ({ kind, name }: FailureDetail['failures'][number]): string =>
  kind === 'node' ? name : name.charAt(0).toUpperCase() + name.slice(1);

/** Names of nodes; more than three of a kind are counted. */
function byKind(nodes: readonly ChangedNode[]): string[] {
  const kinds = new Map<ChangedNode['kind'], ChangedNode[]>();
  for (const node of nodes) kinds.set(node.kind, [...(kinds.get(node.kind) ?? []), node]);
  return [...kinds].flatMap(([kind, all]) =>
    all.length <= MAX_NAMED
      ? all.map(({ name }) => name)
      : [`${numberText(all.length)} × ${nodeKindLabels[kind]}`],
  );
}

function joined(names: readonly string[], one: string, several: string): string {
  if (names.length === 0) return '';
  if (names.length === 1) return `${names[0] ?? ''} ${names[0]?.includes(' × ') === true ? several : one}`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} ${several}`;
}

/** Racks by the feeds that stay: "22 racks keep feed B only". */
function fewerFeedsText(groups: readonly ChangedRackGroup[]): string {
  const counts = new Map<string, number>();
  for (const { liveFeeds, rackCount } of groups) {
    const key = liveFeeds.join(', ');
    counts.set(key, (counts.get(key) ?? 0) + rackCount);
  }
  const texts = [...counts].map(
    ([feeds, count]) =>
      `${countText(count, 'rack')} ${count === 1 ? 'keeps' : 'keep'} ${feeds.includes(',') ? 'feeds' : 'feed'} ${feeds} only`,
  );
  return texts.length <= MAX_NAMED ? texts.join(', ') : `${countText(total(groups), 'rack')} lose a feed`;
}

const total = (groups: readonly ChangedRackGroup[]): number =>
  groups.reduce((sum, { rackCount }) => sum + rackCount, 0);

function overloadedText({ name, usedFraction, load_kVA, limit_kVA }: ChangedNode): string {
  const limit = `${significant(load_kVA, 3)} of ${significant(limit_kVA ?? 0, 3)} kVA`;
  return usedFraction === null
    ? `${name} is above its limit (${limit})`
    : `${name} is at ${limitPercentText(usedFraction)} of its limit (${limit})`;
}

const moreOverloaded = (count: number): string =>
  count <= 0 ? '' : `${countText(count, 'more node')} above ${count === 1 ? 'its limit' : 'their limits'}`;

function racksText(groups: readonly ChangedRackGroup[], several: string, one: string): string {
  if (groups.length === 0) return '';
  const names = groups.map(({ name }) => name);
  const listed = names.slice(0, MAX_NAMED).join(', ');
  const more = names.length > MAX_NAMED ? ` and ${numberText(names.length - MAX_NAMED)} more` : '';
  const count = total(groups);
  return `${countText(count, 'rack')} (${listed}${more}) ${count === 1 ? one : several}`;
}

function lastText({ isSurvived, dropped_kW, cause }: FailureDetail): string {
  if (isSurvived) return 'Tolerated: no load is dropped, nothing is overloaded';
  if (dropped_kW === 0) return '';
  return `${significant(dropped_kW, 3)} kW dropped${cause === null ? '' : `: ${cause}`}`;
}
