import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../../server/store/studies/bossDatabase.ts';

describe('the statements of a script', () => {
  it('end at semicolons, except within bodies of functions and texts', () => {
    const body = "create function f() returns void as $$ begin perform ';'; end; $$ language plpgsql";
    const text = "insert into t values ('it''s; a - b', $1)";
    const script = `BEGIN;\n ${body};\n${text}; -- not; this\n;; select 1 - 2;\nCOMMIT;`;
    expect(statementsOf(script)).toEqual(['BEGIN', body, text, '-- not; this', 'select 1 - 2', 'COMMIT']);
  });
});
