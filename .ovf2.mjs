import { chromium } from 'playwright-core';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
for (const p of ['power','racks']) {
  await page.goto(`http://localhost:4002/${p}?example=air-vs-liquid`); await page.waitForTimeout(2500);
  console.log(p, await page.evaluate(() => { const W=document.documentElement.clientWidth; let n=document.querySelector('.shell'), path=[]; const over=()=>document.documentElement.scrollWidth-W; for(;;){ let found=null; for(const c of n.children){ const d=c.style.visibility; const dd=c.style.display; c.style.display='none'; const o=over(); c.style.display=dd; if(o<24){found=c;path.push('('+o+')');break;} } if(!found) break; const b=found.getBoundingClientRect(); path.push(found.tagName+'.'+(found.className.baseVal??found.className)+' '+Math.round(b.left)+'-'+Math.round(b.right)); n=found; } return path; }));
}
await browser.close();
