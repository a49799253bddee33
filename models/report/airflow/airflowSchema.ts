import { z } from 'zod';
import { findingSchema } from '../../problems/Finding.ts';
import { fraction, quantity, wholeQuantity } from '../../units/quantity.ts';

const temperature = (label: string, description?: string): z.ZodNumber =>
  quantity('C', { label, ...(description === undefined ? {} : { description }) });

const flow = (label: string): z.ZodNumber => quantity('m3_s', { label, min: 0 });

const rackInletSchema = z
  .strictObject({
    key: z.string().meta({ description: 'Id of the rack entry and label of the position' }),
    label: z.string(),
    path: z.string(),
    airHeat_kW: quantity('kW', { label: 'Heat to air', min: 0 }),
    airflow_m3_s: flow('Airflow'),
    airflowBasis: z.enum(['devices', 'part-assumed', 'assumed', 'none']).meta({
      description:
        'Whether the devices state their airflow, some do, or it is assumed from a temperature rise',
    }),
    bottom_C: temperature('Inlet at the bottom'),
    middle_C: temperature('Inlet in the middle'),
    top_C: temperature('Inlet at the top'),
    mean_C: temperature('Mean inlet', 'By the flow over the front'),
    highest_C: temperature('Highest inlet', 'Of bottom, middle and top'),
    outlet_C: temperature('Outlet'),
    band: z
      .strictObject({ low_C: temperature('Low'), high_C: temperature('High') })
      .nullable()
      .meta({
        description: 'Of the highest inlet, with the airflow of devices at its bounds; null if not computed',
      }),
    headroom: z
      .strictObject({
        airHeat_kW: quantity('kW', { label: 'Further heat to air', min: 0 }),
        limitedBy: z.enum(['inlet', 'supply']).meta({
          description:
            'An inlet that reaches the recommended temperature, or the air that the cooling units supply',
        }),
        atRack: z.string().nullable().meta({ description: 'Label of the rack with that inlet' }),
      })
      .nullable()
      .meta({
        description: 'What this place could take more, with the air as it moves; null if not computed',
      }),
    captureFraction: fraction(
      'Capture index',
      'Share of the air at the inlet that comes straight from cooling units',
    ),
  })
  .meta({ id: 'RackInlet', description: 'Air at the inlet of a rack' });

const unitSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    path: z.string(),
    airflow_m3_s: flow('Airflow'),
    airflowBasis: z.enum(['stated', 'capacity', 'racks']),
    supply_C: temperature('Supply'),
    return_C: temperature('Return'),
    heat_kW: quantity('kW', { label: 'Heat taken' }),
    coolingCapacity_kW: quantity('kW', { label: 'Cooling capacity', min: 0 }).nullable(),
  })
  .meta({ id: 'AirUnitReport', description: 'Air of a cooling unit' });

const outageSchema = z
  .strictObject({
    unitId: z.string(),
    name: z.string(),
    path: z.string(),
    warmest: z.string().nullable().meta({ description: 'Label of the rack with the warmest inlet' }),
    highest_C: temperature('Highest inlet').nullable(),
    supplyRatio: quantity('ratio', { label: 'Supply ratio', min: 0 }).nullable(),
    aboveRecommendedCount: wholeQuantity('count', { label: 'Racks above recommended', min: 0 }),
    aboveAllowableCount: wholeQuantity('count', { label: 'Racks above allowable', min: 0 }),
    untilAllowable_s: quantity('s', { label: 'Time until allowable', min: 0 })
      .nullable()
      .meta({ description: 'Until the first rack passes the allowable temperature; null if none does' }),
  })
  .meta({ id: 'CoolingUnitOutage', description: 'The settled air with a cooling unit out of service' });

const percent = (label: string): z.ZodNumber => quantity('fraction', { label });

/** The airflow of a hall. */
export const airflowReportSchema = z
  .strictObject({
    hallId: z.string(),
    name: z.string(),
    outUnitId: z.string().nullable().meta({ description: 'The cooling unit that is out of service' }),
    isComputed: z
      .boolean()
      .meta({ description: 'False if the findings say why the airflow cannot be computed' }),
    isSettled: z
      .boolean()
      .meta({ description: 'False for the instant answer: potential flow, without buoyancy' }),
    cell_m: quantity('m', { label: 'Cell size', min: 0 }).nullable(),
    cellCount: wholeQuantity('count', { label: 'Cells', min: 0 }),
    airHeat_kW: quantity('kW', { label: 'Heat to air', min: 0 }),
    rackAirflow_m3_s: flow('Airflow of the racks'),
    unitAirflow_m3_s: flow('Airflow of the cooling units'),
    supplyRatio: quantity('ratio', { label: 'Supply ratio', min: 0 }).nullable().meta({
      description: 'Airflow of the cooling units over that of the racks',
    }),
    supply_C: temperature('Supply'),
    recommendedMax_C: temperature('Highest recommended inlet'),
    allowableMax_C: temperature('Highest allowable inlet'),
    rciHighFraction: percent('RCI high').nullable(),
    rciLowFraction: percent('RCI low').nullable(),
    supplyHeatFraction: percent('SHI').nullable(),
    returnHeatFraction: percent('RHI').nullable(),
    racks: z.array(rackInletSchema),
    units: z.array(unitSchema),
    outages: z.array(outageSchema).nullable().meta({
      description: 'Each cooling unit out in turn, the worst first; null if not computed',
    }),
    quality: z
      .strictObject({
        stepCount: wholeQuantity('count', { label: 'Steps', min: 0 }),
        divergenceFraction: percent('Divergence'),
        heatBalanceRatio: quantity('ratio', { label: 'Heat balance' }),
        drift_K: quantity('K', { label: 'Drift', min: 0 }),
      })
      .nullable(),
    findings: z.array(findingSchema),
  })
  .meta({ id: 'AirflowReport', description: 'Inlet temperatures of the racks of a hall' });

export type AirflowReport = Readonly<z.infer<typeof airflowReportSchema>>;
export type CoolingUnitOutage = Readonly<z.infer<typeof outageSchema>>;
export type RackInletReport = AirflowReport['racks'][number];
