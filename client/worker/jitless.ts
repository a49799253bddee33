import { config } from 'zod';

// zod tests `new Function` when a schema is built, which violates the content security policy and is reported in the console.
config({ jitless: true });
