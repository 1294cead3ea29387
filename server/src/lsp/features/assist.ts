import { answerOf, type OpenPlan, type Plans, Unanswered } from '../../assistants/tools.ts';
import type { Snapshot } from '../../program/snapshot.ts';
import { type AssistAnswer, type AssistParams, assistMethod } from '../../protocol.ts';
import { fileName } from '../../report/file-name.ts';
import { redact } from '../../report/redact.ts';
import { t } from '../../text/l10n.ts';
import { placesIn } from '../../text/lines.ts';
import { Unreadable } from '../../workspace/files.ts';
import { decodedName } from '../../workspace/paths.ts';
import { isBelow, pathIn } from '../plans-here.ts';
import type { Answers } from '../seldom.ts';
import type { Session } from '../session.ts';

/** What an assistant in the editor asks of the plans of the workspace: a request of our own. Nothing is written. */
export const assist: Answers<typeof assistMethod> = (session) => {
  const answered = async (snapshot: Snapshot, params: AssistParams): Promise<AssistAnswer> => {
    try {
      return { answer: await answerOf(params.tool, params.input, plansIn(snapshot, params.folders, session)) };
    } catch (error) {
      if (error instanceof Unanswered) return { problem: error.message };
      throw error;
    }
  };
  return { [assistMethod]: session.answerAll('assist', answered, (_snapshot, _params: AssistParams, told) => told) };
};

/** The plans that lie in these folders, open or not, called by their paths from there on. */
function plansIn(snapshot: Snapshot, folders: readonly string[], { program }: Session): Plans {
  const folderOf = (name: string) => folders.find((folder) => isBelow(name, folder));
  const show = (name: string): string => {
    const folder = folderOf(name);
    return folder === undefined ? fileName(name) : pathIn(folder)(name);
  };
  const isInside = (name: string) => folders.length === 0 || folderOf(name) !== undefined;
  return {
    find: async (path) => {
      const wanted = path.replaceAll('\\', '/').replace(/^(?:\.\/)+|\/+$/g, '');
      const isMeant = (name: string) =>
        show(name) === wanted || show(name).startsWith(`${wanted}/`) || decodedName(name).endsWith(`//${wanted}`);
      const inside = (await program.plans()).filter(isInside);
      const found = inside.filter((name) => wanted === '.' || wanted === '' || isMeant(name));
      if (found.length === 0) throw new Unanswered(notFound(path, inside.map(show)));
      return found;
    },
    open: async (name, names): Promise<OpenPlan> => {
      await snapshot.load(name).catch((error: unknown) => {
        throw error instanceof Unreadable ? new Unanswered(`${show(name)} ${error.message}.`) : error;
      });
      const checked = snapshot.checked(name);
      if (!checked || snapshot.isIgnored(name))
        throw new Unanswered(t('{plan} is left out by its configuration.', { plan: show(name) }));
      const shown = (plan: typeof checked) => (names ? plan : redact(plan, program.world, 'ids'));
      return {
        plan: shown(checked),
        place: placesIn((file) => snapshot.textOf(file), show),
        draft: async (text) => {
          const { checked: then } = await program.draft(name, text);
          if (!then) throw new Unanswered(t('{file} is no plan.', { file: show(name) }));
          return shown(then);
        },
      };
    },
  };
}

/** With what there is instead, where that is little. */
const notFound = (path: string, names: readonly string[]): string =>
  names.length > 0 && names.length <= 20
    ? t('No change plan was found at {path}; there are {plans}.', { path, plans: names.join(', ') })
    : t('No change plan was found at {path}.', { path });
