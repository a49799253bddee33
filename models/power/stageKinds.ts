import type { StatedStage } from './stageSchema.ts';

/** The stages in the order that power flows. */
export const stageNames = ['transformer', 'switchgear', 'ups', 'distribution', 'rectifier'] as const;
export type StageName = (typeof stageNames)[number];

/** Labels of stages in messages and lists of inputs. */
export const stageLabels: Readonly<Record<StageName, string>> = {
  transformer: 'Transformer',
  switchgear: 'Switchgear',
  ups: 'UPS',
  distribution: 'Distribution',
  rectifier: 'Rectifiers',
};

/** A kind of equipment, or none. */
export type StageKind = NonNullable<StatedStage['kind']>;

/** Losses of a kind of equipment: P_rated · (no-load + proportional · x + square · x²), x = output over rating. */
export interface StageLosses {
  readonly noLoadFraction: number;
  readonly proportionalFraction: number;
  readonly squareFraction: number;
  readonly source: string;
}

const RECTIFIER_EFFICIENCY = 0.96;
const RECTIFIER_NO_LOAD_W = 17;
const RECTIFIER_RATED_W = 13_670;

/**
 * Losses by kind of equipment.
 *
 * The three terms follow Schneider Electric's white papers on UPS efficiency, where most of the loss of a UPS is no-load loss
 * and the square-law part is 1 to 4 % at high load. The rectifier of 2021, of a supercomputer, is P_in = (P_out + 17 W) / 0.96 of
 * a rectifier rated 13.67 kW, as shares of that rating; the second converter, inside the server, is part of the device's draw.
 */
export const stageKinds: Readonly<Record<Exclude<StageKind, 'none'>, StageLosses>> = {
  'medium-voltage': {
    noLoadFraction: 0.0015,
    proportionalFraction: 0,
    squareFraction: 0.0075,
    source: 'Engineering default: 99.1 % at full load, 99.3 % at half load, no-load loss 0.15 %',
  },
  'low-voltage': {
    noLoadFraction: 0,
    proportionalFraction: 0.001,
    squareFraction: 0,
    source: 'Engineering default: 0.1 % in breakers and busbars',
  },
  'double-conversion-2026': {
    noLoadFraction: 0.006,
    proportionalFraction: 0.013,
    squareFraction: 0.012,
    source:
      'Data sheets of Schneider Electric Galaxy V (secondary source): up to 97 % in double conversion; shape of the curve: engineering default, 97.0 % at full and half load, 96.2 % at a quarter',
  },
  'double-conversion': {
    noLoadFraction: 0.01,
    proportionalFraction: 0.02,
    squareFraction: 0.015,
    source: 'Engineering default: 95.7 % at full load, within the 94-96 % of AI Data Center Guide 15.2',
  },
  'eco-mode': {
    noLoadFraction: 0.005,
    proportionalFraction: 0.006,
    squareFraction: 0.006,
    source: 'Engineering default: 98.3 % at full load, within the 98-99 % of AI Data Center Guide 15.2',
  },
  'double-conversion-midsize': {
    noLoadFraction: 0.025,
    proportionalFraction: 0.025,
    squareFraction: 0.025,
    source: 'Engineering default: with 2N at half load within the 80-94 % of Lei & Masanet 2022, midsize',
  },
  'double-conversion-legacy': {
    noLoadFraction: 0.04,
    proportionalFraction: 0.02,
    squareFraction: 0.03,
    source: 'Engineering default: at a quarter of its rating within the 77-85 % of Lei & Masanet 2022, small',
  },
  busway: {
    noLoadFraction: 0.002,
    proportionalFraction: 0,
    squareFraction: 0.008,
    source: 'Engineering default: 99.0 % at full load, within the 0-2 % loss of Lei & Masanet 2022, large',
  },
  'transformer-pdu': {
    noLoadFraction: 0.006,
    proportionalFraction: 0,
    squareFraction: 0.018,
    source: 'Engineering default: 97.7 % at full load, within the 2-5 % loss of Lei & Masanet 2022, midsize',
  },
  shelf: {
    noLoadFraction: 0.0042,
    proportionalFraction: 0.0088,
    squareFraction: 0.0169,
    source:
      'Fit to the data sheet of an ORv3 rectifier (Advanced Energy, Artesyn 50 V 3 kW, 2023): peak 97.5 %, at least 96.5 % from 30 to 100 % of load and 94 % from 10 to 30 %, at 230 to 277 V; here 97.5 % at half load, 97.1 % at full load, 95.0 % at a tenth',
  },
  'shelf-2021': {
    noLoadFraction: RECTIFIER_NO_LOAD_W / RECTIFIER_EFFICIENCY / RECTIFIER_RATED_W,
    proportionalFraction: 1 / RECTIFIER_EFFICIENCY - 1,
    squareFraction: 0,
    source:
      'ExaDigiT RAPS, config/frontier.yaml: P_in = (P_out + 17 W) / 0.96 for each rectifier, peak threshold 13.67 kW',
  },
};
