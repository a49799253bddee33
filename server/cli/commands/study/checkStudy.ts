import { estimateTime } from '../../../compute/study/estimateTime.ts';
import { computedRowCount } from '../../../../models/study/rows/searchesPart.ts';
import type { CommandIo } from '../../CommandIo.ts';
import { exitCodes, type ExitCode } from '../../exitCodes.ts';
import { printLines } from '../../printLines.ts';
import { readArguments } from '../../readArguments.ts';
import { studyCheckLines } from '../../text/studyCheckLines.ts';
import { openStudyArguments } from './openStudyArguments.ts';
import { threadsOf } from './runArguments.ts';

/** `plenum study check`: what a study computes, how long it takes, and what is wrong with it. */
export async function checkStudy(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    plan: { type: 'string' },
    threads: { type: 'string' },
    json: { type: 'boolean' },
  });
  const identified = await openStudyArguments(positionals, values.plan, io);
  const { study, hash, columns } = identified;
  const threadCount = threadsOf(values.threads, computedRowCount(study));
  const estimate = estimateTime(study, () => performance.now());
  if (values.json === true) {
    const { axes, inputs, figures, drawCount, rowCount, simulationCount, document } = study;
    const { problems, drawProblems } = study;
    const checked = {
      name: document.name,
      hash,
      rowCount,
      simulationCount,
      drawCount,
      axes: axes.map(({ label, path, unit = null, points }) => ({
        label,
        path,
        unit,
        points: points.length,
      })),
      inputs: inputs.map(({ label, path, unit = null }) => ({ label, path, unit })),
      figures: figures.map(({ label, path, unit }) => ({ label, path, unit })),
      columns: columns.map(({ name }) => name),
      problems,
      drawProblems,
      estimate: { ...estimate, threadCount },
    };
    io.out(`${JSON.stringify(checked)}\n`);
  } else {
    printLines(io.out, studyCheckLines(identified, { estimate, threadCount, width: io.width }));
  }
  return exitCodes.fine;
}
