import { z } from 'zod';
import { listFields, type ListField } from '../../models/interchange/lists/listFields.ts';
import { planSchema } from '../../models/plan/document/planSchema.ts';
import { quantity, wholeQuantity } from '../../models/units/quantity.ts';
import { editSchema } from './editSchema.ts';

/** The request of POST /api/v1/lists/proposals. */
export const listProposalRequestSchema = z
  .strictObject({
    plan: planSchema.meta({ description: 'The plan that the list is read into' }),
    name: z.string().min(1).max(200).meta({ description: 'Name of the file' }),
    text: z.string().optional().meta({ description: 'The file, if it is CSV' }),
    base64: z.base64().optional().meta({
      description: 'In place of the text: the bytes of a workbook of Excel (.xlsx) in base64',
    }),
    sheets: z.array(z.string().max(100)).max(1000).optional().meta({
      description: 'Names of the sheets that are read. Default: all lists of the workbook',
    }),
    takeSimilar: z.boolean().optional().meta({
      description:
        'Use the device of the catalogue whose name is like that of the list. Default: false, it becomes a device of its own if the list states its power',
    }),
    year: wholeQuantity('year', { label: 'Year of the list', min: 1990, max: 2100 })
      .optional()
      .meta({ description: 'Year of the devices that the list adds. Default: the current year' }),
  })
  .meta({
    id: 'ListProposalRequest',
    description: 'A list of racks or devices, and the plan to read it into',
  });

const columnSchema = z
  .strictObject({
    column: z.string().meta({ description: 'Letters of the column' }),
    heading: z.string(),
    field: z
      .enum(Object.keys(listFields) as [ListField, ...ListField[]])
      .nullable()
      .meta({ description: 'What it states; null if it is not used' }),
    unit: z.string().meta({ description: 'Unit of its heading, in lower case; empty if it has none' }),
    note: z.string().nullable().meta({ description: 'Why it is not used, or how it is understood' }),
  })
  .meta({ id: 'ListColumn', description: 'A column of a list as it was understood' });

const sheetSchema = z
  .strictObject({
    name: z.string().meta({ description: 'Empty for a CSV file' }),
    kind: z.enum(['racks', 'devices']).nullable().meta({ description: 'null if it is no list' }),
    isUsed: z.boolean(),
    columns: z.array(columnSchema),
    rowCount: wholeQuantity('count', { label: 'Rows', min: 0 }),
    readCount: wholeQuantity('count', { label: 'Rows that are used', min: 0 }),
  })
  .meta({ id: 'ListSheet', description: 'A sheet as it was understood' });

const remarkSchema = z
  .strictObject({
    place: z.string().meta({ description: 'Name of a cell, such as Devices!B17; empty for the file' }),
    message: z.string(),
    isLeftOut: z.boolean().meta({ description: 'Whether the row of the cell is left out' }),
  })
  .meta({ id: 'ListRemark', description: 'What is not understood, assumed or worth a look' });

const deviceSchema = z
  .strictObject({
    text: z.string().meta({ description: 'As the list writes it' }),
    kind: z.enum(['exact', 'near', 'own', 'left-out']).meta({
      description:
        'exact: a device of the catalogue; near: one with a name like it; own: a device with the figures of the list, flagged as estimates; left-out: neither',
    }),
    deviceId: z.string().nullable(),
    deviceName: z.string().nullable(),
    candidate: z
      .strictObject({ id: z.string(), name: z.string() })
      .nullable()
      .meta({ description: 'The device with a name like it that is not used' }),
    rowCount: wholeQuantity('count', { label: 'Rows', min: 1 }),
    place: z.string().meta({ description: 'The first cell that names it' }),
  })
  .meta({ id: 'ListedDevice', description: 'How a device of a list was understood' });

const changeSchema = z
  .strictObject({
    kind: z.enum(['created', 'changed', 'unchanged']),
    what: z.enum(['hall', 'rack', 'device']),
    id: z.string(),
    name: z.string(),
    details: z.array(z.string()),
  })
  .meta({ id: 'ListChange', description: 'What becomes of a hall, a rack entry or a device' });

const totalsSchema = z
  .strictObject({
    rackCount: wholeQuantity('count', { label: 'Racks', min: 0 }),
    deviceCount: wholeQuantity('count', { label: 'Devices', min: 0 }),
    sizing_kW: quantity('kW', { label: 'Sizing load of the racks', min: 0 })
      .nullable()
      .meta({ description: 'null if the plan cannot be computed' }),
  })
  .meta({ id: 'ListTotals', description: 'Sums over a plan before its options are applied' });

/** The answer of POST /api/v1/lists/proposals. */
export const listProposalSchema = z
  .strictObject({
    sheets: z.array(sheetSchema),
    remarks: z.array(remarkSchema),
    devices: z.array(deviceSchema),
    changes: z.array(changeSchema),
    before: totalsSchema,
    after: totalsSchema,
    edits: z.array(editSchema).meta({ description: 'Edits of the plan that read the list into it' }),
  })
  .meta({ id: 'ListProposal', description: 'What a list of racks or devices would change in a plan' });
