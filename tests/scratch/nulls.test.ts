import { it } from 'vitest';
import { reportPlan } from '../../models/report/reportPlan.ts';
import { figureIn, reportFigures } from '../../models/study/rows/figureList.ts';
import { library } from '../support/library.ts';
import { examplePlan } from '../support/plans.ts';
import { exampleNames } from '../support/exampleNames.ts';
it('x', () => { for (const n of exampleNames) for (const o of reportPlan(examplePlan(n),library).options) console.log(n,o.id, reportFigures.filter(f=>Number.isNaN(figureIn(o,f.path.split('.')))).map(f=>f.path).filter(p=>!/^(plant|ownership)\.(?!.*(erf|rideT|export))/.test(p)).join(' ')); });
