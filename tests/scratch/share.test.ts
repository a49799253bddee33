import { it, expect, describe } from 'vitest';
import { parsePlan } from '../../models/plan/document/parse.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { reportPlan } from '../../models/report/reportPlan.ts';
import { readStudy } from '../../models/study/document/readStudy.ts';
import { figureIn, reportFigures } from '../../models/study/rows/figureList.ts';
import { prepareStudy } from '../../models/study/rows/prepareStudy.ts';
import { designOfRow } from '../../models/study/rows/designOfRow.ts';
import { pointsOfRow, drawOfRow } from '../../models/study/rows/rowLevels.ts';
import { studyRunner } from '../../models/study/rows/runRows.ts';
import { library } from '../support/library.ts';
import { examplePlan } from '../support/plans.ts';
import { rateRecord } from '../support/rateRecord.ts';

const allFigures = reportFigures.filter(f=>!f.needsReport).map(f=>f.path);
const everyFigure = reportFigures.filter(f=>f.needsReport||f.path.startsWith('bill')).map(f=>f.path);
function check(name: string, question: any, plan: Plan, figures = allFigures) {
  const t0=performance.now();
  const study = prepareStudy(readStudy({ schemaVersion: 1, name: 'Test', figures, ...question }, plan), library);
  const rows = studyRunner(study)(0, study.rowCount);
  const t1=performance.now();
  let bad = 0, nulls=0; const uniq = new Set<string>();
  for (let row = 0; row < study.rowCount; row++) {
    const d = designOfRow(study, row);
    const sig = study.figures.map((_,i)=>rows.figures[i]![row]).join(',');
    uniq.add(sig);
    if (d.scenario === null) { nulls++; if (rows.reasons[row] === null) console.log(name,'row has figures but no design', row); continue; }
    let report: any; let why='';
    try { [report] = reportPlan(parsePlan(JSON.parse(JSON.stringify(d.scenario))), library).options; } catch (e) { why=(e as Error).message; }
    if ((report === undefined) !== (rows.reasons[row] !== null)) { bad++; console.log(name, row, 'computable differs', rows.reasons[row], '|', why); continue; }
    if (report === undefined) { nulls++; if (nulls<3) console.log(name, 'reason', rows.reasons[row], '|', why); continue; }
    for (const [place, { path }] of study.figures.entries()) {
      const a = rows.figures[place]![row]!, b = figureIn(report, path.split('.'));
      if (!Object.is(a,b) && !(Math.abs(a-b) <= 1e-9*Math.abs(b))) { bad++; if (bad<6) console.log(name, 'row', row, pointsOfRow(study,row), drawOfRow(study,row), path, a, b); }
    }
  }
  const back = studyRunner(study);
  for (let row = study.rowCount-1; row >=0; row--) { const r = back(row,row+1); for (const [i,c] of rows.figures.entries()) if (!Object.is(r.figures[i]![0], c[row])) { bad++; console.log(name,'reverse differs', row, study.figures[i]!.path, r.figures[i]![0], c[row]); break; } }
  console.log(name, 'rows', study.rowCount, 'sims', study.simulationCount, 'unique', uniq.size, 'nulls', nulls, 'bad', bad, (t1-t0).toFixed(0)+'ms');
  expect(bad).toBe(0);
}
const clim = Object.keys(library.climates);
const names = ['ai-hall','air-vs-liquid-computed','air-vs-liquid','hall-1mw','hall-20mw','hall-owned','mixed-hall'];
describe.each(names)('%s', (name) => {
  const plan = examplePlan(name);
  const workload = plan.workload as any;
  it('prices', () => check(name+' price', { axes: [
    { kind: 'values', path: 'carbon.intensity_g_per_kWh', values: [100, 300]},
    { kind: 'tariffs', tariffs: [ {name:'a', tariff: plan.tariff}, {name:'flat', tariff:{kind:'flat', energyPrice_per_kWh:0.1, currency:'USD'}}, {name:'urdb', tariff:{kind:'urdb', record: rateRecord as any}},
      {name:'colo', tariff:{kind:'colocation', currency:'USD', committed_kW:1000, committedPrice_per_kW_month: 100, energyPrice_per_kWh:0.08}}]},
    { kind: 'values', path: 'tariff.water.waterPrice_per_m3', values: [0, 2, 50]},
    ]}, plan));
  it('prices2', () => check(name+' price2', { axes: [
    { kind: 'values', path: 'carbon.transmissionLossFraction', values: [0.01, 0.1]},
    { kind: 'changes', changes: [{name:'a', changes:{finance:{kind:'ownership', discountFraction:0.1}}},{name:'b', changes:{finance:{kind:'ownership', discountFraction:0.05}, tariff:{kind:'flat', energyPrice_per_kWh:0.2, currency:'USD', water:{waterPrice_per_m3:3, sewerPrice_per_m3:9, sewerOn:'supply'}}}}]},
    ]}, plan, everyFigure));
  it('climates place', () => check(name+' place', { axes: [{ kind:'climates', ids: clim.slice(0,8), follows:'place'}, { kind: 'values', path: 'tariff.water.waterPrice_per_m3', values: [0, 3]}]}, plan));
  it('climates weather', () => check(name+' weather', { axes: [{ kind:'climates', ids: clim.slice(0,8), follows:'weather'}]}, plan));
  it('presets', () => check(name+' presets', { axes: [{ kind:'climates', ids: clim.slice(3,5)}, {kind:'presets', ids:['large-waterside-economizer','large-airside-adiabatic','warm-water-tower','rear-door','immersion-w40-dry','small-dx'].filter(x=>true)}]}, plan));
  it('options', () => { const ids = Object.keys(plan.options ?? {}); if (ids.length) check(name+' options', { axes: [{ kind:'values', path:'carbon.intensity_g_per_kWh', values:[50,100]},{kind:'options', ids}]}, plan); });
  it('report', () => check(name+' report', { axes: [{ kind:'values', path:'carbon.intensity_g_per_kWh', values:[5,100]}]}, plan, everyFigure));
});
