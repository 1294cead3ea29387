import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type AnswersParams,
  answersMethod,
  type FindingName,
  type Intention,
  type Moved,
} from '../../../server/src/protocol.ts';
import { places } from '../../preview/places.ts';
import { ask } from '../server/ask.ts';

/** Where somebody stands. */
export interface Place {
  readonly move: Moved;
  /** Or is it only supposed. */
  readonly writes: boolean;
}

/** The command that shows a page about somebody. */
export interface PageCommand {
  readonly command: string;
}

/**
 * What to do with somebody on the map: to read or hand over a page about them, or to say where they stand, for those who do
 * not drag. Whoever supposes something already writes nothing by that.
 */
export async function chosenFor(
  { id, name }: { readonly id: string; readonly name: string },
  mayWrite: boolean,
): Promise<Place | PageCommand | undefined> {
  const offered = (writes: boolean) =>
    places.map(({ label, of, move }) => ({
      label: l10n.t(label),
      description: about(l10n.t(of), writes),
      move: { id, ...move },
      writes,
    }));
  const supposed = [separator(l10n.t('What if? Nothing is written')), ...offered(false)];
  const moves = mayWrite ? [separator(l10n.t('Write it into the plan')), ...offered(true), ...supposed] : supposed;
  const chosen = await window.showQuickPick<Item>([separator(l10n.t('Before you meet them')), ...pages, ...moves], {
    title: name,
    placeHolder: l10n.t('Read a page about them, or say where they stand'),
    matchOnDescription: true,
  });
  if (chosen?.command !== undefined) return { command: chosen.command };
  return chosen?.move && { move: chosen.move, writes: chosen.writes === true };
}

type Item = QuickPickItem & Partial<Place & PageCommand>;

const pages: readonly Item[] = [
  {
    label: l10n.t('Brief'),
    description: l10n.t('what to know before you meet them, for you alone'),
    command: 'changeplan.briefFor',
  },
  {
    label: l10n.t('Page for them'),
    description: l10n.t('what changes for them, to be handed over'),
    command: 'changeplan.pageFor',
  },
  {
    label: l10n.t('Everything about them'),
    description: l10n.t('what all plans say of them'),
    command: 'changeplan.everythingAbout',
  },
];

const separator = (label: string): Item => ({ label, kind: QuickPickItemKind.Separator });

const about = (what: string, writes: boolean) => (writes ? what : l10n.t('{what}, only supposed', { what }));

/** Who is to be added; `undefined` when they think better of it. */
export async function chosenNewcomer(add: Add): Promise<Add | undefined> {
  const name = await window.showInputBox({
    title: l10n.t('Add somebody'),
    prompt: l10n.t('A group, a role or a person. Leave it empty to write the name in the text.'),
    placeHolder: l10n.t('Such as: Nurses on the wards'),
    ignoreFocusOut: true,
  });
  return name === undefined ? undefined : { ...add, name };
}

type Add = Extract<Intention, { readonly kind: 'add' }>;

/** The titles of the fixes of each finding; none at all where the plan is not open. */
export async function answersTo(
  server: BaseLanguageClient,
  uri: string,
  of: readonly FindingName[],
): Promise<readonly (readonly string[])[]> {
  const params: AnswersParams = { uri, of };
  return (await ask<readonly (readonly string[])[] | null>(server, answersMethod, params)) ?? [];
}

/** How a finding is answered, chosen from its fixes; a single one is taken at once. */
export async function chosenAnswer(
  server: BaseLanguageClient,
  uri: string,
  of: FindingName,
): Promise<Intention | undefined> {
  const [titles = []] = await answersTo(server, uri, [of]);
  if (titles.length === 0) {
    void window.showInformationMessage(l10n.t('Only you can answer this, in the text.'));
    return undefined;
  }
  const title = titles.length === 1 ? titles[0] : await window.showQuickPick(titles, { title: of.message });
  return title === undefined ? undefined : { kind: 'answer', ...of, title };
}
