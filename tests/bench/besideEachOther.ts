import { loadNodeLibrary } from '../../server/files/nodeLibrary.ts';
import { plainLoop } from './plainLoop.ts';
import { queuedStudy, rateOf, rowsInTurn } from './queuedStudy.ts';

/**
 * A process that does one thing for some seconds, and prints its rate: the plain loop, or rows of the study of the queue. Two at once tell
 * what this machine makes of two processes, without a queue. Begins when its input ends, so that all have started.
 */
const [, , what = 'loop', time_ms = '3000'] = process.argv;
const library = loadNodeLibrary();
const loop = plainLoop();
const run =
  what === 'rows'
    ? rowsInTurn(queuedStudy(library, 20_000), library)
    : (): number => {
        loop();
        return 1;
      };
run();
process.stdout.write('ready\n');
process.stdin.resume().on('end', () => {
  process.stdout.write(`${JSON.stringify(rateOf(Number(time_ms), run))}\n`);
});
