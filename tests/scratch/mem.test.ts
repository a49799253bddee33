import { it } from 'vitest';
import { readStudy } from '../../models/study/document/readStudy.ts';
import { prepareStudy } from '../../models/study/rows/prepareStudy.ts';
import { studyRunner } from '../../models/study/rows/runRows.ts';
import { library } from '../support/library.ts';
import { examplePlan } from '../support/plans.ts';
it.each([['air-vs-liquid-computed','carbon.intensity_g_per_kWh',100,400, {}],['air-vs-liquid-computed','tariff.energyPrice_per_kWh',0.05,0.2, {water:{waterPrice_per_m3:3}}],['hall-owned','carbon.transmissionLossFraction',0.01,0.1,{}],['hall-owned','tariff.record.mincharge',1,100,{}],['hall-phased','tariff.record.mincharge',1,100,{}]] as const)('%s %s', (name, path, from, to, t) => {
  let plan = examplePlan(name==='hall-phased'?'hall-owned':name) as any;
  if (name==='hall-phased') plan={...plan, phases:{first:{date:'2025-03-01',adds:{racks:'all'}}}};
  plan={...plan, tariff:{...plan.tariff,...t}};
  const study = prepareStudy(readStudy({ schemaVersion: 1, name: 'Test', uncertain:[{path, distribution:{kind:'uniform',from,to}}], draws:{method:'latin-hypercube',count:1000,seed:1} }, plan), library);
  const run = studyRunner(study);
  (globalThis as any).gc?.();
  for (let i=0;i<3;i++){ const t0=performance.now(); run(300*i,300*i+300); (globalThis as any).gc?.(); const m=process.memoryUsage(); console.log(name,path,300*(i+1),'heap MB',Math.round((m.heapUsed+m.arrayBuffers)/1e6), (performance.now()-t0).toFixed(0)+'ms'); }
}, 120000);
