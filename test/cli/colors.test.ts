import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeplan } from './changeplan.ts';
import { newRepository } from './repositories.ts';

const plan = (stance: string) => `changeplan: 1
title: P
purpose: Q
stakeholders:
  nurses: { name: Nurses, stance: ${stance}, power: strong, bears: 1 }
actions:
  move: { summary: Move, start: 2026-11-01, due: 2026-12-01, affects: { nurses: high } }
scenarios:
  won: { stakeholders: { nurses: { stance: ally } } }
`;
const color = '\u001b[';

describe('colours on a terminal', () => {
  const files = () => ({ 'p.changeplan.yaml': plan('resistant'), 'q.changeplan.yaml': plan('ally') });
  for (const argv of [
    ['check'],
    ['diff', 'p.changeplan.yaml', 'q.changeplan.yaml'],
    ['what-if', 'p.changeplan.yaml'],
    ['load'],
  ]) {
    it(`are none in a file that ${argv[0]} writes`, async () => {
      const there: Record<string, string> = files();
      const { out } = await changeplan(argv, there, undefined, { colors: true });
      assert.ok(out.includes(color), out);
      await changeplan([...argv, '--output', 'out.txt'], there, undefined, { colors: true });
      assert.ok(there['out.txt'] && !there['out.txt'].includes(color), there['out.txt']);
    });
    it(`are none where ${argv[0]} is told so`, async () => {
      const { out } = await changeplan([...argv, '--no-color'], files(), undefined, { colors: true });
      assert.ok(out !== '' && !out.includes(color), out);
    });
  }

  it('are none in a file that history writes', async () => {
    const here = newRepository();
    try {
      here.commit({ 'p.changeplan.yaml': plan('ally') });
      const history = ['history', 'p.changeplan.yaml'];
      const { out } = await here.changeplan(history, here.folder, { colors: true });
      assert.ok(out.includes(color), out);
      await here.changeplan([...history, '--output', 'out.txt'], here.folder, { colors: true });
      assert.ok(!readFileSync(join(here.folder, 'out.txt'), 'utf8').includes(color));
    } finally {
      here.remove();
    }
  });
});
