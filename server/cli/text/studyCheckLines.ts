import type { PreparedStudy } from '../../../models/study/rows/PreparedStudy.ts';
import { unitSymbol, type Unit } from '../../../models/units/suffixes.ts';
import { listText } from '../../../models/units/text.ts';
import type { TimeEstimate } from '../../compute/study/estimateTime.ts';
import type { IdentifiedStudy } from '../../results/study/IdentifiedStudy.ts';
import { countedNoun, figure } from './numbers.ts';
import { timeSpanText } from './progressText.ts';
import { cut, table } from './table.ts';
import { wrap } from './wrap.ts';

interface Checked {
  readonly estimate: TimeEstimate;
  readonly threadCount: number;
  readonly width: number;
}

const LABEL_WIDTH = 40;
/** Points that are listed at most. */
const SHOWN = 20;

/** What `plenum study check` says. */
export function studyCheckLines({ study, hash }: IdentifiedStudy, checked: Checked): string[] {
  const { document, rowCount, simulationCount, drawCount, axes, inputs, figures, base } = study;
  const { estimate, threadCount, width } = checked;
  const draws = inputs.length === 0 ? '' : `, each with ${countedNoun(drawCount, 'draw')}`;
  const threads = threadCount === 1 ? 'one thread' : `${String(threadCount)} threads`;
  const time_s = estimate.total_s / threadCount;
  return [
    `${document.name}: ${countedNoun(rowCount, 'row')}, ${countedNoun(simulationCount, 'simulation')}${draws}`,
    ...(estimate.computedCount < rowCount
      ? [`The search computes at most ${countedNoun(estimate.computedCount, 'row')}.`]
      : []),
    `About ${timeSpanText(time_s)} on ${threads}: ${timeOfRows(estimate)} (${countedNoun(estimate.triedCount, 'row')} tried).`,
    '',
    ...table(
      [
        ['Axis', 'field', 'values', 'from', 'to'],
        ...axes.map(({ label, path, unit, points }) => [
          cut(label, LABEL_WIDTH),
          path ?? '',
          figure(points.length, [0, 0]),
          cut(`${points[0]?.label ?? ''} ${symbolOf(unit, base?.currency)}`.trimEnd(), LABEL_WIDTH),
          cut(`${points.at(-1)?.label ?? ''} ${symbolOf(unit, base?.currency)}`.trimEnd(), LABEL_WIDTH),
        ]),
      ],
      [1],
    ),
    ...(inputs.length === 0
      ? []
      : [
          '',
          ...table(
            [
              ['Uncertain input', 'field', 'distribution'],
              ...inputs.map(({ label, path, distribution }) => [
                cut(label, LABEL_WIDTH),
                path,
                distribution.kind,
              ]),
            ],
            [1, 2],
          ),
        ]),
    '',
    ...wrap(
      `Figures: ${listText(
        figures.map(({ path }) => path),
        0,
      )}`,
      { width, indent: '' },
    ),
    ...wrap(`Hash of its results: ${hash}`, { width, indent: '' }),
    ...problemLines(study, estimate, width),
  ];
}

const symbolOf = (unit: Unit | undefined, currency: string | undefined): string =>
  unit === undefined ? '' : unitSymbol(unit, currency);

function timeOfRows({ simulated_ms, shared_ms }: TimeEstimate): string {
  const simulated = `${figure(simulated_ms, [1, 2])} ms for a simulation`;
  return shared_ms === 0
    ? simulated
    : `${simulated}, ${figure(shared_ms, [2, 3])} ms for a row that shares one`;
}

function problemLines(
  { axes, problems, drawProblems }: PreparedStudy,
  estimate: TimeEstimate,
  width: number,
): string[] {
  const lines = problems.slice(0, SHOWN).flatMap(({ axis, point, reason }) => {
    const { label = '', points = [] } = axes[axis] ?? {};
    return wrap(`${label}, ${points[point]?.label ?? ''}: ${reason}`, { width, indent: '  ' });
  });
  if (problems.length > SHOWN) lines.push(`  ${countedNoun(problems.length - SHOWN, 'point')} more`);
  const { withoutFiguresCount, triedCount, reason } = estimate;
  const tried =
    reason === null
      ? []
      : wrap(
          `${countedNoun(withoutFiguresCount, 'row')} of ${String(triedCount)} tried without figures, the first because: ${reason}`,
          { width, indent: '' },
        );
  return [
    ...(lines.length === 0
      ? []
      : ['', 'Points that the plan cannot have; their rows have no figures:', ...lines]),
    ...(drawProblems.length === 0 ? [] : ['']),
    ...drawProblems.flatMap(({ path, message }) => wrap(`${path} ${message}`, { width, indent: '' })),
    ...(tried.length === 0 ? [] : ['', ...tried]),
  ];
}
