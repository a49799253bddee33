import { airflowCodes } from './codes/airflowCodes.ts';
import { aiCodes } from './codes/aiCodes.ts';
import { capacityCodes } from './codes/capacityCodes.ts';
import { carbonCodes } from './codes/carbonCodes.ts';
import { coolingCodes } from './codes/coolingCodes.ts';
import { cordCodes } from './codes/cordCodes.ts';
import { failureCodes } from './codes/failureCodes.ts';
import { financeCodes } from './codes/financeCodes.ts';
import { floorCodes } from './codes/floorCodes.ts';
import { hallCodes } from './codes/hallCodes.ts';
import { interchangeCodes } from './codes/interchangeCodes.ts';
import { limitCodes } from './codes/limitCodes.ts';
import { noteCodes } from './codes/noteCodes.ts';
import { placementCodes } from './codes/placementCodes.ts';
import { placeCodes } from './codes/placeCodes.ts';
import { powerCodes } from './codes/powerCodes.ts';
import { preventingCodes } from './codes/preventingCodes.ts';
import { riskCodes } from './codes/riskCodes.ts';
import { tariffCodes } from './codes/tariffCodes.ts';
import { topologyCodes } from './codes/topologyCodes.ts';
import { unitCodes } from './codes/unitCodes.ts';
import { weatherCodes } from './codes/weatherCodes.ts';
import { workloadCodes } from './codes/workloadCodes.ts';

/** Every code that a finding can have. docs/findings.md is generated from this list. */
export const findingCodes = {
  ...preventingCodes,
  ...limitCodes,
  ...riskCodes,
  ...noteCodes,
  ...weatherCodes,
  ...powerCodes,
  ...coolingCodes,
  ...workloadCodes,
  ...aiCodes,
  ...airflowCodes,
  ...tariffCodes,
  ...carbonCodes,
  ...financeCodes,
  ...floorCodes,
  ...placementCodes,
  ...topologyCodes,
  ...failureCodes,
  ...cordCodes,
  ...capacityCodes,
  ...interchangeCodes,
  ...placeCodes,
  ...unitCodes,
  ...hallCodes,
} as const;

export type FindingCode = keyof typeof findingCodes;
