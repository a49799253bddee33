import { config } from 'zod';

// zod probes for `new Function` when a schema is built, which the content security policy forbids and the console reports.
config({ jitless: true });
