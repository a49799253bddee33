import { z } from 'zod';
import type { Library } from '../../models/catalogue/Library.ts';
import { MAX_SHEET_TEXT } from '../../models/present/sheets/titleBlock.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { svgText } from '../../models/present/charts/svgText.ts';
import {
  drawingSheets,
  hallScenes,
  sheetContents,
  type SheetContent,
} from '../../models/present/sheets/drawingSheets.ts';
import {
  sheetOrientations,
  sheetPaper,
  sheetPapers,
  type SheetOrientation,
  type SheetPaperId,
} from '../../models/present/sheets/paper.ts';
import { sheetDxf } from '../../models/present/sheets/sheetDxf.ts';
import { scalesOn } from '../../models/present/sheets/sheetScale.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import { parameterError } from './parameterError.ts';
import { sheetSource } from './sheetSource.ts';

const papers = Object.keys(sheetPapers) as [SheetPaperId, ...SheetPaperId[]];
const orientations = sheetOrientations.map(({ value }) => value) as [SheetOrientation, ...SheetOrientation[]];
const contents = sheetContents.map(({ value }) => value) as [SheetContent, ...SheetContent[]];

const words = (description: string): z.ZodOptional<z.ZodString> =>
  z.string().max(MAX_SHEET_TEXT).optional().meta({ description });

/** Which sheets of a plan are drawn, and on what paper. */
export const sheetParameters = z.object({
  option: z.string().optional().meta({ description: 'Id of an option. Default: the first one' }),
  hall: z
    .string()
    .optional()
    .meta({ description: 'Id of a hall: only its floor plan. Default: all halls with a room' }),
  contents: z.array(z.enum(contents)).optional().meta({
    description: 'A kind of sheets; repeated for several. Default: all',
  }),
  paper: z.enum(papers).optional().meta({ description: 'Paper size. Default: a3' }),
  orientation: z
    .enum(orientations)
    .optional()
    .meta({ description: 'Orientation of the paper. Default: landscape' }),
  scale: z.string().max(12).optional().meta({
    description:
      'Scale of floor plans as 1:100, one that is usual on the paper, or fit for the largest usual one that has room. Default: fit',
  }),
  format: z
    .enum(['svg', 'dxf', 'both'])
    .optional()
    .meta({ description: 'Files of each sheet. Default: both' }),
  units: z
    .enum(['m', 'ft'])
    .optional()
    .meta({ description: 'Dimensions in mm (m), or in feet and inches (ft). Default: m' }),
  date: words('Date for the title block. Default: today, in UTC'),
  revision: words('Revision for the title block'),
  note: words('Note on the revision for the title block'),
  'drawn-by': words('Who draws, for the title block'),
});

export type SheetFilesRequest = z.output<typeof sheetParameters>;

/** Sheets of a plan as files. */
export const sheetFilesSchema = z
  .strictObject({
    paper: z.strictObject({
      label: z.string().meta({ description: 'Name of the paper size' }),
      width_mm: z.number().meta({ unit: 'mm', description: 'Width' }),
      height_mm: z.number().meta({ unit: 'mm', description: 'Height' }),
    }),
    sheets: z.array(
      z.strictObject({
        id: z.string().meta({ description: 'Stem of the names of its files' }),
        title: z.string(),
        subject: z.string().meta({ description: 'What it is of: a hall, racks, an option' }),
        scale: z.string().meta({ description: 'Scale as it is written on the sheet' }),
        notes: z.array(z.string()).meta({ description: 'What is assumed, thinned out or left out' }),
        svg: z.string().optional().meta({ description: 'SVG in mm at true size, if it was asked for' }),
        dxf: z.string().optional().meta({ description: 'DXF in mm, if it was asked for' }),
      }),
    ),
    missing: z.array(z.string()).meta({ description: 'Why kinds of sheets are missing' }),
  })
  .meta({ id: 'SheetFiles', description: 'Drawing sheets of a plan' });

export type SheetFiles = z.output<typeof sheetFilesSchema>;

/**
 * Draws the sheets of an option as files.
 *
 * @param prefix - of names of parameters in messages: `--` on a command line
 * @param today - date of the title block unless one is stated
 * @throws ModelError `parameter-invalid`, `hall-unknown`, `option-unknown`, or `plan-not-computable`
 */
export function sheetFiles(
  plan: Plan,
  request: SheetFilesRequest,
  {
    library,
    today,
    prefix = '',
  }: { readonly library: Library; readonly today: string; readonly prefix?: string },
): SheetFiles {
  const { paper = 'a3', orientation = 'landscape', format = 'both', hall } = request;
  const scale = scaleOf(request.scale ?? 'fit', paper, prefix);
  if (hall !== undefined && !Object.hasOwn(plan.halls, hall)) throw unknownHall(plan, hall, prefix);
  const source = sheetSource(plan, library, request.option);
  const set = drawingSheets(source, {
    paper,
    orientation,
    scale,
    contents: request.contents ?? contents,
    halls: hall === undefined ? [] : [hall],
    lengthUnit: request.units ?? 'm',
    date: request.date ?? today,
    revision: request.revision ?? '',
    revisionNote: request.note ?? '',
    drawnBy: request['drawn-by'] ?? '',
  });
  const { label, width_mm, height_mm } = set.paper;
  return {
    paper: { label, width_mm, height_mm },
    missing: [...set.missing],
    sheets: set.sheets.map((sheet) => {
      const hallId = sheet.floor?.hallId;
      const scene = hallId === undefined ? undefined : hallScenes(source, [hallId])[0]?.scene;
      const { id, title, subject, scale: scaleText, notes, drawing } = sheet;
      return {
        ...{ id, title, subject, scale: scaleText, notes: [...notes] },
        ...(format !== 'dxf' && { svg: svgText(drawing) }),
        ...(format !== 'svg' && { dxf: sheetDxf(sheet, set, scene) }),
      };
    }),
  };
}

function scaleOf(given: string, paper: SheetPaperId, prefix: string): number | 'fit' {
  if (given === 'fit') return 'fit';
  const denominator = Number(given.replace(/^1:/, ''));
  const known = scalesOn(sheetPaper(paper, 'landscape'));
  if (known.includes(denominator)) return denominator;
  throw parameterError(`${prefix}scale`, `must be fit or one of 1:${known.join(', 1:')}; given: ${given}`);
}

function unknownHall({ halls }: Plan, given: string, prefix: string): ModelError {
  const message = `Unknown hall "${given}"; the plan has ${Object.keys(halls).slice(0, 20).join(', ')}.`;
  return new ModelError('hall-unknown', message, [{ path: `${prefix}hall`, rule: 'known hall', message }]);
}
