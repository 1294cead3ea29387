import { type Plans, Unanswered } from '../../assistants/tools.ts';
import { redact } from '../../report/redact.ts';
import { t } from '../../text/l10n.ts';
import { placesIn } from '../../text/lines.ts';
import { Unreadable } from '../../workspace/files.ts';
import { checkOne, findPlans, programOf, worldOf } from '../checking.ts';
import type { Io } from '../io.ts';

/** The plans below the current folder, as they are when they are asked for. */
export function plansFor({ files, today }: Pick<Io, 'files' | 'today'>): Plans {
  const isInside = (name: string) => !/^(?:\.\.(?:\/|$)|\/|[a-z]:)/i.test(files.show(name));
  return {
    find: async (path) => {
      if (!isInside(files.at(path)))
        throw new Unanswered(t('{path} lies outside the folder that this was started in.', { path }));
      const { names, problems } = await findPlans([path], files);
      if (problems.length > 0) throw new Unanswered(problems.join(' '));
      return names.filter(isInside);
    },
    open: async (name, names) => {
      const world = worldOf(undefined, { today });
      // Who is to be called otherwise has to be known by all names.
      const program = programOf(world, files, { calling: 'names' });
      const found = await checkOne(name, program).catch((error: unknown) => {
        throw error instanceof Unreadable ? new Unanswered(`${files.show(name)} ${error.message}.`) : error;
      });
      if (!found) throw new Unanswered(t('{file} is left out by its configuration.', { file: files.show(name) }));
      const shown = (plan: typeof found.plan) => (names ? plan : redact(plan, world, 'ids'));
      return {
        plan: shown(found.plan),
        place: placesIn((file) => found.snapshot.textOf(file), files.show),
        draft: async (text) => {
          const { checked } = await program.draft(name, text);
          if (!checked) throw new Unanswered(t('{file} is no plan.', { file: files.show(name) }));
          return shown(checked);
        },
      };
    },
  };
}
