import type { Library } from '../../models/catalogue/Library.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { reportHtml, type ReportRequest } from '../../models/present/printed/reportHtml.ts';
import {
  isSectionId,
  paperChoices,
  sectionChoices,
  type Paper,
  type SectionId,
} from '../../models/present/printed/sectionChoices.ts';
import { writeTextFile } from '../files/writeTextFile.ts';
import { dayOf } from '../results/printedResult.ts';
import type { CommandIo } from './CommandIo.ts';
import { printLines } from './printLines.ts';
import { usageError } from './usageError.ts';

interface PrintedValues {
  readonly html?: string | undefined;
  readonly sections?: string | undefined;
  readonly paper?: string | undefined;
  readonly json?: boolean | undefined;
  readonly csv?: string | undefined;
  readonly table?: string | undefined;
  readonly xlsx?: string | undefined;
}

/** Where the printed report goes, and what it contains. */
export interface PrintedFile extends Pick<ReportRequest, 'sections' | 'paper'> {
  /** A file, or - for standard output. */
  readonly file: string;
}

/**
 * The options of a printed report; undefined if none is asked for.
 *
 * @throws ModelError `usage`
 */
export function readPrintedOptions(values: PrintedValues): PrintedFile | undefined {
  const { html, sections, paper } = values;
  if (html === undefined) {
    if (sections !== undefined) throw usageError('--sections', 'only with --html');
    if (paper !== undefined) throw usageError('--paper', 'only with --html');
    return undefined;
  }
  for (const name of ['json', 'csv', 'table', 'xlsx'] as const) {
    if (values[name] !== undefined) throw usageError(`--${name}`, 'not with --html');
  }
  return {
    file: html,
    ...(sections === undefined ? {} : { sections: sections.split(',').map(sectionOf) }),
    ...(paper === undefined ? {} : { paper: paperOf(paper) }),
  };
}

function sectionOf(text: string): SectionId {
  const id = text.trim();
  if (isSectionId(id)) return id;
  const ids = sectionChoices.map((choice) => choice.id).join(', ');
  throw usageError('--sections', `unknown section "${id}"; there are ${ids}`);
}

function paperOf(text: string): Paper {
  const choice = paperChoices.find(({ value }) => value === text.toLowerCase());
  if (choice !== undefined) return choice.value;
  throw usageError('--paper', `must be a4 or letter; given: ${text}`);
}

/**
 * Writes the printed report of a plan.
 *
 * @throws ModelError of the plan, or `file-unwritable`
 */
export async function writePrintedReport(
  plan: Plan,
  library: Library,
  { file, ...request }: PrintedFile & Pick<ReportRequest, 'optionId'>,
  io: CommandIo,
): Promise<void> {
  const html = reportHtml(plan, library, { ...request, date: dayOf(new Date()) });
  if (file === '-') {
    io.out(html);
    return;
  }
  await writeTextFile(file, html);
  printLines(io.out, [`${file}: ${String(Math.ceil(html.length / 1000))} kB`]);
}
