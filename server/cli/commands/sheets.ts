import type { Plan } from '../../../models/plan/document/planSchema.ts';
import { svgText } from '../../../models/present/charts/svgText.ts';
import {
  drawingSheets,
  hallScenes,
  sheetContents,
  type DrawingSheet,
  type SheetContent,
  type SheetSet,
  type SheetSource,
} from '../../../models/present/sheets/drawingSheets.ts';
import { isSheetPaper, sheetPapers, type SheetPaperId } from '../../../models/present/sheets/paper.ts';
import { scalesOn } from '../../../models/present/sheets/sheetScale.ts';
import { sheetDxf } from '../../../models/present/sheets/sheetDxf.ts';
import { sheetSource } from '../../results/sheetSource.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import { writeFolder } from '../../files/writeFolder.ts';
import { dayOf } from '../../results/printedResult.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { planOptions, readPlanArguments } from '../readPlanArguments.ts';
import { usageError } from '../usageError.ts';

/** `plenum sheets`: floor plans, elevations and the one-line diagram as SVG and DXF files. */
export async function sheetsCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    out: { type: 'string' },
    option: { type: 'string' },
    hall: { type: 'string' },
    paper: { type: 'string' },
    scale: { type: 'string' },
    contents: { type: 'string' },
    format: { type: 'string' },
    units: { type: 'string' },
    date: { type: 'string' },
    revision: { type: 'string' },
    note: { type: 'string' },
    'drawn-by': { type: 'string' },
    ...planOptions,
  });
  if (values.out === undefined) throw usageError('--out', 'name a folder to write to');
  const paper = paperOf(values.paper ?? 'a3');
  const request = {
    paper,
    scale: scaleOf(values.scale ?? 'fit', paper),
    contents: contentsOf(values.contents),
    lengthUnit: oneOf('--units', values.units ?? 'm', ['m', 'ft'] as const),
    date: values.date ?? dayOf(new Date()),
    revision: values.revision ?? '',
    revisionNote: values.note ?? '',
    drawnBy: values['drawn-by'] ?? '',
  };
  const format = oneOf('--format', values.format ?? 'both', ['svg', 'dxf', 'both'] as const);
  const library = loadNodeLibrary();
  const plan = await readPlanArguments({ positionals, values, library }, io);
  const source = sheetSource(plan, library, values.option);
  const set = drawingSheets(source, { ...request, halls: hallsOf(plan, values.hall) });
  await writeFolder(
    values.out,
    set.sheets.flatMap((sheet) => filesOf(sheet, { set, source, format })),
  );
  printLines(io.out, [
    ...set.sheets.map(({ id, title, subject, scale }) => `${id}: ${title}, ${subject}, ${scale}`),
    ...set.missing,
  ]);
  return exitCodes.fine;
}

interface Written {
  readonly set: SheetSet;
  readonly source: SheetSource;
  readonly format: 'svg' | 'dxf' | 'both';
}

function filesOf(
  sheet: DrawingSheet,
  { set, source, format }: Written,
): { readonly name: string; readonly text: string }[] {
  const hallId = sheet.floor?.hallId;
  const scene = hallId === undefined ? undefined : hallScenes(source, [hallId])[0]?.scene;
  return [
    ...(format === 'dxf' ? [] : [{ name: `${sheet.id}.svg`, text: svgText(sheet.drawing) }]),
    ...(format === 'svg' ? [] : [{ name: `${sheet.id}.dxf`, text: sheetDxf(sheet, set, scene) }]),
  ];
}

function oneOf<Value extends string>(option: string, given: string, known: readonly Value[]): Value {
  const value = known.find((each) => each === given.toLowerCase());
  if (value !== undefined) return value;
  throw usageError(option, `must be one of ${known.join(', ')}; given: ${given}`);
}

function paperOf(given: string): SheetPaperId {
  const id = given.toLowerCase();
  if (isSheetPaper(id)) return id;
  throw usageError('--paper', `must be one of ${Object.keys(sheetPapers).join(', ')}; given: ${given}`);
}

function scaleOf(given: string, paper: SheetPaperId): number | 'fit' {
  if (given === 'fit') return 'fit';
  const denominator = Number(given.replace(/^1:/, ''));
  const known = scalesOn(sheetPapers[paper]);
  if (known.includes(denominator)) return denominator;
  throw usageError('--scale', `must be fit or one of 1:${known.join(', 1:')}; given: ${given}`);
}

function contentsOf(given: string | undefined): readonly SheetContent[] {
  const ids = sheetContents.map(({ value }) => value);
  return given === undefined ? ids : given.split(',').map((id) => oneOf('--contents', id.trim(), ids));
}

function hallsOf({ halls }: Plan, given: string | undefined): readonly string[] {
  if (given === undefined) return [];
  if (Object.hasOwn(halls, given)) return [given];
  throw usageError('--hall', `the plan has ${Object.keys(halls).join(', ')}; given: ${given}`);
}
