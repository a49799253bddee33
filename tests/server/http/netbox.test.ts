import { describe, expect, it } from 'vitest';
import {
  importNetboxFiles,
  netboxExportSchema,
  netboxImportSchema,
} from '../../../server/http/routes/netbox.ts';
import { examplePlan } from '../../../server/http/routes/examplePlan.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';

const app = runningApp();
const post = (path: string, body: unknown): Promise<Response> =>
  app.post(`/api/v1/netbox/${path}`, JSON.stringify(body));

describe('POST /api/v1/netbox/imports', () => {
  it('returns the plan of its example, as described', async () => {
    const response = await post('imports', importNetboxFiles.body?.example);
    expect(response.status).toBe(200);
    const { plan, counts } = netboxImportSchema.parse(await response.json());
    expect(plan.racks['A01']).toMatchObject({ rackType: 'apc-ar3300' });
    expect(counts).toMatchObject({ rackCount: 1, deviceCount: 1 });
  });

  it('merges files into a plan and retains its options', async () => {
    const files = [{ name: 'racks.csv', text: 'site,location,name,u_height\nN,Main hall,B01,42\n' }];
    const { plan } = netboxImportSchema.parse(
      await (await post('imports', { files, into: examplePlan, year: 2024 })).json(),
    );
    expect(Object.keys(plan.racks)).toEqual(['rack-1', 'B01']);
    expect(plan.racks['B01']?.hall).toBe('main');
    expect(plan.catalogue?.rackTypes?.['netbox-42u']).toMatchObject({ year: 2024 });
    expect(plan.options).toEqual(examplePlan.options);
  });

  it('counts devices out of service and estimates unknown draws if asked for', async () => {
    const files = [
      { name: 'racks.csv', text: 'site,name,u_height\nN,B01,42\n' },
      {
        name: 'box.yaml',
        text: 'manufacturer: Acme\nmodel: Box\nslug: acme-box\nu_height: 1\nis_full_depth: true\n',
      },
      {
        name: 'devices.csv',
        text: 'name,role,manufacturer,device_type,status,site,rack,position\nx,Server,Acme,Box,offline,N,B01,1\n',
      },
    ];
    const countsOf = async (more: object): Promise<unknown> =>
      netboxImportSchema.parse(await (await post('imports', { files, ...more })).json()).counts;
    expect(await countsOf({})).toMatchObject({ deviceCount: 0, unknownDrawCount: 0 });
    expect(await countsOf({ everyStatus: true })).toMatchObject({ deviceCount: 1, unknownDrawCount: 1 });
    expect(await countsOf({ everyStatus: true, estimateDraws: true })).toMatchObject({
      deviceCount: 1,
      unknownDrawCount: 0,
    });
  });

  it.each([
    [{}, 422, 'body-invalid'],
    [[], 422, 'body-invalid'],
    [{ files: [] }, 422, 'body-invalid'],
    [{ files: [{ name: 'a.csv' }] }, 422, 'body-invalid'],
    [{ files: [{ name: 'a.csv', text: 'x,y\n1,2\n' }] }, 422, 'netbox-unreadable'],
    [{ files: [{ name: 'a.csv', text: 'x' }], into: { schemaVersion: 1 } }, 422, 'plan-invalid'],
  ])('refuses %j', async (body, status, code) => {
    const response = await post('imports', body);
    expect(response.status).toBe(status);
    expect((await problemOf(response)).code).toBe(code);
  });
});

describe('POST /api/v1/netbox/exports', () => {
  it('returns files that can be imported again', async () => {
    const response = await post('exports', { plan: examplePlan, option: 'liquid', netbox: '4.7' });
    expect(response.status).toBe(200);
    const { files, findings } = netboxExportSchema.parse(await response.json());
    expect(files.map(({ name }) => name)).toContain('device-types/dgx-a100-640.yaml');
    expect(findings.map(({ code }) => code)).toContain('netbox-not-carried');
    const reimported = netboxImportSchema.parse(await (await post('imports', { files })).json());
    expect(reimported.plan.cooling).toMatchObject({ capture: 'direct-to-chip' });
    expect(reimported.counts).toMatchObject({ rackCount: 1, deviceCount: 4 });
  });

  it.each([
    [{}, 422, 'body-invalid'],
    [{ plan: examplePlan }, 400, 'parameter-invalid'],
    [{ plan: examplePlan, option: 'no' }, 422, 'option-unknown'],
    [{ plan: examplePlan, option: 'air', netbox: '3.0' }, 422, 'body-invalid'],
    [
      {
        plan: { ...examplePlan, racks: { r: { ...examplePlan.racks['rack-1'], count: 90_000 } } },
        option: 'air',
      },
      422,
      'netbox-export-too-large',
    ],
  ])('refuses %#', async (body, status, code) => {
    const response = await post('exports', body);
    expect(response.status).toBe(status);
    expect((await problemOf(response)).code).toBe(code);
  });
});
