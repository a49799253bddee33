import { addressWith, anyText } from './readers.ts';
import { optionalSetting, setting } from './setting.ts';

/** Where plans are kept, and what they are imported from. */
export const storeSettings = {
  dataFolder: setting(anyText, {
    variable: 'PLENUM_DATA',
    initial: './plenum-data',
    description: 'Folder of the built-in database. Not used with DATABASE_URL.',
  }),
  databaseUrl: optionalSetting(addressWith('postgres', 'postgresql'), {
    variable: 'DATABASE_URL',
    isSecret: true,
    description: 'PostgreSQL instead of the built-in database, such as postgres://plenum@db/plenum.',
  }),
  netboxUrl: optionalSetting(addressWith('http', 'https'), {
    variable: 'NETBOX_URL',
    description:
      'NetBox whose racks, devices and feeds can be taken into plans, such as https://netbox.example.com. Needs NETBOX_TOKEN.',
  }),
  netboxToken: optionalSetting(anyText, {
    variable: 'NETBOX_TOKEN',
    isSecret: true,
    description: 'API token of NetBox with read permission, of version 1 or 2; never sent to a browser.',
  }),
};
