import { performance } from 'node:perf_hooks';
import { type Report, reportMethod } from '../../server/src/protocol.ts';
import type { Edit } from './editor.ts';
import { type Bench, median, ms, type Result } from './figures.ts';
import { planOf } from './plans.ts';
import { ours, withEditors } from './servers.ts';

/** What the preview is sent after a key in a plan of 500 stakeholders: how long it takes, and how much it is. */
export async function panel(bench: Bench): Promise<readonly Result[]> {
  const text = planOf({ stakeholders: 500 });
  return withEditors({ editor: ours(bench) }, text, async ({ editor }) => {
    const at = text.indexOf('\n', text.indexOf('    name: '));
    const edit: Edit = { start: at, end: at, text: 'x' };
    const times: number[] = [];
    let size = 0;
    for (let round = bench.quick ? -1 : -5; round < (bench.quick ? 3 : 15); round++) {
      await editor.type(edit);
      const start = performance.now();
      const report = await editor.request<Report>(reportMethod, { uri: editor.uri });
      if (round >= 0) times.push(performance.now() - start);
      size = Buffer.byteLength(JSON.stringify(report));
      await editor.undo(edit, '');
    }
    const time = median(times);
    const what = 'panel of 500 stakeholders';
    const detail = `from the request to the answer, after the diagnostics of a key; worst ${ms(Math.max(...times))}`;
    return [
      { what: `${what}: time until its data is there`, value: time, unit: 'ms', goal: 50, detail },
      { what: `${what}: size of its data`, value: size / 1e6, unit: 'MB', goal: 1, detail: 'as JSON' },
    ];
  });
}
