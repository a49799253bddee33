import { sweepPanels, sweepRemarks, sweptValueText } from '../../../models/present/figures/sweepPanels.ts';
import { sweep, type Sweep, type SweepQuestion } from '../../../models/study/sweep.ts';
import { sweptInputIds } from '../../../models/study/sweptInputs.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { planOptions, readPlanArguments } from '../readPlanArguments.ts';
import { runToEnd } from '../../../models/math/runToEnd.ts';
import { cut, table } from '../text/table.ts';
import { wrap } from '../text/wrap.ts';
import { usageError } from '../usageError.ts';

/** `plenum sweep`: every option of a plan over the values of one input. */
export async function sweepCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    input: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    steps: { type: 'string' },
    climate: { type: 'string', multiple: true },
    json: { type: 'boolean' },
    ...planOptions,
  });
  const question = questionOf(values);
  const library = loadNodeLibrary();
  const plan = await readPlanArguments({ positionals, values, library }, io);
  const found = runToEnd(sweep(plan, question, library));
  if (values.json === true) io.out(`${JSON.stringify(found)}\n`);
  else printLines(io.out, sweepLines(found, io.width));
  return exitCodes.fine;
}

interface Values {
  readonly input?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly steps?: string | undefined;
  readonly climate?: readonly string[] | undefined;
}

const DEFAULT_STEPS = 9;
const MAX_STEPS = 1000;

function questionOf({ input = '', from, to, steps, climate = [] }: Values): SweepQuestion {
  if (input === 'climate') {
    if (climate.length === 0) throw usageError('--climate', 'name at least one climate of the catalogue');
    return { input, climates: climate };
  }
  const id = sweptInputIds.find((one) => one === input);
  if (id === undefined) {
    throw usageError('--input', `is one of ${[...sweptInputIds, 'climate'].join(', ')}`);
  }
  const stepCount = steps === undefined ? DEFAULT_STEPS : numberOf('--steps', steps);
  if (!Number.isInteger(stepCount) || stepCount < 2 || stepCount > MAX_STEPS) {
    throw usageError('--steps', `is a whole number from 2 to ${String(MAX_STEPS)}`);
  }
  return {
    input: id,
    stepCount,
    ...(from === undefined ? {} : { from: numberOf('--from', from) }),
    ...(to === undefined ? {} : { to: numberOf('--to', to) }),
  };
}

function numberOf(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw usageError(option, 'is a number');
  return value;
}

const NAME_WIDTH = 22;

/** A table for each figure: values in rows, options in columns. */
function sweepLines(found: Sweep, width: number): string[] {
  const values = found.lines.find(({ points }) => points.length > 0)?.points ?? [];
  const tables = sweepPanels(found).flatMap(({ title, panel }) => [
    '',
    [title, panel.unit].filter((part) => part !== '').join(', '),
    ...table([
      [found.label, ...found.lines.map(({ name }) => cut(name, NAME_WIDTH))],
      ...values.map(({ value }, step) => [
        sweptValueText(found, value),
        ...found.lines.map(
          (_, place) =>
            panel.told[step]?.values.find((told) => told.place === place)?.text.replace(/, .*$/, ' *') ?? '–',
        ),
      ]),
    ]),
  ]);
  const remarks = sweepRemarks(found).map((text) => text.replace('Hollow points have', '* means'));
  return [found.label, ...tables, '', ...remarks.flatMap((text) => wrap(text, { width, indent: '' }))];
}
