import { it, expect } from 'vitest';
import { scenarioAt } from '../../models/plan/document/scenarioAt.ts';
import { scenarioFigures } from '../../models/report/scenarioFigures.ts';
import { sharedFigures } from '../../models/report/sharedFigures.ts';
import { library } from '../support/library.ts';
import { examplePlan } from '../support/plans.ts';
it.each(['air-vs-liquid-computed','hall-owned','mixed-hall'])('%s', (name) => {
  const plan = examplePlan(name); const opts=Object.keys(plan.options!);
  const ss = opts.map(o=>scenarioAt(plan,o));
  const site=(id:string,x={})=>({climate:{kind:'catalogue',id},...x});
  const pool:any = {
    site:[...ss.map(s=>s.site), site('leesburg-va'), site('frankfurt-de'), site('phoenix-az',{calendarYear:2024})],
    cooling:[...ss.map(s=>s.cooling),{kind:'system',preset:'large-waterside-economizer'},{kind:'fixed-pue',pue:1.3}],
    power:[ss[0]!.power,{kind:'chain',preset:'midsize'}],
    tariff:[...ss.map(s=>s.tariff),{kind:'flat'},{kind:'flat',energyPrice_per_kWh:0.1,currency:'USD',water:{waterPrice_per_m3:5}},{kind:'flat',energyPrice_per_kWh:0.02,currency:'USD',water:{waterPrice_per_m3:50,sewerPrice_per_m3:9,sewerOn:'supply'}}],
    carbon:[...ss.map(s=>s.carbon),{kind:'annual'},{kind:'annual',intensity_g_per_kWh:5},{kind:'annual',contracts:[{kind:'profile',name:'x',shape:'solar',energy_kWh:10000}]}],
    workload:[ss[0]!.workload,{kind:'constant',utilisationFraction:0.5}],
    energyBasis:['typical','maximum'], phases:[undefined, {a:{date:'2025-04-01',adds:{racks:'all'}}}],
    finance:[undefined,{kind:'ownership'}], itMetering:[undefined,'ups-output'],
  };
  let seed=7; const rnd=(n:number)=>{seed=(seed*16807)%2147483647; return seed%n;};
  const shared=sharedFigures(library); let s:any={...ss[0]}; const keys=Object.keys(pool); let nulls=0;
  for (let i=0;i<250;i++){ const k=keys[rnd(3)<2? [3,4,8][rnd(3)]!: rnd(keys.length)]!; s={...s,[k]:pool[k][rnd(pool[k].length)]};
    const a=shared(s).figures, b=scenarioFigures(s,library); if(b===null) nulls++; expect(JSON.stringify(a),k).toBe(JSON.stringify(b)); }
  console.log(name,'nulls',nulls);
}, 300000);
