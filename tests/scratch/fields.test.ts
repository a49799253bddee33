import { it } from 'vitest';
import { parsePlan } from '../../models/plan/document/parse.ts';
import { scenarioFigures } from '../../models/report/scenarioFigures.ts';
import { withField } from '../../models/study/axes/withField.ts';
import { studyBase, inputNumber } from '../../models/study/studyBase.ts';
import { scenarioAt, optionsOf } from '../../models/plan/document/scenarioAt.ts';
import { library } from '../support/library.ts';
import { examplePlan } from '../support/plans.ts';
import { exampleNames } from '../support/exampleNames.ts';
function leaves(o:any, path:string[]=[]):string[][]{ if (typeof o==='number') return [path]; if (o&&typeof o==='object'&&!Array.isArray(o)) return Object.entries(o).flatMap(([k,v])=>leaves(v,[...path,k])); return []; }
it('leaf numbers', () => {
  for (const name of exampleNames) { const plan = examplePlan(name);
    for (const {id} of optionsOf(plan)) { const s = scenarioAt(plan,id); const base=studyBase(s,library);
      let n=0;
      for (const p of leaves(s)) { if (['places','room'].includes(p[2]!)||p[0]==='schemaVersion' || p[0]==='powerTopology' || p[0]==='halls'||p.includes('position_U')) continue; 
        const old = p.reduce((o:any,k)=>o[k],s) as number;
        for (const v of [old*1.05, old+1]) {
        const hand = JSON.parse(JSON.stringify(s)); let o=hand; for (const k of p.slice(0,-1)) o=o[k]; o[p.at(-1)!]=v;
        let want:any=null, why=''; try { want = scenarioFigures(parsePlan(hand) as any, library);} catch(e){why=(e as Error).message}
        const got = withField(base, s, p.join('.'), v);
        const g = got.scenario===null?null:scenarioFigures(got.scenario, library);
        n++;
        if (JSON.stringify(g)!==JSON.stringify(want)) console.log(name,id,p.join('.'),v,'differs', got.reason, '|', why);
        }
      }
      console.log(name,id,n);
    }}
}, 300000);
it('inputs at their own value', () => {
  for (const name of exampleNames) { const plan = examplePlan(name);
    for (const {id} of optionsOf(plan)) { const s = scenarioAt(plan,id); const base=studyBase(s,library)!;
      const want = JSON.stringify(scenarioFigures(s,library));
      for (const i of base.inputs) { if (typeof i.value!=='number') continue;
        const got = withField(base, s, i.path, i.value);
        const g = got.scenario===null?null:JSON.stringify(scenarioFigures(got.scenario, library));
        if (g!==want) console.log(name,id,i.path,i.value, got.reason ?? 'figures differ', got.reason?'':diff(JSON.parse(want),JSON.parse(g!)));
      } } }
}, 300000);
function diff(a:any,b:any,p=''):string { if (typeof a!=='object'||a===null||b===null) return a===b?'':`${p}:${a}->${b} `; return Object.keys({...a,...b}).map(k=>diff(a[k],b?.[k],p+'.'+k)).join('').slice(0,200); }
it('odd paths', () => {
  const s = scenarioAt(examplePlan('air-vs-liquid-computed'),'air'); const base=studyBase(s,library)!;
  for (const [p,v] of [['tariff.energyPrice_per_kWh.x',0.3],['carbon.intensity_g_per_kWh.x.y',3],['catalogue.devices.dgx-a100-640.typical_kW.x',3],['catalogue.devices.dgx-a100-640.maximum_kW',3],['catalogue.devices.dgx-a100-640.weight_kg',100],['cooling.heatReuse.demand_kW',10],['cooling.rideThrough.water_L',1000],['cooling.capture.constructor',1],['tariff.water.waterPrice_per_m3',3],['cooling.pue',1.3],['cooling.plant.chiller','large'],['cooling.plant.nothing',1],['power.ups.noLoadFraction',0.02],['power.powerFactor',0.9],['racks.rack-1.count',2.5],['site.calendarYear',2024],['workload.kind','training'],['racks.rack-1.contents.dgx.count',3],['site.climate.id','chicago-il'],['site.designBasis.kind','annual-0p4'],['cooling.preset','rear-door'],['cooling.airPlant.x',1],['finance.discountFraction',0.1],['cooling.capture.kind','rear-door'],['energyBasis','maximum'],['energyBasis.x','maximum'],['name','x'],['tariff','x'],['catalogue.devices.nope.typical_kW',1],['workload.utilisationFraction.x',0.5],['racks.rack-1',1],['phases.p.date','2025-03-01']] as const) {
    const got = withField(base, s, p, v); console.log(p, v, '->', got.reason ?? JSON.stringify((got.scenario as any)[p.split('.')[0]!]).slice(0,200));
  }
  const h = scenarioAt(examplePlan('hall-owned'),'air'); const hb=studyBase(h,library)!;
  for (const [p,v] of [['tariff.energyPrice_per_kWh',0.1],['carbon.intensity_g_per_kWh',1],['carbon.contracts.0.energy_kWh',3],['finance.facility.life_years',20],['tariff.record.fixedchargefirstmeter',100],['tariff.record.mincharge',1]] as const) { const got = withField(hb, h, p, v); console.log(p, v, '->', got.reason ?? 'ok'); }
});
