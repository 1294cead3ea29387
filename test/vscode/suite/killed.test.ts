import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { languages } from 'vscode';
import { closing, eventually, file, finding, noFinding, replace, ruleOf, rulesFound } from './shown.ts';

/** One more than those after which the client’s own way would be to give up. */
const times = 6;

describe('a language server that is killed', () => {
  it('while somebody types is back with its findings, however often', async function () {
    if (process.platform === 'win32') return this.skip();
    const plan = await file('killed.changeplan.yaml', closing);
    await finding(plan, 'shallow-base');
    const seconds: string[] = [];
    for (let time = 1; time <= times; time++) {
      await replace(plan, 'stance: ally', 'stance: allly');
      killServer();
      const killed = Date.now();
      await replace(plan, 'title: Close', 'titel: Close');
      await eventually(plan, (all) => all.filter((it) => ruleOf(it) === 'schema').length > 1);
      seconds.push(((Date.now() - killed) / 1000).toFixed(1));
      const found = languages.getDiagnostics(plan.uri).filter((it) => ruleOf(it) === 'schema');
      assert.equal(found.length, 2, `Not back after ${time} times: ${rulesFound(plan)}`);
      await replace(plan, 'titel: Close', 'title: Close');
      await replace(plan, 'stance: allly', 'stance: ally');
      await noFinding(plan, 'schema');
    }
    console.log(`        back with its findings after ${seconds.join(', ')} s`);
  }).timeout(240_000);
});

/** Ends the language server at once, as a machine does that runs out of memory. */
function killServer(): void {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const processes = all.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).filter((it) => it !== null);
  const servers = processes.filter(
    ([, , parent, args = '']) => Number(parent) === process.pid && /\bserver\.js\b/.test(args),
  );
  assert.equal(servers.length, 1, 'One server is running.');
  process.kill(Number(servers[0]?.[1]), 'SIGKILL');
}
