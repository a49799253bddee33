import { chromium } from 'playwright-core';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
for (const p of ['energy','carbon','workload']) {
  await page.goto(`http://localhost:4002/${p}?example=air-vs-liquid-computed`); await page.waitForTimeout(2500);
  console.log(p, await page.evaluate(() => { const W=document.documentElement.clientWidth; let n=document.body, path=[]; const over=()=>document.documentElement.scrollWidth-W; for(;;){ let found=null; for(const c of n.children){ const d=c.style.display; c.style.display='none'; const o=over(); c.style.display=d; if(o<=0){found=c;break;} } if(!found) break; path.push(found.tagName+'.'+(found.className.baseVal??found.className)); n=found; } return path.slice(-7); }));
}
await browser.close();
